import { describe, expect, it } from 'vitest';
import { englishTexts } from '../../support/english.ts';
import { weekText } from '../../../src/app/popup/week-text.ts';
import type { Booking } from '../../../src/domain/booking/types.ts';
import { hour, minute, morning } from '../support/bench.ts';

const texts = englishTexts('en-US');
const zone = 'Europe/Berlin';

const booked = (start: number, minutes: number, people: readonly string[], change: Partial<Booking> = {}): Booking => ({
  id: `${start}`,
  activity: 'a09',
  people,
  planned: {
    key: `${start}`,
    title: 'Walk',
    description: '',
    location: '',
    start,
    end: start + minutes * minute,
    timeZone: zone,
    guests: [],
  },
  account: 'google:pat@example.com',
  provider: 'google',
  calendar: 'own',
  calendarName: 'Work',
  state: 'booked',
  acceptedAt: morning,
  ...change,
});

describe('the week in one line', () => {
  it('counts what stands, how long it takes and how many people there are, each person once', () => {
    const bookings = [
      booked(morning + hour, 45, ['ana']),
      booked(morning + 5 * hour, 60, ['ana', 'ben']),
      booked(morning + 30 * hour, 30, ['chloe', 'dev']),
    ];
    expect(weekText(bookings, morning, zone, texts)).toBe('3 booked this week, 2 hr 15 min; 4 people');
  });

  it('speaks of one as of one', () => {
    expect(weekText([booked(morning, 60, ['ana'])], morning, zone, texts)).toBe('1 booked this week, 1 hr; 1 person');
  });

  it('leaves people out where nobody took part', () => {
    expect(weekText([booked(morning, 30, [])], morning, zone, texts)).toBe('1 booked this week, 30 min');
  });

  it('says nothing while nothing stands', () => {
    const failed = booked(morning, 30, ['ana'], { state: 'failed' });
    expect(weekText([failed], morning, zone, texts)).toBe('');
  });

  it('begins on Monday and ends on Sunday, by the clock of the zone', () => {
    const monday = Date.parse('2026-11-22T23:00:00Z');
    const nextMonday = Date.parse('2026-11-29T23:00:00Z');
    const days = [monday - 1, monday, nextMonday - 1, nextMonday].map((at) => booked(at, 30, []));
    expect(weekText(days, morning, zone, texts)).toBe('2 booked this week, 1 hr');
  });

  it('counts a booking where it was moved to', () => {
    const start = morning + 24 * 7 * hour;
    const moved = booked(morning, 30, [], { movedTo: { start, end: start + 30 * minute } });
    expect(weekText([moved], morning, zone, texts)).toBe('');
  });
});
