import { expect, test } from 'vitest';
import { retryAt } from '../../../src/providers/any-provider/retry-at.ts';

const now = Date.UTC(2026, 10, 24, 9);
const at = (value?: string): number =>
  retryAt(new Headers(value === undefined ? {} : { 'retry-after': value }), now, 60) - now;

test.each([
  ['seconds', '120', 120_000],
  ['no seconds at all', '0', 0],
  ['a date', 'Tue, 24 Nov 2026 09:05:00 GMT', 300_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 08:00:00 GMT', 0],
  ['words', 'soon', 60_000],
  ['a negative number, which no server should send', '-5 minutes', 60_000],
  ['nothing', undefined, 60_000],
])('%s', (_, value, expected) => {
  expect(at(value)).toBe(expected);
});
