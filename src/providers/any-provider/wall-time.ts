/** An instant (epoch milliseconds) on the clocks of an IANA zone. */
export const zonedTime = (instant: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

/** Where a calendar date begins in a zone, epoch milliseconds. Midnight, or the first moment after it where a clock change skips it. */
export const startOfDate = (date: string, timeZone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
