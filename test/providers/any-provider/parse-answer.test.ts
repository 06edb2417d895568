import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/providers/calendar-provider.ts';
import { parseAnswer } from '../../../src/providers/any-provider/parse-answer.ts';

const schema = v.object({ items: v.array(v.object({ id: v.string() })) });

const detailOf = (body: unknown): string => {
  try {
    parseAnswer(schema, body, 'the list');
  } catch (cause) {
    if (cause instanceof ProviderError && cause.failure.kind === 'unexpected') return cause.failure.detail;
  }
  throw new Error('It was understood.');
};

test('what is as documented comes through', () => {
  expect(parseAnswer(schema, { items: [{ id: 'a', more: 1 }] }, 'the list')).toEqual({ items: [{ id: 'a' }] });
});

test('the failure names the answer and the field, and not what stood in it', () => {
  expect(detailOf({ items: [{ id: 'a' }, { id: ['Secret title'] }] })).toBe(
    'In the list, items.1.id is not as documented: expected string.',
  );
  expect(detailOf(undefined)).toBe('In the list, the whole of it is not as documented: expected Object.');
});
