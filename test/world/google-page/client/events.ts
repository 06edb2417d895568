import type { EventsAnswer, PageEvent, SavedEvent } from '../wire.ts';
import { ticked } from './data.ts';
import { minutesPerDay, startOf, wallOf, type Day } from './dates.ts';

/** The events that touch the days from `first` to `last`, both included, on ticked calendars. */
export const fetchEvents = async (first: Day, last: Day): Promise<EventsAnswer> => {
  const query = new URLSearchParams({
    from: String(startOf(first)),
    until: String(startOf(last.add({ days: 1 }))),
  });
  const response = await fetch(`/_world/events?${query}`);
  const { revision, events } = (await response.json()) as EventsAnswer;
  return { revision, events: events.filter(({ calendar }) => ticked.has(calendar)) };
};

export const saveEvent = async (event: SavedEvent): Promise<void> => {
  const response = await fetch('/_world/events', { method: 'POST', body: JSON.stringify(event) });
  if (!response.ok) throw new Error(`The event was not saved: ${response.status}`);
};

export const removeEvent = async ({ calendar, id }: PageEvent): Promise<void> => {
  await fetch(`/_world/events?${new URLSearchParams({ calendar, id })}`, { method: 'DELETE' });
};

/** First and last wall-clock moment of an event; an all-day event ends at its last midnight. */
export const spanOf = ({ when }: PageEvent): { from: Temporal.PlainDateTime; to: Temporal.PlainDateTime } =>
  when.kind === 'timed'
    ? { from: wallOf(when.start), to: wallOf(when.end) }
    : {
        from: Temporal.PlainDate.from(when.from).toPlainDateTime(),
        to: Temporal.PlainDate.from(when.until).toPlainDateTime(),
      };

/** Working locations have a row of their own. */
export const isPlaceOfWork = (event: PageEvent): boolean => event.kind === 'workingLocation';

/** All-day events and timed ones of more than 24 hours are drawn above the columns. */
export const isAbove = (event: PageEvent): boolean =>
  event.when.kind === 'allDay' || event.when.end - event.when.start > minutesPerDay * 60_000;

/** Days an event touches, both included. */
export const daysOf = (event: PageEvent): { first: Day; last: Day } => {
  const { from, to } = spanOf(event);
  const last = Temporal.PlainDateTime.compare(from, to) < 0 ? to.subtract({ seconds: 1 }) : to;
  return { first: from.toPlainDate(), last: last.toPlainDate() };
};

export const touchesDay = (event: PageEvent, day: Day): boolean => {
  const { first, last } = daysOf(event);
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
};

/** Minutes from the day's midnight, cut off at the day. */
export const minutesIn = (event: PageEvent, day: Day): { start: number; end: number } => {
  const { from, to } = spanOf(event);
  const minutes = (at: Temporal.PlainDateTime): number =>
    at.toPlainDate().since(day).days * minutesPerDay + at.hour * 60 + at.minute;
  return { start: Math.max(0, minutes(from)), end: Math.min(minutesPerDay, minutes(to)) };
};
