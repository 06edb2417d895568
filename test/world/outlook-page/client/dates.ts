import type { PageStyle } from '../../model.ts';

export type ViewName = 'day' | 'workweek' | 'week' | 'month';

/** The dates a view shows, in order. The browser's own Temporal does the arithmetic. */
export function datesOf(view: ViewName, date: string, weekStart: PageStyle['weekStart']): string[] {
  const day = Temporal.PlainDate.from(date);
  if (view === 'day') return [date];
  if (view === 'workweek') return sequence(day.subtract({ days: day.dayOfWeek - 1 }), 5);
  if (view === 'week') return sequence(startOfWeek(day, weekStart), 7);
  const first = startOfWeek(day.with({ day: 1 }), weekStart);
  const last = day.with({ day: day.daysInMonth });
  const days = first.until(last, { largestUnit: 'days' }).days + 1;
  return sequence(first, Math.ceil(days / 7) * 7);
}

export function shift(view: ViewName, date: string, by: 1 | -1): string {
  const day = Temporal.PlainDate.from(date);
  if (view === 'day') return day.add({ days: by }).toString();
  if (view === 'month') return day.with({ day: 1 }).add({ months: by }).toString();
  return day.add({ days: 7 * by }).toString();
}

export const dayAfter = (date: string, days = 1): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Now in the mailbox's zone, which need not be the browser's. */
export function mailboxNow(timeZone: string): { readonly date: string; readonly minute: number } {
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(timeZone);
  return { date: now.toPlainDate().toString(), minute: now.hour * 60 + now.minute };
}

/** `+01:00` of a date's midnight, as month cells carry it. */
export function midnightOffset(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).offset;
}

function sequence(first: Temporal.PlainDate, count: number): string[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString());
}

function startOfWeek(day: Temporal.PlainDate, weekStart: PageStyle['weekStart']): Temporal.PlainDate {
  return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
}
