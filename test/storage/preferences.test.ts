import { fakeBrowser } from '../app/support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../src/domain/preferences.ts';
import { openPreferences } from '../../src/storage/preferences.ts';
import { openRevision } from '../../src/storage/revision.ts';
import { openSession } from '../../src/storage/session.ts';
import { createLocks } from '../app/support/locks.ts';

const log = vi.fn();
beforeEach(() => fakeBrowser.reset());

describe('stored preferences', () => {
  it('are the defaults at first', async () => {
    expect(await openPreferences(log, createLocks()).read()).toEqual(defaultPreferences);
  });

  it('keep what can be read when one of them cannot, and take defaults for what is new', async () => {
    const value = { ...defaultPreferences, noticeMinutes: 45, lunch: 'at noon', longGaps: undefined };
    await fakeBrowser.storage.local.set({ preferences: { version: 1, value } });
    const read = await openPreferences(log, createLocks()).read();
    expect(read).toEqual({ ...defaultPreferences, noticeMinutes: 45 });
  });

  it('keep what can be read of weights, limits and rhythms too', async () => {
    const value = {
      ...defaultPreferences,
      weights: { cadence: 50, variety: 'much', fairness: 400 },
      limits: { promisesPerDay: null, groupMost: 9 },
      cadenceDays: { report: 3 },
      goals: 'none',
    };
    await fakeBrowser.storage.local.set({ preferences: { version: 1, value } });
    const { weights, limits, cadenceDays } = defaultPreferences;
    expect(await openPreferences(log, createLocks()).read()).toEqual({
      ...defaultPreferences,
      weights: { ...weights, cadence: 50 },
      limits: { ...limits, promisesPerDay: null },
      cadenceDays: { ...cadenceDays, report: 3 },
    });
  });

  it('of the time before there were weights and limits load with the defaults for them', async () => {
    const old: Partial<typeof defaultPreferences> = { ...defaultPreferences, suggestionsPerDay: 'every' };
    for (const key of ['weights', 'limits', 'cadenceDays', 'goals', 'startGentlyUntil'] as const)
      Reflect.deleteProperty(old, key);
    await fakeBrowser.storage.local.set({ preferences: { version: 1, value: old } });
    expect(await openPreferences(log, createLocks()).read()).toEqual({
      ...defaultPreferences,
      suggestionsPerDay: 'every',
    });
  });

  it.each([[null], ['broken'], [{ version: 1, value: 7 }]])('are the defaults when %o is stored', async (stored) => {
    await fakeBrowser.storage.local.set({ preferences: stored });
    expect(await openPreferences(log, createLocks()).read()).toEqual(defaultPreferences);
  });

  it('hold nothing a calendar page must not see: tokens and people live elsewhere', async () => {
    const locks = createLocks();
    await openPreferences(log, locks).write(defaultPreferences);
    await openRevision(locks).raise();
    await openSession(log, locks).grant('google:pat').write({ token: 'secret', expiresAt: 1, scopes: [] });
    expect(Object.keys(await fakeBrowser.storage.local.get()).toSorted()).toEqual(['preferences', 'revision']);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('secret');
  });
});

describe('the revision', () => {
  it('is a bare number that rises by one, also when raised twice at once', async () => {
    const revision = openRevision(createLocks());
    await Promise.all([revision.raise(), revision.raise()]);
    expect(await fakeBrowser.storage.local.get('revision')).toEqual({ revision: 2 });
  });

  it('starts over from something that is no number', async () => {
    await fakeBrowser.storage.local.set({ revision: 'many' });
    expect(await openRevision(createLocks()).read()).toBe(0);
  });
});
