import { browser } from './browser.ts';

/**
 * Runs a script of ours in every frame of a tab that we may read, and takes what it left there under a symbol of that
 * name: a function that gives a text. The longest one; undefined when no frame gave any.
 */
export const takeFromTab = async (tab: number, script: string, name: string): Promise<string | undefined> => {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: [script] });
  const results = await browser.scripting.executeScript({
    target,
    func: (key: string): unknown => {
      const give: unknown = Reflect.get(globalThis, Symbol.for(key));
      return typeof give === 'function' ? Reflect.apply(give, undefined, []) : undefined;
    },
    args: [name],
  });
  const texts = results.flatMap(({ result }) => (typeof result === 'string' ? [result] : []));
  return texts.toSorted((a, b) => b.length - a.length)[0];
};
