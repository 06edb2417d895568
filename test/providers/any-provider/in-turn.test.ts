import { expect, test } from 'vitest';
import { createTurns } from '../../../src/providers/any-provider/in-turn.ts';

const work = () => {
  let finish = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { done, finish, fail };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('three run at once, the others wait and go in the order they came', async () => {
  const inTurn = createTurns();
  const begun: number[] = [];
  const works = Array.from({ length: 6 }, work);
  const all = works.map(({ done }, index) =>
    inTurn(async () => {
      begun.push(index);
      await done;
      return index;
    }),
  );
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  works[1]!.finish();
  await settled();
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const { finish } of works) finish();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('one that fails makes room as well', async () => {
  const inTurn = createTurns();
  const works = Array.from({ length: 3 }, work);
  const all = works.map(({ done }) => inTurn(() => done));
  const waiting = inTurn(() => Promise.resolve('ran'));
  works[0]!.fail(new Error('broken'));
  await expect(all[0]).rejects.toThrow('broken');
  expect(await waiting).toBe('ran');
  for (const { finish } of works) finish();
  await Promise.all(all.slice(1));
  expect(await inTurn(() => Promise.resolve('still works'))).toBe('still works');
});
