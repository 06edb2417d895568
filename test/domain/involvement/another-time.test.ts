import { describe, expect, it } from 'vitest';
import { otherTimes } from '../../../src/domain/involvement/index.ts';
import type { SuggestInput } from '../../../src/domain/involvement/index.ts';
import { ana, ben } from './team.ts';
import { at, gap, input, stretch } from './week.ts';

describe('another time', () => {
  const gaps = [
    gap('mon 13:00-14:00'),
    gap('tue 13:00-14:00'),
    gap('wed 13:00-14:00'),
    gap('thu 13:00-14:00'),
    gap('fri 13:00-14:00'),
  ];
  const all = input({ gaps, people: [ana, ben] });

  it('is up to three other slots for the same idea, in time order', () => {
    const times = otherTimes(all, 'a09', ['id-ana'], stretch('mon 13:00-13:30'));
    expect(times).toHaveLength(3);
    expect(times.filter(({ activity, people }) => activity !== 'a09' || people.join() !== 'id-ana')).toEqual([]);
    const starts = times.map(({ slot }) => slot.start);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    expect(starts).not.toContain(at('mon 13:00'));
  });

  it('keeps to every rule', () => {
    const booked = [{ activity: 'a13', people: ['id-ana'], slot: stretch('wed 09:00-09:30') }];
    const days = otherTimes({ ...all, booked }, 'a09', ['id-ana'], stretch('mon 13:00-13:30')).map(
      ({ slot }) => slot.start,
    );
    expect(days).toEqual([at('tue 13:00'), at('thu 13:00'), at('fri 13:00')]);
    expect(otherTimes(all, 'a06', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
    expect(otherTimes(all, 'a25', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
  });

  it('prefers times that suit the others as well, even where another ranks higher', () => {
    const slots = ['tue 13:00', 'wed 13:00', 'thu 13:00', 'fri 13:00'];
    const starts = (theirBusy: SuggestInput['theirBusy']) =>
      otherTimes({ ...all, ...(theirBusy && { theirBusy }) }, 'a09', ['id-ana'], stretch('mon 13:00-13:30')).map(
        ({ slot }) => slot.start,
      );
    const usual = starts(undefined);
    const first = slots.map(at).find((start) => usual.includes(start));
    // No break on either side of it: last choice.
    const tight = [
      { start: first! - 3_600_000, end: first! },
      { start: first! + 1_800_000, end: first! + 3_600_000 },
    ];
    expect(starts(new Map([['id-ana', tight]]))).not.toContain(first);
    expect(starts(new Map([['id-ana', [{ start: first!, end: first! + 900_000 }]]]))).not.toContain(first);
  });

  it('may be in the same gap when it is long enough', () => {
    const long = gap('mon 09:00-13:00');
    const times = otherTimes({ ...all, gaps: [long] }, 'a09', ['id-ana'], stretch('mon 09:00-09:30'));
    expect(times.map(({ slot }) => slot)).toEqual([stretch('mon 12:30-13:00')]);
  });

  it('is none for an activity that is not there', () => {
    expect(otherTimes(all, 'a99', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
  });

  it('works without people', () => {
    expect(otherTimes({ ...all, people: [] }, 'a09', [], stretch('mon 13:00-13:30'))).toHaveLength(3);
  });
});
