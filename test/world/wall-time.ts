/** Between the wall clock and epoch milliseconds; the world's own, shares nothing with the product. */

/** @param date `YYYY-MM-DD`; @param clock `HH:MM`, `24:00` is the next midnight. */
export const instantOf = (date: string, clock: string, timeZone: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(hours / 24) });
  return day.toZonedDateTime({ timeZone, plainTime: { hour: hours % 24, minute: minutes } }).epochMilliseconds;
};

export const dateOf = (instant: number, timeZone: string): string => zoned(instant, timeZone).toPlainDate().toString();

export const zoned = (instant: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

/** When a stored event takes place: an all-day one from midnight to midnight in its calendar's zone. */
export const extentOf = (
  when:
    | { readonly kind: 'timed'; readonly start: number; readonly end: number }
    | { readonly kind: 'allDay'; readonly from: string; readonly until: string },
  timeZone: string,
): { readonly start: number; readonly end: number } =>
  when.kind === 'timed'
    ? { start: when.start, end: when.end }
    : { start: instantOf(when.from, '00:00', timeZone), end: instantOf(when.until, '00:00', timeZone) };
