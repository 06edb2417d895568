import * as v from 'valibot';
import { defaultPreferences, type Preferences } from '../domain/preferences.ts';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';

const fallback = defaultPreferences;
const ranges = v.pipe(v.array(v.object({ from: v.string(), to: v.string() })), v.readonly());
const minutes = v.pipe(v.number(), v.finite());
const ids = v.array(v.string());

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
  clientIds: v.fallback(v.object({ google: v.string(), microsoft: v.string() }), fallback.clientIds),
});

export const openPreferences = (log: Log, withLock: WithLock): Item<Preferences> =>
  openItem({ key: 'preferences', area: 'local', schema: preferencesSchema, fallback, version: 1 }, log, withLock);
