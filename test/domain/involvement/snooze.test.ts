import { describe, expect, it } from 'vitest';
import { activeSnoozes, liftSnoozes, snoozeOf, suggest } from '../../../src/domain/involvement/index.ts';
import type { Snooze, SnoozeChoice } from '../../../src/domain/involvement/index.ts';
import { isSnoozed } from '../../../src/domain/involvement/snooze.ts';
import { at, gap, input, person, stretch, timeZone } from './week.ts';

const about = { now: at('mon 08:00'), timeZone, gap: gap('wed 10:00-11:00'), activity: 'a09', people: ['id-ana'] };
const slot = stretch('wed 10:00-10:30');

/** Whether an idea is held back after "Not now" about a walk with Ana on Wednesday at ten. */
const holds = (
  choice: SnoozeChoice,
  when: string,
  activity = 'a09',
  people: readonly string[] = ['id-ana'],
  now = about.now,
): boolean => isSnoozed([snoozeOf(choice, about)], stretch(when), activity, people, now);

describe('"Not now"', () => {
  it.each<SnoozeChoice>(['later-today', 'leave-this-gap'])(
    '%s leaves the time of the gap alone, whatever the idea',
    (choice) => {
      expect(holds(choice, 'wed 10:00-10:30')).toBe(true);
      expect(holds(choice, 'wed 10:30-11:30', 'a13', ['id-ben'])).toBe(true);
      expect(holds(choice, 'wed 11:00-11:30')).toBe(false);
      expect(holds(choice, 'tue 10:00-10:30')).toBe(false);
    },
  );

  it('later today leaves the gap alone for three hours, and this gap for good', () => {
    const look = (choice: SnoozeChoice, now: string): boolean =>
      holds(choice, 'wed 10:00-10:30', 'a09', ['id-ana'], at(now));
    expect(['mon 10:59', 'mon 11:00', 'wed 09:00'].map((now) => look('later-today', now))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['mon 10:59', 'mon 11:00', 'wed 09:00'].map((now) => look('leave-this-gap', now))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('later today frees the idea for a later gap of the day', () => {
    const gaps = [gap('mon 10:00-11:00'), gap('mon 15:00-16:00')];
    const team = [person('Ana'), person('Ben')];
    const all = input({ gaps, people: team, suggestionsPerDay: 1 });
    const [one] = suggest(all);
    const choice = { now: all.now, timeZone, gap: one!.gap, activity: one!.activity, people: one!.people };
    const [later] = suggest({ ...all, snoozes: [snoozeOf('later-today', choice)] });
    expect(later?.gap.start).not.toBe(one?.gap.start);
    expect(later?.people).toEqual(one?.people);
    const put = [snoozeOf('later-today', { ...choice, now: at('mon 05:00') })];
    expect(suggest({ ...all, snoozes: put })).toEqual([one]);
  });

  it('next week keeps the idea away until the Monday after', () => {
    expect(holds('next-week', 'wed 10:00-10:30')).toBe(true);
    expect(holds('next-week', 'sun 23:00-23:30')).toBe(true);
    expect(holds('next-week', '2026-11-30 00:00-00:30')).toBe(false);
    expect(holds('next-week', 'wed 10:00-10:30', 'a13')).toBe(false);
    expect(holds('next-week', 'wed 10:00-10:30', 'a09', ['id-ben'])).toBe(false);
    expect(holds('next-week', 'wed 10:00-10:30', 'a09', ['id-ana', 'id-ben'])).toBe(false);
  });

  it('not this person keeps the person away for two weeks from the gap', () => {
    expect(holds('not-this-person', 'thu 10:00-10:30', 'a13')).toBe(true);
    expect(holds('not-this-person', '2026-12-08 10:00-10:30', 'a13', ['id-ben', 'id-ana'], about.now)).toBe(true);
    expect(holds('not-this-person', '2026-12-09 10:00-10:30', 'a13')).toBe(false);
    expect(holds('not-this-person', 'thu 10:00-10:30', 'a13', ['id-ben'])).toBe(false);
  });

  it('not this person, said of several, keeps the idea with them away', () => {
    const snooze = snoozeOf('not-this-person', { ...about, people: ['id-ana', 'id-ben'] });
    expect(isSnoozed([snooze], slot, 'a09', ['id-ben', 'id-ana'], about.now)).toBe(true);
    expect(isSnoozed([snooze], slot, 'a09', ['id-ana'], about.now)).toBe(false);
  });

  it('not this kind keeps the activity away for four weeks', () => {
    expect(holds('not-this-kind', '2026-12-22 10:00-10:30', 'a09', ['id-ben'])).toBe(true);
    expect(holds('not-this-kind', '2026-12-23 10:00-10:30')).toBe(false);
    expect(holds('not-this-kind', 'thu 10:00-10:30', 'a13')).toBe(false);
  });

  it('pause all keeps everything away for a week from today', () => {
    expect(holds('pause-all', 'mon 09:00-09:30', 'a13', [])).toBe(true);
    expect(holds('pause-all', 'sun 10:00-10:30', 'a13', [])).toBe(true);
    expect(holds('pause-all', '2026-11-30 09:00-09:30')).toBe(false);
  });

  it('ends at a local midnight also when the clocks change', () => {
    const march = { ...about, now: at('2026-03-05 12:00'), gap: gap('2026-03-05 14:00-15:00') };
    expect(snoozeOf('next-week', march).until).toBe(at('2026-03-09 00:00'));
    expect(snoozeOf('pause-all', march).until).toBe(at('2026-03-12 00:00'));
  });

  it('without an end holds for good', () => {
    const forever = { what: { kind: 'person', person: 'id-ana' }, until: null } as const;
    expect(isSnoozed([forever], stretch('2035-01-08 10:00-11:00'), 'a09', ['id-ana'], about.now)).toBe(true);
  });
});

describe('what is put off', () => {
  const rows: readonly (Snooze & { readonly id: string })[] = [
    { id: 'walks', what: { kind: 'activity', activity: 'a09' }, until: null },
    { id: 'past', what: { kind: 'person', person: 'id-ana' }, until: at('mon 08:00') },
    { id: 'all', what: { kind: 'everything' }, until: at('fri 08:00') },
    { id: 'ana', what: { kind: 'person', person: 'id-ana' }, until: at('tue 08:00') },
  ];
  const ids = (kept: typeof rows): string[] => kept.map(({ id }) => id);

  it('is listed as long as it holds, the pause of everything first', () => {
    expect(ids(activeSnoozes(rows, at('mon 08:00')))).toEqual(['all', 'walks', 'ana']);
  });

  it('can be lifted: a pause of everything, all of a kind, or one', () => {
    expect(ids(liftSnoozes(rows, 'everything'))).toEqual(['walks', 'past', 'ana']);
    expect(ids(liftSnoozes(rows, 'person'))).toEqual(['walks', 'all']);
    expect(ids(liftSnoozes(rows, { kind: 'activity', activity: 'a09' }))).toEqual(['past', 'all', 'ana']);
  });
});
