import { describe, expect, it } from 'vitest';
import { blockingCalendars, targetCalendar } from '../../../src/domain/booking/account.ts';
import type { Account, AccountCalendar } from '../../../src/domain/booking/account.ts';

const calendar = (id: string, rest: Partial<AccountCalendar> = {}): AccountCalendar => ({
  id,
  name: id,
  isPrimary: false,
  canWrite: true,
  blocks: true,
  ...rest,
});

const account = (target: string, calendars: readonly AccountCalendar[]): Account => ({
  id: 'account',
  provider: 'google',
  address: 'pat@example.com',
  loginHint: 'hint',
  state: 'connected',
  calendars,
  target,
});

describe('the calendar that is written to', () => {
  it('is the chosen one', () => {
    expect(targetCalendar(account('b', [calendar('a', { isPrimary: true }), calendar('b')]))?.id).toBe('b');
  });

  it('is the primary one when the chosen one is gone or may not be written any more', () => {
    expect(targetCalendar(account('gone', [calendar('a'), calendar('b', { isPrimary: true })]))?.id).toBe('b');
    const readOnly = [calendar('a', { canWrite: false }), calendar('b'), calendar('c', { isPrimary: true })];
    expect(targetCalendar(account('a', readOnly))?.id).toBe('c');
  });

  it('is any that may be written when the primary one may not', () => {
    expect(targetCalendar(account('a', [calendar('a', { isPrimary: true, canWrite: false }), calendar('b')]))?.id).toBe(
      'b',
    );
  });

  it('is none when nothing may be written', () => {
    expect(targetCalendar(account('a', [calendar('a', { canWrite: false })]))).toBeUndefined();
  });
});

describe('the calendars that count as busy', () => {
  it('are the ones the user left on', () => {
    expect(blockingCalendars(account('a', [calendar('a'), calendar('b', { blocks: false }), calendar('c')]))).toEqual([
      'a',
      'c',
    ]);
  });
});
