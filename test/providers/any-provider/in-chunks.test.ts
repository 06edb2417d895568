import { expect, test } from 'vitest';
import { inChunks } from '../../../src/providers/any-provider/in-chunks.ts';

test('pieces hold all items in their order, each as many as it may', () => {
  expect(inChunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inChunks([1, 2], 2)).toEqual([[1, 2]]);
  expect(inChunks([], 2)).toEqual([]);
});
