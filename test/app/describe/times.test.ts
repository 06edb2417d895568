import { describe, expect, it } from 'vitest';
import { englishTexts } from '../../support/english.ts';
import { dayText, gapText, hoursText, timeText, weekdayText, whenText } from '../../../src/app/describe/times.ts';

const instant = Date.parse('2026-11-24T13:30:00Z');
const slot = { start: instant, end: instant + 45 * 60_000 };
const us = englishTexts('en-US');

describe('times in words', () => {
  it('are those of the zone, with plain spaces', () => {
    expect(timeText(instant, 'Europe/Berlin', us)).toBe('2:30 PM');
    expect(timeText(instant, 'America/New_York', us)).toBe('8:30 AM');
    expect(weekdayText(instant, 'Pacific/Auckland', us)).toBe('Wednesday');
    expect(dayText(instant, 'Europe/Berlin', us)).toBe('Tuesday, November 24');
    expect(hoursText(slot, 'Europe/Berlin', us)).toBe('2:30 PM to 3:15 PM');
    expect(whenText(slot, 'Europe/Berlin', us)).toBe('Tuesday, November 24, 2:30 PM to 3:15 PM');
    for (const text of [timeText(instant, 'UTC', us), whenText(slot, 'UTC', us)])
      expect(text).toMatch(/^[\u0020-\u007E]+$/u);
  });

  it('have the clock of the locale, 12 or 24 hours', () => {
    expect(timeText(instant, 'Europe/Berlin', englishTexts('en-GB'))).toBe('14:30');
    expect(timeText(instant, 'Europe/Berlin', englishTexts('en-u-hc-h23'))).toBe('14:30');
    expect(weekdayText(instant, 'Europe/Berlin', englishTexts('de'))).toBe('Dienstag');
  });

  it.each([
    ['2026-11-24T06:00:00Z', 'Today'],
    ['2026-11-23T22:59:00Z', 'Tomorrow'],
    ['2026-11-23T23:00:00Z', 'Today'],
    ['2026-11-20T12:00:00Z', 'Tuesday, November 24'],
  ])('seen at %s the day is %s, by the calendar of the zone', (now, day) => {
    expect(gapText(slot, Date.parse(now), 'Europe/Berlin', us)).toBe(`${day}, 2:30 PM to 3:15 PM`);
  });

  it.each([
    // The night the clocks change has 23 or 25 hours; the day after it is still tomorrow.
    ['2026-03-28T11:00:00Z', '2026-03-29T12:00:00Z'],
    ['2026-10-24T21:30:00Z', '2026-10-25T22:30:00Z'],
  ])('from %s, %s is tomorrow', (now, then) => {
    const start = Date.parse(then);
    expect(gapText({ start, end: start + 60_000 }, Date.parse(now), 'Europe/Berlin', us)).toMatch(/^Tomorrow, /u);
  });
});
