import * as v from 'valibot';
import { languages } from '../domain/language.ts';
import { defaultPreferences, weightRange, type Preferences } from '../domain/preferences.ts';
import type { Circle, FactorName } from '../domain/involvement/types.ts';
import { themes } from '../domain/theme.ts';

const fallback = defaultPreferences;
const ranges = v.array(v.object({ from: v.string(), to: v.string() }));
const minutes = v.pipe(v.number(), v.finite());
const ids = v.array(v.string());
const days = v.pipe(v.number(), v.integer(), v.minValue(1));
const orNone = v.nullable(days);

/** Every weight, rhythm and limit falls back by itself as well: a new one must not cost the user the others. */
const weight = (name: FactorName) =>
  v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(weightRange.least), v.maxValue(weightRange.most)),
    fallback.weights[name],
  );
const rhythm = (circle: Circle) => v.fallback(days, fallback.cadenceDays[circle]);
const goals = v.array(v.object({ text: v.string(), serves: ids, deadline: v.exactOptional(v.string()) }));

/** Each preference falls back by itself: one that cannot be read, or is new, does not cost the user the others. */
export const preferencesSchema: v.GenericSchema<unknown, Preferences> = v.object({
  hours: v.fallback(
    v.object({ 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges, 6: ranges, 7: ranges }),
    fallback.hours,
  ),
  lunch: v.fallback(
    v.object({ isOn: v.boolean(), from: v.string(), to: v.string(), minimumMinutes: minutes }),
    fallback.lunch,
  ),
  bufferMinutes: v.fallback(v.object({ before: minutes, after: minutes }), fallback.bufferMinutes),
  noticeMinutes: v.fallback(minutes, fallback.noticeMinutes),
  suggestionsPerDay: v.fallback(v.picklist([1, 2, 3, 'every']), fallback.suggestionsPerDay),
  startGentlyUntil: v.fallback(v.nullable(v.pipe(v.number(), v.finite())), fallback.startGentlyUntil),
  longGaps: v.fallback(v.picklist(['edge', 'leave']), fallback.longGaps),
  countsAsBusy: v.fallback(
    v.object({
      tentative: v.boolean(),
      unanswered: v.boolean(),
      workingElsewhere: v.boolean(),
      focusTime: v.boolean(),
    }),
    fallback.countsAsBusy,
  ),
  activitiesOff: v.fallback(ids, []),
  activitiesOn: v.fallback(ids, []),
  quietActivities: v.fallback(ids, []),
  tellsManagers: v.fallback(v.boolean(), fallback.tellsManagers),
  weights: v.fallback(
    v.object({
      cadence: weight('cadence'),
      fairness: weight('fairness'),
      fitOfLength: weight('fitOfLength'),
      fitOfPlaceAndHour: weight('fitOfPlaceAndHour'),
      variety: weight('variety'),
      movement: weight('movement'),
      light: weight('light'),
      goal: weight('goal'),
      sharedFreeTime: weight('sharedFreeTime'),
      taste: weight('taste'),
      liking: weight('liking'),
    }),
    fallback.weights,
  ),
  limits: v.fallback(
    v.object({
      promisesPerDay: v.fallback(orNone, fallback.limits.promisesPerDay),
      promisesPerWeek: v.fallback(orNone, fallback.limits.promisesPerWeek),
      hoverCap: v.fallback(v.boolean(), fallback.limits.hoverCap),
      groupMost: v.fallback(v.pipe(days, v.maxValue(6)), fallback.limits.groupMost),
    }),
    fallback.limits,
  ),
  cadenceDays: v.fallback(
    v.object({
      report: rhythm('report'),
      skipLevel: rhythm('skipLevel'),
      peer: rhythm('peer'),
      leader: rhythm('leader'),
      customer: rhythm('customer'),
      partner: rhythm('partner'),
    }),
    fallback.cadenceDays,
  ),
  goals: v.fallback(goals, []),
  groupDay: v.fallback(v.nullable(v.pipe(days, v.maxValue(7))), fallback.groupDay),
  clientIds: v.fallback(v.object({ google: v.string(), microsoft: v.string() }), fallback.clientIds),
  notices: v.fallback(
    v.object({
      isOn: v.boolean(),
      quiet: v.object({ isOn: v.boolean(), from: v.string(), to: v.string() }),
    }),
    fallback.notices,
  ),
  language: v.fallback(v.picklist(['automatic', ...languages]), fallback.language),
  theme: v.fallback(v.picklist(themes), fallback.theme),
});
