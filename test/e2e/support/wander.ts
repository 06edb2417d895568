import type { Host } from './calendars.ts';

/** Where a page stands: a view, and the day it is about. */
export interface Stop {
  readonly view: string;
  readonly day: Temporal.PlainDate;
}

/** The views with day columns. */
export const viewsOf = { google: ['week', 'day', 'customday'], outlook: ['week', 'workweek', 'day'] } as const;

export const addressOfView = (host: Host, { view, day }: Stop): string => {
  const date = `${day.year}/${day.month}/${day.day}`;
  return host === 'google'
    ? `https://calendar.google.com/calendar/u/0/r/${view}/${date}`
    : `https://outlook.office.com/calendar/view/${view}/${date}`;
};

/** The dates a view shows, in order. */
export const datesOfView = ({ view, day }: Stop, weekStart: number): string[] => {
  const run = (first: Temporal.PlainDate, count: number): string[] =>
    Array.from({ length: count }, (_, days) => first.add({ days }).toString());
  if (view === 'day') return [day.toString()];
  if (view === 'customday') return run(day, 4);
  if (view === 'workweek') return run(day.subtract({ days: day.dayOfWeek - 1 }), 5);
  return run(day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 }), 7);
};
