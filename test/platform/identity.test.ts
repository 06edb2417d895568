import { fakeBrowser } from '../app/support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const launchWebAuthFlow = vi.fn<(details: object) => Promise<string | undefined>>();
let ownRedirect = '';

const silent = {
  url: 'https://accounts.example/authorize',
  interactive: false,
  abortOnLoadForNonInteractive: false,
  timeoutMsForNonInteractive: 10_000,
};

/** The module as one browser's bundle has it. */
const bundleFor = async (browser: 'chrome' | 'firefox') => {
  vi.resetModules();
  vi.stubGlobal('__BROWSER__', browser);
  return await import('../../src/platform/identity.ts');
};

beforeEach(() => {
  launchWebAuthFlow.mockReset();
  launchWebAuthFlow.mockResolvedValue('https://redirect.example/#code=1');
  Object.assign(fakeBrowser.identity, { launchWebAuthFlow, getRedirectURL: () => ownRedirect });
});

describe('signing in through the browser', () => {
  it('on Chromium lets a silent page redirect by script', async () => {
    const { launchAuthFlow } = await bundleFor('chrome');
    expect(await launchAuthFlow(silent)).toBe('https://redirect.example/#code=1');
    expect(launchWebAuthFlow).toHaveBeenCalledWith(silent);
  });

  it('on Firefox leaves out what Firefox does not know', async () => {
    const { launchAuthFlow } = await bundleFor('firefox');
    await launchAuthFlow(silent);
    expect(launchWebAuthFlow).toHaveBeenCalledWith({ url: silent.url, interactive: false });
  });

  it('that Chromium cannot show goes on in a tab, but only when the user asked for a window', async () => {
    const { launchAuthFlow } = await bundleFor('chrome');
    ownRedirect = 'https://abcdef.chromiumapp.org/';
    const url = `https://accounts.example/authorize?redirect_uri=${encodeURIComponent(ownRedirect)}`;
    launchWebAuthFlow.mockRejectedValue(new Error('Authorization page could not be loaded.'));
    fakeBrowser.reset();
    await expect(launchAuthFlow({ ...silent, url })).rejects.toThrow('could not be loaded');
    expect(await fakeBrowser.tabs.query({ url })).toEqual([]);
    const ended = launchAuthFlow({ url, interactive: true });
    const tab = await vi.waitFor(async () => {
      const [found] = await fakeBrowser.tabs.query({ url });
      expect(found).toBeDefined();
      return found!;
    });
    await vi.waitFor(() => expect(fakeBrowser.tabs.onUpdated.hasListeners()).toBe(true));
    await fakeBrowser.tabs.onUpdated.trigger(tab.id!, { url: `${ownRedirect}#code=2` }, tab);
    expect(await ended).toBe(`${ownRedirect}#code=2`);
  });

  it('without an answer is an error, not an empty address', async () => {
    const { launchAuthFlow } = await bundleFor('chrome');
    launchWebAuthFlow.mockResolvedValueOnce(undefined);
    await expect(launchAuthFlow(silent)).rejects.toThrow('closed without an answer');
  });

  it('comes back to the extension’s own address, on Firefox for Google to the loopback one', async () => {
    ownRedirect = 'https://abcdef.chromiumapp.org/';
    const chrome = await bundleFor('chrome');
    expect(chrome.redirectAddress('google')).toBe(ownRedirect);
    expect(chrome.redirectAddress('microsoft')).toBe(ownRedirect);
    ownRedirect = 'https://0123abcd.extensions.allizom.org/';
    const firefox = await bundleFor('firefox');
    expect(firefox.redirectAddress('google')).toBe('http://127.0.0.1/mozoauth2/0123abcd');
    expect(firefox.redirectAddress('microsoft')).toBe(ownRedirect);
  });
});
