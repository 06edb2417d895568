import { describe, expect, it } from 'vitest';
import type { FilterName, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { ana, ben, cy, dee, done, eve, heldBy, ideas, only } from './team.ts';
import { at, gap, hours, lunch, stretch } from './week.ts';

describe('what is never suggested', () => {
  const monday = [gap('mon 13:00-14:00')];

  it.each<[FilterName, string, Partial<SuggestInput>]>([
    ['length', 'a18', { gaps: [gap('mon 13:00-13:40')] }],
    ['lunch', 'a06', { gaps: monday }],
    ['lunch', 'a09', { gaps: [lunch('mon 12:00-13:00')] }],
    ['daylight', 'a09', { gaps: [gap('mon 16:30-17:00')] }],
    ['edge-of-day', 'a31', { gaps: [gap('wed 13:00-14:30')] }],
    ['end-of-week', 'a21', { gaps: monday }],
    ['notice', 'a12', { gaps: monday, now: at('mon 10:00') }],
    [
      'booked',
      'a09',
      { gaps: monday, booked: [{ activity: 'a04', people: ['id-ben'], slot: stretch('mon 13:00-14:00') }] },
    ],
    ['snoozed', 'a09', { gaps: monday, snoozes: [{ what: { kind: 'person', person: 'id-ana' }, until: null }] }],
    ['snoozed', 'a09', { gaps: monday, snoozes: [{ what: { kind: 'everything' }, until: at('tue 00:00') }] }],
    [
      'snoozed',
      'a11',
      {
        gaps: [lunch('mon 12:00-13:00')],
        people: [ana, ben],
        snoozes: [{ what: { kind: 'pair', activity: 'a11', people: ['id-ben', 'id-ana'] }, until: null }],
      },
    ],
    ['needs', 'a01', { gaps: [gap('wed 09:00-12:00')] }],
    ['circle', 'a25', { gaps: monday }],
    ['group', 'a11', { gaps: [lunch('mon 12:00-13:00')] }],
    ['first-meeting', 'a22', { gaps: monday, ledger: [done('a13', '2026-06-01 10:00', ['id-ana'])] }],
    ['cool-down', 'a09', { gaps: monday, ledger: [done('a09', '2026-11-19 13:00', ['id-ana'])] }],
    [
      'cool-down',
      'a09',
      { gaps: monday, booked: [{ activity: 'a09', people: ['id-ana'], slot: stretch('thu 13:00-13:30') }] },
    ],
    [
      'their-hours',
      'a09',
      { gaps: monday, people: [{ ...ana, hours: { ...hours, days: { 1: [{ from: '09:00', to: '13:20' }] } } }] },
    ],
    [
      'person-day',
      'a09',
      { gaps: monday, booked: [{ activity: 'a13', people: ['id-ana'], slot: stretch('mon 09:00-09:30') }] },
    ],
    ['person-day', 'a09', { gaps: monday, ledger: [done('a13', 'mon 09:00', ['id-ana'])] }],
    ['lost-day', 'a09', { gaps: monday, lost: [at('mon 09:00'), at('mon 15:00')] }],
    ['look-back', 'a23b', { gaps: monday }],
  ])('%s holds back %s', (filter, id, rest) => {
    expect(heldBy(id, rest)).toBe(filter);
    expect(ideas({ catalogue: only(id), people: [ana], ...rest })).toEqual([]);
  });

  it.each<[string, Partial<SuggestInput>]>([
    ['a06', { gaps: [lunch('mon 12:00-12:30')] }],
    ['a09', { gaps: monday }],
    ['a31', { gaps: [gap('wed 16:30-17:30')] }],
    ['a21', { gaps: [gap('fri 15:00-15:30')] }],
    ['a12', { gaps: monday, now: at('mon 09:00') }],
    ['a09', { gaps: monday, snoozes: [{ what: { kind: 'everything' }, until: at('mon 13:00') }] }],
    ['a01', { gaps: [gap('wed 09:00-12:00')], people: [ana, dee] }],
    ['a25', { gaps: monday, people: [cy] }],
    ['a11', { gaps: [lunch('mon 12:00-13:00')], people: [ana, ben] }],
    ['a22', { gaps: monday, ledger: [done('a13', '2026-06-01 10:00', ['id-ana', 'id-ben'])] }],
    ['a22s', { gaps: monday, people: [eve] }],
    ['a09', { gaps: monday, ledger: [done('a09', '2026-11-16 13:00', ['id-ana'])] }],
    ['a09', { gaps: monday, lost: [at('mon 09:00'), at('tue 09:00'), at('tue 15:00')] }],
    ['a23b', { gaps: monday, ledger: [done('a23', '2026-11-09 10:00', ['id-ana'])] }],
    ['a09', { gaps: monday, people: [{ ...ana, hours: { ...hours, days: { 1: [{ from: '13:00', to: '13:30' }] } } }] }],
  ])('nothing holds back %s where its rules are kept', (id, rest) => {
    expect(heldBy(id, rest)).toBeUndefined();
    expect(ideas({ catalogue: only(id), people: [ana], ...rest })).toHaveLength(1);
  });

  it('is the same thing done alone twice a day', () => {
    const gaps = [gap('mon 09:00-10:00'), gap('mon 11:00-12:00'), gap('mon 13:00-14:00')];
    const booked = [{ activity: 'a13', people: ['id-ana'], slot: stretch('mon 15:00-15:30') }];
    expect(ideas({ gaps, people: [ana], booked })).toEqual(['a33']);
  });

  it('takes everybody a group needs, and nobody twice', () => {
    expect(
      ideas({ gaps: [lunch('mon 12:00-13:00')], catalogue: only('a11'), people: [ana, ben] })[0]
        ?.split(' ')
        .toSorted(),
    ).toEqual(['a11', 'id-ana', 'id-ben']);
  });

  it('is recognition with somebody: it is done alone', () => {
    expect(ideas({ gaps: [gap('fri 15:00-15:30')], catalogue: only('a21'), people: [ana] })).toEqual(['a21']);
  });
});
