import type { WorldEvent } from './model.ts';
import type { WorldStore } from './store.ts';
import { dateOf, extentOf, instantOf } from './wall-time.ts';

/** Which of the events that may be read either way count as busy, and whose events are looked at. */
export interface OracleRules {
  readonly tentative: boolean;
  readonly unanswered: boolean;
  readonly workingElsewhere: boolean;
  readonly focusTime: boolean;
  /** False for who cannot see that an event is free, as on Google's page: then it counts as busy. Default true. */
  readonly seesFree?: boolean;
  /** Calendar ids; default those that are ticked in the page. */
  readonly calendars?: readonly string[];
}

export const everythingBlocks: OracleRules = {
  tentative: true,
  unanswered: true,
  workingElsewhere: true,
  focusTime: true,
};

/**
 * What is busy on a day, minute by minute, from the store alone: slow, plain, and without a line of the product's, so
 * that the product can be compared with it.
 *
 * @param date `YYYY-MM-DD` in the account's zone.
 * @returns one value per minute since local midnight: 1440, on days of a clock change 1380 or 1500.
 */
export const busyMinutes = (store: WorldStore, account: string, date: string, rules: OracleRules): boolean[] => {
  const { timeZone } = store.accounts.get(account)!;
  const midnight = instantOf(date, '00:00', timeZone);
  const minutes = Math.round((instantOf(date, '24:00', timeZone) - midnight) / 60_000);
  const calendars =
    rules.calendars ?? store.calendarsOf(account).flatMap((calendar) => (calendar.isShown ? [calendar.id] : []));
  const blocking = store
    .standing(account)
    .filter((event) => calendars.includes(event.calendar) && doesBlock(event, rules))
    .map((event) => extentOf(event.when, store.calendars.get(event.calendar)!.timeZone));
  return Array.from({ length: minutes }, (_, minute) => {
    const from = midnight + minute * 60_000;
    return blocking.some(({ start, end }) => start < from + 60_000 && end > from);
  });
};

/**
 * What is drawn in a day's column, minute by minute, events that take no time (declined, free) included.
 *
 * @returns as {@link busyMinutes}.
 */
export const drawnMinutes = (store: WorldStore, account: string, date: string): boolean[] => {
  const { timeZone, provider } = store.accounts.get(account)!;
  const midnight = instantOf(date, '00:00', timeZone);
  const minutes = Math.round((instantOf(date, '24:00', timeZone) - midnight) / 60_000);
  const shown = new Set(store.calendarsOf(account).flatMap((calendar) => (calendar.isShown ? [calendar.id] : [])));
  const drawn = store
    .standing(account)
    .filter(({ calendar, kind }) => shown.has(calendar) && !(kind === 'task' && provider === 'microsoft'))
    .flatMap(({ when }) => (when.kind === 'timed' && when.end - when.start < 86_400_000 ? [when] : []));
  return Array.from({ length: minutes }, (_, minute) => {
    const from = midnight + minute * 60_000;
    return drawn.some(({ start, end }) => start < from + 60_000 && end > from);
  });
};

const doesBlock = (event: WorldEvent, rules: OracleRules): boolean => {
  if (event.status === 'cancelled' || event.response === 'declined') return false;
  if (event.kind === 'workingLocation' || event.kind === 'birthday' || event.kind === 'task') return false;
  if (event.kind === 'outOfOffice' || event.showAs === 'outOfOffice') return true;
  if (event.showAs === 'free') return rules.seesFree === false;
  // Who has not answered is shown as tentative by both services: the missing answer is the more exact word.
  const isUnanswered = event.response === 'unanswered';
  const isTentative =
    !isUnanswered && [event.response, event.status, event.showAs].some((word) => word === 'tentative');
  return !(
    (event.kind === 'focusTime' && !rules.focusTime) ||
    (event.showAs === 'workingElsewhere' && !rules.workingElsewhere) ||
    (isUnanswered && !rules.unanswered) ||
    (isTentative && !rules.tentative)
  );
};

/** A free stretch in minutes since local midnight, `[from, to)`. */
export interface FreeStretch {
  readonly from: number;
  readonly to: number;
}

/** The maximal free stretches of a day inside `[from, to)` that last at least so many minutes. */
export const freeStretches = (
  busy: readonly boolean[],
  { from, to, atLeast }: { readonly from: number; readonly to: number; readonly atLeast: number },
): FreeStretch[] => {
  const found: FreeStretch[] = [];
  let start: number | undefined;
  for (let minute = from; minute <= to; minute += 1) {
    const isFree = minute < to && !busy[minute];
    if (isFree) start ??= minute;
    else if (start !== undefined) {
      if (minute - start >= atLeast) found.push({ from: start, to: minute });
      start = undefined;
    }
  }
  return found;
};

/** The dates of a week, Monday first, in the account's zone. */
export const weekOf = (store: WorldStore, account: string, instant: number): string[] => {
  const today = Temporal.PlainDate.from(dateOf(instant, store.accounts.get(account)!.timeZone));
  return Array.from({ length: 7 }, (_, day) => today.add({ days: day + 1 - today.dayOfWeek }).toString());
};
