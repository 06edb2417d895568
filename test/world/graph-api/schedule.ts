import type { WorldAnswer, WorldEvent } from '../model.ts';
import type { WorldStore } from '../store.ts';
import { extentOf } from '../wall-time.ts';
import { parseBody, refuse } from './check.ts';
import { instantOf } from './draft.ts';
import type { Call } from './events.ts';
import { answer } from './events.ts';
import { workingHoursOf } from './mailbox.ts';
import { preferencesOf } from './prefer.ts';
import { scheduleRequestType } from './rules.ts';
import { localText } from './wire.ts';

const longestDays = 62;
const mostPeople = 20;

/** `getSchedule`: who is busy when, a digit per interval. An address that nobody answers for has an `error`. */
export const getSchedule = (store: WorldStore, { request, account }: Call): WorldAnswer => {
  if (store.accounts.get(account)!.isPersonal) {
    refuse(403, 'ErrorAccessDenied', 'The API is not supported for personal Microsoft accounts.');
  }
  const prefer = preferencesOf(request);
  const body = parseBody(request, scheduleRequestType);
  const schedules = (body.schedules as readonly string[] | null | undefined) ?? [];
  const [from, to] = ['startTime', 'endTime'].map((name) => {
    const time = body[name] as { readonly dateTime?: string; readonly timeZone?: string } | null | undefined;
    return time ? instantOf(time) : refuse(400, 'ErrorInvalidParameter', `The parameter '${name}' is required.`);
  }) as [number, number];
  if (to <= from) refuse(400, 'ErrorInvalidParameter', 'The end of the window must be later than its start.');
  if (to - from >= longestDays * 86_400_000) {
    refuse(
      400,
      'ErrorInvalidParameter',
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is invalid: more than ${longestDays} days.`,
    );
  }
  if (!schedules.length || schedules.length > mostPeople) {
    refuse(400, 'ErrorInvalidParameter', `The number of schedules must be between 1 and ${mostPeople}.`);
  }
  const intervalMinutes = (body.availabilityViewInterval as number | null | undefined) ?? 30;
  if (intervalMinutes < 5 || intervalMinutes > 1440) {
    refuse(400, 'ErrorInvalidParameter', 'AvailabilityViewInterval must be between 5 and 1440.');
  }

  const value = schedules.map((scheduleId) => {
    const person = store.accounts.get(scheduleId);
    if (person?.provider !== 'microsoft') {
      return {
        scheduleId,
        error: {
          message: 'The requested address could not be resolved.',
          responseCode: 'ErrorMailRecipientNotFound',
        },
      };
    }
    const events = store
      .standing(scheduleId)
      .map((event) => ({ event, ...extentOf(event.when, person.timeZone) }))
      .filter(
        ({ event, start, end }) => event.kind !== 'task' && event.response !== 'declined' && start < to && end > from,
      );
    return {
      scheduleId,
      availabilityView: viewOf(events, from, to, intervalMinutes * 60_000),
      scheduleItems: events.map(({ event, start, end }) => ({
        isPrivate: event.isPrivate,
        status: event.showAs === 'outOfOffice' ? 'oof' : event.showAs,
        ...(event.isPrivate ? {} : { subject: event.title, location: event.location }),
        start: { dateTime: localText(start, prefer.zone), timeZone: prefer.zoneName },
        end: { dateTime: localText(end, prefer.zone), timeZone: prefer.zoneName },
      })),
      workingHours: workingHoursOf(person),
    };
  });
  const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)';
  return answer(200, { '@odata.context': context, value }, request);
};

/** The most blocking of what stands in an interval: 0 free or working elsewhere, 1 tentative, 2 busy, 3 out of office. */
const viewOf = (
  events: readonly { readonly event: WorldEvent; readonly start: number; readonly end: number }[],
  from: number,
  to: number,
  step: number,
): string =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => {
    const at = from + index * step;
    const digits = events.filter(({ start, end }) => start < at + step && end > at).map(({ event }) => digitOf(event));
    return Math.max(0, ...digits);
  }).join('');

const digitOf = ({ showAs, kind }: WorldEvent): number => {
  if (kind === 'outOfOffice' || showAs === 'outOfOffice') return 3;
  return showAs === 'busy' ? 2 : showAs === 'tentative' ? 1 : 0;
};
