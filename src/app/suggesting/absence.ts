import { explainAbsence, wallOf } from '../../domain/availability/index.ts';
import type { AbsenceReason, Gap, GapQuery } from '../../domain/availability/types.ts';
import { explainNoSuggestion, isActive } from '../../domain/involvement/index.ts';
import { numberFormat } from '../../domain/formatters.ts';
import type { FilterName, SuggestInput } from '../../domain/involvement/types.ts';
import type { KeptApp } from '../ports.ts';
import type { DaysWithoutGap } from '../session.ts';
import type { Texts } from '../texts.ts';
import { readActivities } from './known-activities.ts';

/** More would be a lecture. */
const mostReasons = 3;

/** What settles it by itself is told first; what is so of most activities at any time, last. */
const firstTold: readonly FilterName[] = ['day-full', 'lost-day', 'week-budget', 'day-limit', 'booked', 'snoozed'];
const lastTold: readonly FilterName[] = [
  'circle',
  'needs',
  'group',
  'lunch',
  'edge-of-day',
  'end-of-week',
  'customer-event',
  'deadline',
  'look-back',
  'off',
];

const rankOf = (filter: FilterName): number =>
  firstTold.includes(filter) ? firstTold.indexOf(filter) : firstTold.length + 1 + lastTold.indexOf(filter);

/** Why a gap has no suggestion, in up to three sentences; empty when it has one. */
export const whyNoSuggestion = async (app: KeptApp, input: SuggestInput, gap: Gap): Promise<readonly string[]> => {
  const preferences = await app.preferences.read();
  const off = (await readActivities(app)).all.filter((activity) => !isActive(activity, preferences));
  return explainNoSuggestion(input, gap, off)
    .toSorted((one, other) => rankOf(one.filter) - rankOf(other.filter) || other.count - one.count)
    .slice(0, mostReasons)
    .map(({ filter }) => app.texts.say(`absence.${filter}`));
};

const dayMs = 86_400_000;

/** What the working time of days without a gap is taken by, in milliseconds, and how many of them are days off. */
export const daysWithoutGap = (query: GapQuery, days: number): DaysWithoutGap => {
  const { timeZone } = query.hours;
  const reasons: AbsenceReason[] = [];
  for (let day = 0; day < days; day += 1) {
    const { date } = wallOf(query.window.start + day * dayMs, timeZone);
    reasons.push(...explainAbsence(query, date));
  }
  const taken = (kind: 'busy' | 'break' | 'notice' | 'too-short'): number =>
    reasons.reduce((sum, reason) => (reason.kind === kind ? sum + reason.end - reason.start : sum), 0);
  return {
    daysOff: reasons.filter(({ kind }) => kind === 'day-off').length,
    busy: taken('busy'),
    tooShort: taken('too-short'),
    notice: taken('notice'),
    lunch: taken('break'),
  };
};

/** Why there is no gap in the days that were read, what takes the most first. */
export const whyNoGap = (
  { daysOff, busy, tooShort, notice, lunch }: DaysWithoutGap,
  texts: Texts,
): readonly string[] => {
  const hours = (ms: number): string =>
    numberFormat(texts.language, {
      style: 'unit',
      unit: 'hour',
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(ms / 3_600_000);
  const taken = [
    { ms: busy, key: 'absence.busyHours' },
    { ms: tooShort, key: 'absence.shortHours' },
    { ms: notice, key: 'absence.noticeHours' },
    { ms: lunch, key: 'absence.lunchHours' },
  ] as const;
  return [
    ...taken
      .filter(({ ms }) => ms > 0)
      .toSorted((one, other) => other.ms - one.ms)
      .map(({ ms, key }) => texts.say(key, { hours: hours(ms) })),
    ...(daysOff === 0 ? [] : [texts.count('absence.daysOff', daysOff, {})]),
  ].slice(0, mostReasons);
};
