import '../../setup/temporal.ts';
import type { WorldEvent } from '../model.ts';
import { toGraphId } from '../graph-api/ids.ts';
import type { WorldParts } from '../parts.ts';
import type { PageEvent, SavedForm } from './wire.ts';

/** Events that touch the dates `from` to `until` (exclusive), of the calendars ticked in the page. */
export function eventsBetween(
  { store, microsoftAccount, outlookStyle }: WorldParts,
  from: string,
  until: string,
): PageEvent[] {
  const zone = outlookStyle.pageZone ?? store.accounts.get(microsoftAccount)!.timeZone;
  const shown = new Map(
    store
      .calendarsOf(microsoftAccount)
      .filter(({ isShown }) => isShown)
      .map((calendar) => [calendar.id, calendar]),
  );
  return store
    .standing(microsoftAccount)
    .filter((event) => shown.has(event.calendar) && event.kind !== 'task' && mayTouch(event, from, until))
    .map((event) => pageEvent(event, zone, microsoftAccount, shown.get(event.calendar)!.color))
    .filter((event) => event.from < until && lastDate(event) >= from);
}

const dayMs = 86_400_000;

/** Whether an event may touch the dates in any zone: calendars of years are asked for a week at a time. */
const mayTouch = ({ when }: WorldEvent, from: string, until: string): boolean =>
  when.kind === 'allDay'
    ? when.from < until && when.until > from
    : when.start < Date.parse(until) + dayMs && when.end > Date.parse(from) - dayMs;

/** Writes what a compose form holds into the user's own calendar, and the mails that go with it. */
export function saveForm({ store, microsoftAccount }: WorldParts, form: SavedForm): WorldEvent {
  const { timeZone } = store.accounts.get(microsoftAccount)!;
  const calendar = store.calendarsOf(microsoftAccount).find(({ isPrimary }) => isPrimary)!;
  const instant = (local: string): number =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  const event = store.insert({
    calendar: calendar.id,
    title: form.subject,
    description: form.body,
    location: form.location,
    when: { kind: 'timed', start: instant(form.start), end: instant(form.end), timeZone },
    guests: form.to.map((address) => ({ name: address, address, response: 'unanswered' as const })),
  });
  for (const { address } of event.guests) store.mails.push({ kind: 'invitation', to: address, event: event.id });
  return event;
}

/** Removes an event of any of the user's calendars; its guests are told. */
export function removeEvent({ store, microsoftAccount }: WorldParts, id: string): boolean {
  const event = store.standing(microsoftAccount).find((candidate) => candidate.id === id);
  if (!event) return false;
  store.remove(event.calendar, id);
  for (const { address } of event.guests) store.mails.push({ kind: 'cancellation', to: address, event: id });
  return true;
}

/** The id of an event's tile. */
export const exchangeId = (id: string): string => toGraphId(id, 'default').replaceAll('-', '/').replaceAll('_', '+');

function pageEvent(event: WorldEvent, zone: string, me: string, color: string): PageEvent {
  return {
    id: event.id,
    itemId: exchangeId(event.id),
    title: event.title,
    location: event.location,
    organizer: event.organizer.address === me ? '' : event.organizer.name,
    guests: event.guests.map(({ name }) => name),
    showAs: event.showAs,
    isDeclined: event.response === 'declined',
    isPrivate: event.isPrivate,
    isRecurring: event.series !== undefined,
    isAllDay: event.when.kind === 'allDay',
    isWorkPlan: event.kind === 'workingLocation',
    ...placeInWall(event, zone),
    calendar: event.calendar,
    color,
  };
}

function placeInWall(
  { when }: WorldEvent,
  zone: string,
): Pick<PageEvent, 'from' | 'fromMinute' | 'until' | 'untilMinute'> {
  if (when.kind === 'allDay') return { from: when.from, fromMinute: 0, until: when.until, untilMinute: 0 };
  const start = Temporal.Instant.fromEpochMilliseconds(when.start).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.fromEpochMilliseconds(when.end).toZonedDateTimeISO(zone);
  return {
    from: start.toPlainDate().toString(),
    fromMinute: start.hour * 60 + start.minute,
    until: end.toPlainDate().toString(),
    untilMinute: end.hour * 60 + end.minute,
  };
}

/** The last date an event is seen on: an end at midnight belongs to the day before. */
function lastDate({ from, until, untilMinute }: PageEvent): string {
  return untilMinute > 0 || until === from ? until : Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
}
