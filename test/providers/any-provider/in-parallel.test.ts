import { expect, test } from 'vitest';
import { inParallel } from '../../../src/providers/any-provider/in-parallel.ts';

test('outcomes are in the order of the items, whichever is done first', async () => {
  const releases: (() => void)[] = [];
  const outcome = inParallel(
    [1, 2, 3],
    3,
    (item) => new Promise<number>((resolve) => releases.push(() => resolve(item * 10))),
  );
  for (const release of releases.toReversed()) release();
  expect(await outcome).toEqual([10, 20, 30]);
});

test('after a failure nothing new is begun', async () => {
  const begun: number[] = [];
  const outcome = inParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 2) throw new Error('two');
    return item;
  });
  await expect(outcome).rejects.toThrow('two');
  await Promise.resolve();
  expect(begun.length).toBeLessThan(6);
});

test('nothing to do is done at once', async () => {
  expect(await inParallel([], 3, () => Promise.resolve(1))).toEqual([]);
});
