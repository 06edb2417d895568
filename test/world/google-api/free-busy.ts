import { googleError } from '../error-answer.ts';
import type { WorldEvent } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { WorldStore } from '../store.ts';
import { extentOf } from '../wall-time.ts';
import type { JsonObject } from './check.ts';
import { isInstant, isZone } from './check.ts';
import { dateTimeOf } from './wire.ts';

const refuse = (reason: string, message: string): never => {
  throw new Refusal(googleError(400, reason, message));
};

/** `freebusy.query`: intervals only. A calendar that cannot be answered for has `errors`, and HTTP still says 200. */
export const queryFreeBusy = (store: WorldStore, account: string, body: JsonObject): Record<string, unknown> => {
  const timeMin = required(body, 'timeMin');
  const timeMax = required(body, 'timeMax');
  if (timeMax <= timeMin) refuse('timeRangeEmpty', 'The specified time range is empty.');
  const timeZone = (body.timeZone as string | undefined) ?? 'UTC';
  if (!isZone(timeZone)) refuse('invalid', `Invalid time zone: ${timeZone}`);
  const items = (body.items as readonly { readonly id?: string }[] | undefined) ?? [];
  const most = Math.min((body.calendarExpansionMax as number | undefined) ?? 50, 50);
  const calendars = items.map(({ id = '' }, index) => {
    if (index >= most) return [id, { errors: [{ domain: 'calendar', reason: 'tooManyCalendarsRequested' }], busy: [] }];
    const calendar = [...store.calendars.values()].find(
      (known) =>
        (known.id === id || (id === 'primary' && known.isPrimary && known.account === account)) &&
        store.accounts.get(known.account)?.provider === 'google',
    );
    if (!calendar) return [id, { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] }];
    const busy = merged(
      store
        .standing(calendar.account, calendar.id)
        .filter(isOpaque)
        .map(({ when }) => extentOf(when, calendar.timeZone))
        .filter(({ start, end }) => start < timeMax && end > timeMin)
        .map(({ start, end }) => ({ start: Math.max(start, timeMin), end: Math.min(end, timeMax) })),
    );
    return [
      id,
      { busy: busy.map(({ start, end }) => ({ start: dateTimeOf(start, timeZone), end: dateTimeOf(end, timeZone) })) },
    ];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(timeMin).toISOString(),
    timeMax: new Date(timeMax).toISOString(),
    calendars: Object.fromEntries(calendars),
  };
};

const required = (body: JsonObject, field: string): number => {
  const text = body[field];
  if (typeof text !== 'string') return refuse('required', `Missing ${field} parameter.`);
  return isInstant(text) ? Date.parse(text) : refuse('badRequest', 'Bad Request');
};

/** Google's own reckoning: tentative and unanswered block, working locations and birthdays never do. */
const isOpaque = (event: WorldEvent): boolean =>
  event.showAs !== 'free' &&
  event.response !== 'declined' &&
  event.kind !== 'workingLocation' &&
  event.kind !== 'birthday' &&
  event.kind !== 'task';

const merged = (intervals: readonly { start: number; end: number }[]): { start: number; end: number }[] => {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
};
