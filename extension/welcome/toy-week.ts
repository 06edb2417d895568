import { findGaps, instantOf, rangesOfDate, spanOfDate, wallOf } from '../../src/domain/availability/index.ts';
import type { Gap, Interval, IsoDate, TimeRange, Weekday, WorkingHours } from '../../src/domain/availability/types.ts';
import { activeCatalogue, suggest } from '../../src/domain/involvement/index.ts';
import type { Person, SuggestInput, Suggestion } from '../../src/domain/involvement/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { withSwaps, type ToyMemory } from './toy-memory.ts';
import { toyMeetings, type ToyMeeting } from './toy-meetings.ts';

/** The toy week has wall-clock times only: in UTC every day has 24 hours. */
export const toyZone = 'UTC';

export interface ToyQuestion {
  /** The first day of the week that is shown, `YYYY-MM-DD`. */
  readonly monday: IsoDate;
  readonly preferences: Preferences;
  readonly people: readonly Person[];
  readonly memory: ToyMemory;
}

export interface ToyDay {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  /** In order; epoch milliseconds. */
  readonly hours: readonly Interval[];
  readonly meetings: readonly (ToyMeeting & Interval)[];
  /** What is kept free for lunch. */
  readonly lunch: readonly Gap[];
}

export interface ToyWeek {
  readonly days: readonly ToyDay[];
  readonly input: SuggestInput;
  readonly suggestions: readonly Suggestion[];
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const weekdayOf = (date: IsoDate): Weekday => weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]!;

/** The days worked on; with none of them Monday to Friday, so that there is a week to see. */
const shownDays = (hours: Preferences['hours']): readonly Weekday[] => {
  const worked = weekdays.filter((weekday) => hours[weekday].length > 0);
  return worked.length === 0 ? [1, 2, 3, 4, 5] : worked;
};

/** The dates of the days worked on, beginning after the weekend, whenever that is. */
const datesOf = ({ monday, preferences }: ToyQuestion): readonly IsoDate[] => {
  const shown = shownDays(preferences.hours);
  const isFirst = (weekday: number): boolean =>
    shown.some((one) => one === weekday) && !shown.some((one) => one === (weekday === 1 ? 7 : weekday - 1));
  const first = [1, 7, 6, 5, 4, 3, 2].find((weekday) => isFirst(weekday)) ?? 1;
  const begin = Temporal.PlainDate.from(monday).add({ days: first > 4 ? first - 8 : first - 1 });
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => begin.add({ days }).toString())
    .filter((date) => shown.includes(weekdayOf(date)));
};

const isWithin = (gap: Interval, date: IsoDate): boolean => {
  const { start, end } = spanOfDate(date, toyZone);
  return gap.start < end && gap.end > start;
};

/** A column ends at midnight, so hours that reach over it do too. */
const withinTheirDay = (hours: Preferences['hours']): WorkingHours['days'] => {
  const cutOff = (weekday: Weekday): readonly TimeRange[] =>
    hours[weekday].map(({ from, to }) => ({ from, to: to <= from ? '24:00' : to }));
  return Object.fromEntries(weekdays.map((weekday) => [weekday, cutOff(weekday)]));
};

const meetingsOn = (date: IsoDate, index: number): readonly (ToyMeeting & Interval)[] =>
  toyMeetings[index % toyMeetings.length]!.map((meeting) => ({
    ...meeting,
    start: instantOf(date, meeting.from, toyZone),
    end: instantOf(date, meeting.to, toyZone),
  }));

/**
 * An invented week with the user's hours, lunch and names: gaps and suggestions come from the same functions as the real
 * ones. One suggestion a day, because the page shows what one is, not how many there can be.
 */
export const toyWeek = (question: ToyQuestion): ToyWeek => {
  const { preferences, people, memory } = question;
  const { booked, snoozes } = memory;
  const dates = datesOf(question);
  const hours: WorkingHours = { timeZone: toyZone, days: withinTheirDay(preferences.hours) };
  const window = { start: spanOfDate(dates[0]!, toyZone).start, end: spanOfDate(dates.at(-1)!, toyZone).end };
  const meetings = dates.map(meetingsOn);
  const { isOn, from, to, minimumMinutes } = preferences.lunch;
  const gaps = findGaps({
    window,
    busy: [...meetings.flat(), ...booked.map(({ slot }) => slot)],
    hours,
    breaks: isOn ? [{ from, to, minimumMinutes }] : [],
    bufferMinutes: preferences.bufferMinutes,
  });
  const input: SuggestInput = {
    gaps,
    catalogue: activeCatalogue(preferences),
    people,
    ledger: [],
    snoozes,
    booked,
    // The week is ahead, with all the notice anything could want.
    now: window.start - 14 * dayMs,
    timeZone: toyZone,
    hours,
    suggestionsPerDay: 1,
    longGaps: preferences.longGaps,
    weights: preferences.weights,
    cadenceDays: preferences.cadenceDays,
  };
  return {
    days: dates.map((date, index) => ({
      date,
      weekday: weekdayOf(date),
      hours: rangesOfDate(hours, date),
      meetings: meetings[index]!,
      lunch: gaps.filter((gap) => gap.kind === 'break' && isWithin(gap, date)),
    })),
    input,
    suggestions: withSwaps(suggest(input), input, memory),
  };
};

/** Minutes after midnight of an instant, on the day given; cut off at its ends. */
export const minuteOn = (instant: number, date: IsoDate): number =>
  Math.min(1440, Math.max(0, (instant - spanOfDate(date, toyZone).start) / minuteMs));

/** The date of an instant in the toy week. */
export const dateOf = (instant: number): IsoDate => wallOf(instant, toyZone).date;

/** From which to which minute after midnight the week is drawn: whole hours around work and meetings. */
export const frameOf = ({ days }: ToyWeek): { readonly first: number; readonly last: number } => {
  const stretches = days.flatMap(({ date, hours, meetings }) =>
    [...hours, ...meetings].map(({ start, end }) => ({ from: minuteOn(start, date), to: minuteOn(end, date) })),
  );
  const first = Math.min(...stretches.map(({ from }) => from));
  const last = Math.max(...stretches.map(({ to }) => to));
  return { first: Math.floor(first / 60) * 60, last: Math.ceil(last / 60) * 60 };
};
