import { fakeBrowser } from '../app/support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tabs } from '../../src/platform/tabs.ts';

beforeEach(() => fakeBrowser.reset());

describe('tabs', () => {
  it('opens an address in a new tab', async () => {
    await tabs.open('https://calendar.google.com/');
    const found = await fakeBrowser.tabs.query({ url: 'https://calendar.google.com/' });
    expect(found.length).toBeGreaterThan(0);
  });

  it('says what may be known of a tab, and nothing of one that is closed', async () => {
    const { id } = await fakeBrowser.tabs.create({ url: 'https://outlook.office.com/' });
    expect(await tabs.find(id!)).toEqual({ id, address: 'https://outlook.office.com/' });
    Object.assign(fakeBrowser.tabs, {
      get: async () => {
        throw new Error('No tab with id: 9.');
      },
    });
    expect(await tabs.find(9)).toBeUndefined();
  });

  it('runs a script of ours in the one frame that is meant', async () => {
    const executeScript = vi.fn<(injection: unknown) => Promise<unknown[]>>(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await tabs.run(7, 5, 'content/card.js');
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [5] }, files: ['content/card.js'] });
  });

  it('keeps an address it may not read undefined', async () => {
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3 }] });
    expect(await tabs.active()).toEqual({ id: 3 });
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    expect(await tabs.active()).toBeUndefined();
  });
});
