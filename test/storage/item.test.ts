import { fakeBrowser } from '../app/support/fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openItem, type ItemDeclaration } from '../../src/storage/item.ts';
import { createLocks } from '../app/support/locks.ts';

const log = vi.fn();

/** Three versions of one thing: a bare number, then a number with a unit, then in another unit. */
const declaration: ItemDeclaration<{ readonly minutes: number }> = {
  key: 'pause',
  area: 'local',
  schema: v.object({ minutes: v.number() }),
  fallback: { minutes: 5 },
  version: 3,
  migrations: [
    (seconds) => ({ seconds }),
    (old) => ({ minutes: v.parse(v.object({ seconds: v.number() }), old).seconds / 60 }),
  ],
};

const open = () => openItem(declaration, log, createLocks());

beforeEach(() => {
  fakeBrowser.reset();
  log.mockReset();
});

describe('an item of storage', () => {
  it('is its fallback while nothing is stored', async () => {
    expect(await open().read()).toEqual({ minutes: 5 });
    expect(log).not.toHaveBeenCalled();
  });

  it('reads back what was written, by whichever worker', async () => {
    await open().write({ minutes: 9 });
    expect(await open().read()).toEqual({ minutes: 9 });
  });

  it.each([
    [1, 120],
    [2, { seconds: 120 }],
    [3, { minutes: 2 }],
  ])('comes up from version %i', async (version, value) => {
    await fakeBrowser.storage.local.set({ pause: { version, value } });
    expect(await open().read()).toEqual({ minutes: 2 });
  });

  it('serves after a downgrade while its shape still fits', async () => {
    await fakeBrowser.storage.local.set({ pause: { version: 9, value: { minutes: 3, more: true } } });
    expect(await open().read()).toEqual({ minutes: 3 });
  });

  it.each([['not a version'], [{ version: 0, value: 1 }], [{ version: 3, value: { minutes: 'many' } }]])(
    'falls back when %o is stored, and counts it',
    async (stored) => {
      await fakeBrowser.storage.local.set({ pause: stored });
      expect(await open().read()).toEqual({ minutes: 5 });
      expect(log).toHaveBeenCalledWith('storage.bad-item', { version: 3 });
    },
  );

  it('loses no change of two at the same time', async () => {
    const item = open();
    await item.write({ minutes: 0 });
    await Promise.all(Array.from({ length: 10 }, () => item.change(({ minutes }) => ({ minutes: minutes + 1 }))));
    expect(await item.read()).toEqual({ minutes: 10 });
  });

  it('is its fallback again once removed', async () => {
    const item = open();
    await item.write({ minutes: 1 });
    await item.remove();
    expect(await item.read()).toEqual({ minutes: 5 });
  });
});
