import { fakeBrowser } from '../app/support/fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInWithTab } from '../../src/platform/sign-in-tab.ts';

const url = 'https://accounts.example/authorize';
const redirect = 'https://abcdef.chromiumapp.org/';

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.useRealTimers());

/** A sign-in that has opened its tab and is watching it. */
const begun = async (signal: AbortSignal = new AbortController().signal) => {
  const ended = signInWithTab(url, redirect, signal);
  // Whoever waits for it later still sees it fail.
  ended.catch(() => undefined);
  await vi.waitFor(() => expect(fakeBrowser.tabs.onRemoved.hasListeners()).toBe(true));
  const tab = (await fakeBrowser.tabs.query({ url }))[0]!;
  const goTo = (address: string, id = tab.id!) => fakeBrowser.tabs.onUpdated.trigger(id, { url: address }, tab);
  return { ended, tab, goTo };
};

describe('signing in in a tab', () => {
  it('ends at our own redirect address, and closes the tab', async () => {
    const { ended, goTo } = await begun();
    await goTo('https://accounts.example/password');
    await goTo(`${redirect}#state=1&code=2`);
    expect(await ended).toBe(`${redirect}#state=1&code=2`);
    expect(await fakeBrowser.tabs.query({ url })).toEqual([]);
    expect(fakeBrowser.tabs.onUpdated.hasListeners()).toBe(false);
    expect(fakeBrowser.tabs.onRemoved.hasListeners()).toBe(false);
  });

  it.each([
    ['another tab', redirect, 4711],
    ['an address that only begins like ours', 'https://abcdef.chromiumapp.org.example/#code=2', undefined],
    ['another path of ours', `${redirect}elsewhere#code=2`, undefined],
  ])('does not end at %s', async (_, address, id) => {
    const { ended, goTo } = await begun();
    await goTo(address, id);
    await goTo(`${redirect}#code=right`);
    expect(await ended).toBe(`${redirect}#code=right`);
  });

  it('that the user closes is cancelled', async () => {
    const { ended, tab } = await begun();
    await fakeBrowser.tabs.onRemoved.trigger(4711, { windowId: 1, isWindowClosing: false });
    await fakeBrowser.tabs.onRemoved.trigger(tab.id!, { windowId: 1, isWindowClosing: false });
    await expect(ended).rejects.toThrow('cancelled');
  });

  it('is given up, and its tab closed, when it takes too long', async () => {
    const limit = new AbortController();
    const { ended } = await begun(limit.signal);
    limit.abort();
    await expect(ended).rejects.toThrow('too long');
    expect(await fakeBrowser.tabs.query({ url })).toEqual([]);
  });
});
