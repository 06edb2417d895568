import { describe, expect, it } from 'vitest';
import { zoneOfPage } from '../../../src/app/page/page-zone.ts';
import { noticeMovesAt, notBeforeOf, readingOf } from '../../../src/app/page/read-page.ts';
import { createWallInstants } from '../../../src/app/page/wall-instants.ts';
import type { PageBusy } from '../../../src/pages/calendar-page.ts';
import { at, berlin, busy, settingsOf } from './support.ts';

const read = (
  dates: readonly string[],
  shown: readonly PageBusy[],
  now: number,
  change = {},
  overruled: readonly string[] = [],
) =>
  readingOf({
    days: { dates },
    busy: shown,
    settings: settingsOf(change),
    timeZone: berlin,
    instantAt: createWallInstants(berlin),
    booked: [],
    overruled,
    now,
  });

describe('reading visible days', () => {
  it('applies the switches to what counts as busy', () => {
    const unsure = busy('2026-11-24', 9, 17, { response: 'tentative', showAs: 'tentative' });
    const now = at('2026-11-23T08:00');
    const counted = read(['2026-11-24'], [unsure], now);
    const countsAsBusy = { tentative: false, unanswered: true, workingElsewhere: false, focusTime: true };
    const ignored = read(['2026-11-24'], [unsure], now, { countsAsBusy });
    expect(counted.gaps).toEqual([]);
    expect(ignored.gaps[0]?.start).toBe(at('2026-11-24T09:00'));
  });

  it('never joins days over a weekend that is not in view', () => {
    const night = [{ from: '18:00', to: '02:00' }];
    const hours = { 1: night, 2: night, 3: night, 4: night, 5: night, 6: night, 7: night };
    const { gaps } = read(['2026-11-27', '2026-11-30'], [], at('2026-11-26T08:00'), { hours });
    expect(gaps.map(({ start, end }) => [start, end])).toEqual([
      [at('2026-11-27T00:00'), at('2026-11-27T02:00')],
      [at('2026-11-27T18:00'), at('2026-11-28T00:00')],
      [at('2026-11-30T00:00'), at('2026-11-30T02:00')],
      [at('2026-11-30T18:00'), at('2026-12-01T00:00')],
    ]);
  });

  it.each([
    ['a day of 23 hours', '2026-03-29'],
    ['a day of 25 hours', '2026-10-25'],
  ])('reads wall clock on %s', (_, date) => {
    const sunday = [{ from: '09:00', to: '17:00' }];
    const hours = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: sunday };
    const { gaps } = read([date], [busy(date, 9, 12)], at(`${date}T00:00`) - 86_400_000, { hours });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ start: at(`${date}T12:00`), end: at(`${date}T17:00`) });
  });

  it('takes an event in the hour that the clock shows twice for either, and its drawing too', () => {
    const early = [{ from: '00:00', to: '06:00' }];
    const hours = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: early };
    const night = (shown: readonly PageBusy[]) =>
      read(['2026-10-25'], shown, at('2026-10-24T08:00'), { hours }).gaps.map(({ start, end }) =>
        [start, end].map((one) => new Date(one).toISOString().slice(11, 16)).join('-'),
      );
    // 02:00 to 03:00 is 00:00Z to 02:00Z that night.
    expect(night([])).toEqual(['22:00-05:00']);
    expect(night([busy('2026-10-25', 2, 2.5)])).toEqual(['22:00-00:00', '01:30-05:00']);
    expect(night([busy('2026-10-25', 2.5, 3.5)])).toEqual(['22:00-00:30', '02:30-05:00']);
    expect(night([busy('2026-10-25', 3, 4)])).toEqual(['22:00-02:00', '03:00-05:00']);
    const { clearPart } = read(['2026-10-25'], [busy('2026-10-25', 2, 2.5, declined)], at('2026-10-24T08:00'), {
      hours,
    });
    expect(clearPart({ start: Date.parse('2026-10-25T01:00Z'), end: Date.parse('2026-10-25T02:00Z') })).toEqual({
      start: Date.parse('2026-10-25T01:30Z'),
      end: Date.parse('2026-10-25T02:00Z'),
    });
  });

  const declined = { response: 'declined' } as const;
  const spans = (gaps: readonly { start: number; end: number }[]): string[] =>
    gaps.map(({ start, end }) => [start, end].map((one) => new Date(one).toISOString().slice(11, 16)).join('-'));

  it('keeps a gap off what is drawn in it and takes no time, as long as enough of it is left', () => {
    const now = at('2026-11-23T08:00');
    const between = [busy('2026-11-24', 9, 10), busy('2026-11-24', 10, 11, declined), busy('2026-11-24', 12, 17)];
    expect(spans(read(['2026-11-24'], between, now).gaps)).toEqual(['10:00-11:00']);
    const whole = [busy('2026-11-24', 9, 10), busy('2026-11-24', 10.25, 11.75, declined), busy('2026-11-24', 12, 17)];
    expect(spans(read(['2026-11-24'], whole, now).gaps)).toEqual(['09:00-11:00']);
    const above = [busy('2026-11-24', 9, 10), { ...busy('2026-11-24', 0, 24, declined), isAbove: true } as const];
    expect(spans(read(['2026-11-24'], above, now).gaps)).toEqual(['09:00-16:00']);
  });

  it('keeps a gap off the drawing of a short event, which ends later than the event', () => {
    const short = { ...busy('2026-11-24', 9, 9.25), drawnEndMinute: 9 * 60 + 40 };
    const { gaps } = read(['2026-11-24'], [short], at('2026-11-23T08:00'));
    expect(spans(gaps)).toEqual(['08:40-16:00']);
    expect(gaps[0]).toMatchObject({ startsAt: 'meeting', endsAt: 'hours' });
  });

  it('leaves a pill the part of its slot that covers nothing, none where too little is left', () => {
    const now = at('2026-11-23T08:00');
    const shown = [busy('2026-11-24', 9, 10), busy('2026-11-24', 10, 10.5, declined), busy('2026-11-24', 11, 17)];
    const { clearPart } = read(['2026-11-24'], shown, now);
    const slot = (from: string, to: string) => ({ start: at(`2026-11-24T${from}`), end: at(`2026-11-24T${to}`) });
    expect(clearPart(slot('10:00', '10:45'))).toBeUndefined();
    expect(clearPart(slot('10:00', '11:00'))).toEqual(slot('10:30', '11:00'));
    expect(clearPart(slot('10:30', '11:00'))).toEqual(slot('10:30', '11:00'));
  });

  it('takes nothing for an event whose account holds against the page, and yet draws nothing over it', () => {
    const now = at('2026-11-23T08:00');
    const shown = [
      busy('2026-11-24', 9, 10),
      { ...busy('2026-11-24', 11, 12), eventId: 'elsewhere' },
      { ...busy('2026-11-24', 13, 17), eventId: 'here' },
    ];
    const believed = read(['2026-11-24'], shown, now);
    expect(spans(believed.gaps)).toEqual(['09:00-10:00', '11:00-12:00']);
    const { gaps, busy: counted, events, clearPart, standing } = read(['2026-11-24'], shown, now, {}, ['elsewhere']);
    expect(spans(gaps)).toEqual(['09:00-12:00']);
    expect(spans(counted)).toEqual(['08:00-09:00', '12:00-16:00']);
    const slot = (from: string, to: string) => ({ start: at(`2026-11-24T${from}`), end: at(`2026-11-24T${to}`) });
    expect(standing(slot('11:00', '12:00'), now)).toBe('free');
    expect(clearPart(slot('11:00', '12:00'))).toBeUndefined();
    expect(clearPart(slot('10:30', '11:30'))).toEqual(slot('10:30', '11:00'));
    // It is compared again and again, wherever it counts.
    expect(events()).toEqual(believed.events());
  });

  it('takes nothing away for an event of no length', () => {
    const point = { ...busy('2026-11-24', 12, 12), drawnEndMinute: 12 * 60 + 15 };
    expect(spans(read(['2026-11-24'], [point], at('2026-11-23T08:00')).gaps)).toEqual(['11:15-16:00']);
  });

  it('steps its notice by quarters of an hour', () => {
    expect(notBeforeOf(at('2026-11-23T08:00'), 120)).toBe(at('2026-11-23T10:00'));
    expect(notBeforeOf(at('2026-11-23T08:00') + 1, 120)).toBe(at('2026-11-23T10:15'));
    expect(noticeMovesAt(at('2026-11-23T08:00'), 120)).toBe(at('2026-11-23T08:00') + 1);
    expect(noticeMovesAt(at('2026-11-23T08:00') + 1, 120)).toBe(at('2026-11-23T08:15') + 1);
    expect(noticeMovesAt(at('2026-11-23T08:01'), 50)).toBe(at('2026-11-23T08:10') + 1);
  });
});

describe('the zone of a page', () => {
  const now = at('2026-11-23T08:00');
  const zone = (shownOffsetMinutes: number | undefined, accountZone?: string, dates = ['2026-11-23']) =>
    zoneOfPage({
      days: { dates, ...(shownOffsetMinutes !== undefined && { shownOffsetMinutes }) },
      accountZone,
      browserZone: berlin,
      now,
    });

  it('is the browser’s without an account, when the page shows nothing else', () => {
    expect(zone(undefined)).toBe(berlin);
    expect(zone(60)).toBe(berlin);
    expect(zone(0)).toBeUndefined();
  });

  it('is the account’s before the browser’s, as the page agrees', () => {
    expect(zone(undefined, 'Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(zone(330, 'Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(zone(60, 'Asia/Kolkata')).toBe(berlin);
    expect(zone(-300, 'Asia/Kolkata')).toBeUndefined();
  });

  it('may show the offset of any day in view', () => {
    expect(zone(120, undefined, ['2027-03-27', '2027-03-28', '2027-03-29'])).toBe(berlin);
  });
});
