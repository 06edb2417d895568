import { findGaps, instantOf } from '../../../src/domain/availability/index.ts';
import type { Gap, Interval, WorkingHours } from '../../../src/domain/availability/index.ts';
import { activeCatalogue } from '../../../src/domain/involvement/index.ts';
import type { Circle, Person, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

export const timeZone = 'America/New_York';

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** An instant of the week of Monday, 2026-11-23: `mon 09:00`, or of a date: `2026-12-01 09:00`. */
export const at = (when: string): number => {
  const [day = '', clock = '00:00'] = when.split(' ');
  const index = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(day);
  const date = index < 0 ? day : Temporal.PlainDate.from('2026-11-23').add({ days: index }).toString();
  return instantOf(date, minuteOf(clock), timeZone);
};

/** `mon 09:00-10:30`. */
export const stretch = (when: string): Interval => {
  const [day = '', times = ''] = when.split(' ');
  const [from = '', to = ''] = times.split('-');
  return { start: at(`${day} ${from}`), end: at(`${day} ${to}`) };
};

export const gap = (when: string, rest: Partial<Gap> = {}): Gap => ({
  ...stretch(when),
  kind: 'work',
  startsAt: 'meeting',
  endsAt: 'meeting',
  ...rest,
});

export const lunch = (when: string): Gap => gap(when, { kind: 'break', startsAt: 'break', endsAt: 'break' });

const workday = [{ from: '09:00', to: '17:30' }] as const;
export const hours: WorkingHours = { timeZone, days: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday } };

/** Somebody who has been known for a year. */
export const person = (name: string, circle: Circle = 'report', rest: Partial<Person> = {}): Person => ({
  id: `id-${name.toLowerCase()}`,
  name,
  circle,
  addedAt: at('2025-11-23 09:00'),
  ...rest,
});

/** An ordinary input on Monday at eight. */
export const input = (rest: Partial<SuggestInput> = {}): SuggestInput => ({
  gaps: [],
  catalogue: activeCatalogue(defaultPreferences),
  people: [],
  ledger: [],
  snoozes: [],
  booked: [],
  now: at('mon 08:00'),
  timeZone,
  hours,
  suggestionsPerDay: 'every',
  ...rest,
});

/** The gaps of a believable week that begins on a date. */
export const weekGaps = (monday = '2026-11-23', now = Number.NEGATIVE_INFINITY): readonly Gap[] => {
  const days = Array.from({ length: 5 }, (_, index) => Temporal.PlainDate.from(monday).add({ days: index }).toString());
  const busy = days.flatMap((date, index) => [
    { start: instantOf(date, 540, timeZone), end: instantOf(date, 570 + index * 15, timeZone) },
    { start: instantOf(date, 630, timeZone), end: instantOf(date, 690, timeZone) },
    { start: instantOf(date, 870, timeZone), end: instantOf(date, 900, timeZone) },
    { start: instantOf(date, 960, timeZone), end: instantOf(date, 990, timeZone) },
  ]);
  const start = instantOf(monday, 0, timeZone);
  return findGaps({
    window: { start, end: start + 7 * 86_400_000 },
    busy,
    hours,
    breaks: [{ from: '12:00', to: '14:00', minimumMinutes: 30 }],
    bufferMinutes: { before: 0, after: 0 },
    ...(now > start ? { notBefore: now } : {}),
  });
};
