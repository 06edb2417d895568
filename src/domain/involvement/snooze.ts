import { instantOf, wallOf } from '../availability/index.ts';
import type { Interval } from '../availability/types.ts';
import type { ActivityId, PersonId, Snooze, SnoozeChoice } from './types.ts';

const isSamePair = (one: readonly PersonId[], other: readonly PersonId[]): boolean =>
  one.length === other.length && one.every((person) => other.includes(person));

const holds = (what: Snooze['what'], slot: Interval, activity: ActivityId, people: readonly PersonId[]): boolean => {
  if (what.kind === 'person') {
    return people.includes(what.person);
  }
  if (what.kind === 'activity') {
    return activity === what.activity;
  }
  if (what.kind === 'gap') {
    return slot.start < what.gap.end && slot.end > what.gap.start;
  }
  return what.kind === 'everything' || (activity === what.activity && isSamePair(people, what.people));
};

/**
 * Whether a snooze holds a suggestion back. It concerns slots that begin before its end, not the moment one looks: "next week" may
 * be seen today, in next week's view. Only a gap that is left alone until later is left alone until one looks later.
 * @param now epoch milliseconds.
 */
export const isSnoozed = (
  snoozes: readonly Snooze[],
  slot: Interval,
  activity: ActivityId,
  people: readonly PersonId[],
  now: number,
): boolean =>
  snoozes.some(({ what, until }) => {
    if (until !== null && (what.kind === 'gap' ? now : slot.start) >= until) {
      return false;
    }
    return holds(what, slot, activity, people);
  });

/** The first instant of the date that lies `days` after the date of `instant`, by the zone's calendar. */
const startOfDayAfter = (instant: number, days: number, timeZone: string): number => {
  const date = Temporal.PlainDate.from(wallOf(instant, timeZone).date).add({ days }).toString();
  return instantOf(date, 0, timeZone);
};

/** How long "for a while" is, in days. */
const whileDays = { person: 14, activity: 28, pause: 7 } as const;

/** What "Not now" is said about. */
interface NotNow {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  readonly gap: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
}

/** How long "later today" is. */
const laterMs = 3 * 3_600_000;

const leaveGap = ({ gap: { start, end } }: NotNow, until = end): Snooze => ({
  what: { kind: 'gap', gap: { start, end } },
  until: Math.min(until, end),
});

const pairOf = ({ activity, people }: NotNow): Snooze['what'] => ({ kind: 'pair', activity, people });

const after = ({ now, gap, timeZone }: NotNow, days: number): number =>
  startOfDayAfter(Math.max(now, gap.start), days, timeZone);

const snoozes: Readonly<Record<SnoozeChoice, (about: NotNow) => Snooze>> = {
  'later-today': (about) => leaveGap(about, about.now + laterMs),
  'leave-this-gap': (about) => leaveGap(about),
  'next-week': (about) => {
    const weekday = Temporal.PlainDate.from(wallOf(about.gap.start, about.timeZone).date).dayOfWeek;
    return { what: pairOf(about), until: startOfDayAfter(about.gap.start, 8 - weekday, about.timeZone) };
  },
  'not-this-person': (about) => {
    const [person] = about.people;
    const isOne = person !== undefined && about.people.length === 1;
    return { what: isOne ? { kind: 'person', person } : pairOf(about), until: after(about, whileDays.person) };
  },
  'not-this-kind': (about) => ({
    what: { kind: 'activity', activity: about.activity },
    until: after(about, whileDays.activity),
  }),
  'pause-all': ({ now, timeZone }) => ({
    what: { kind: 'everything' },
    until: startOfDayAfter(now, whileDays.pause, timeZone),
  }),
};

/**
 * What "Not now" leaves out, and until when.
 *
 * | choice | left out | until |
 * |---|---|---|
 * | later today | the time of this gap; the idea is free for others of the day | three hours from now |
 * | leave this gap | the time of this gap, for good | the gap's end |
 * | next week | this idea with these people | Monday after the gap |
 * | not this person | this person (of several: this idea with them) | two weeks |
 * | not this kind | the activity | four weeks |
 * | pause all | everything | a week |
 */
export const snoozeOf = (choice: SnoozeChoice, about: NotNow): Snooze => snoozes[choice](about);

/** What is still left out now, the pauses of everything first. */
export const activeSnoozes = <Row extends Snooze>(rows: readonly Row[], now: number): readonly Row[] =>
  rows
    .filter(({ until }) => until === null || until > now)
    .toSorted((left, right) => Number(right.what.kind === 'everything') - Number(left.what.kind === 'everything'));

/**
 * What is left once snoozes are lifted: all of a kind (`everything` lifts "pause all"), or exactly those that leave out the same as
 * the one given.
 */
export const liftSnoozes = <Row extends Snooze>(
  rows: readonly Row[],
  lifted: Snooze['what']['kind'] | Snooze['what'],
): readonly Row[] =>
  rows.filter(({ what }) =>
    typeof lifted === 'string' ? what.kind !== lifted : JSON.stringify(what) !== JSON.stringify(lifted),
  );
