import { browser } from './browser.ts';
import { targetBrowser } from './build.ts';

export interface About {
  readonly version: string;
  /** "Chrome 156", as far as the browser tells. */
  readonly browser: string;
}

/** "Chrome/156.0.0.0" → "Chrome 156"; a browser names itself last. */
const nameOf = (userAgent: string): string => {
  const found = ['Edg', 'Firefox', 'Chrome']
    .map((name) => new RegExp(`${name}/(\\d+)`, 'u').exec(userAgent))
    .find((match) => match !== null);
  return found === undefined ? targetBrowser : `${found[0].split('/')[0]} ${found[1]}`.replace(/^Edg /u, 'Edge ');
};

/** What a report of a fault should name. */
export const readAbout = (userAgent: string): About => ({
  version: browser.runtime.getManifest().version,
  browser: nameOf(userAgent),
});

/** Chromium's own page about the extension, where sites are given and taken; undefined in Firefox, which has no address for it. */
export const siteSettingsAddress = (): string | undefined =>
  targetBrowser === 'firefox' ? undefined : `${targetBrowser}://extensions/?id=${browser.runtime.id}`;
