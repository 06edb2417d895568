import { browser } from './browser.ts';

/**
 * Reads a JSON file that the build has put into the extension.
 * @throws Error when there is no such file.
 */
export const readOwnFile = async <Content>(path: string): Promise<Content> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: expected a file of the extension, found status ${response.status}`);
  const content: Content = await response.json();
  return content;
};
