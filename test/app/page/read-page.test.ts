import { describe, expect, it } from 'vitest';
import { zoneOfPage } from '../../../src/app/page/page-zone.ts';
import { noticeMovesAt, notBeforeOf, readingOf } from '../../../src/app/page/read-page.ts';
import type { PageBusy } from '../../../src/pages/calendar-page.ts';
import { at, berlin, busy, settingsOf } from './support.ts';

const read = (dates: readonly string[], shown: readonly PageBusy[], now: number, change = {}) =>
  readingOf({ days: { dates }, busy: shown, settings: settingsOf(change), timeZone: berlin, booked: [], now });

describe('reading visible days', () => {
  it('applies the switches to what counts as busy', () => {
    const unsure = busy('2026-11-24', 9, 16, { response: 'tentative', showAs: 'tentative' });
    const now = at('2026-11-23T08:00');
    const counted = read(['2026-11-24'], [unsure], now);
    const countsAsBusy = { tentative: false, unanswered: true, workingElsewhere: false, focusTime: true };
    const ignored = read(['2026-11-24'], [unsure], now, { countsAsBusy });
    expect(counted.gaps[0]?.start).toBe(at('2026-11-24T16:00'));
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
