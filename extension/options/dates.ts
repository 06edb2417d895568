const zone = (): string => Temporal.Now.timeZoneId();

/** The first instant after a date, epoch milliseconds, where the user is. */
export const endOfDay = (date: string): number =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone()).epochMilliseconds;

/** The date that ends at an instant, as a date field has it. */
export const lastDayBefore = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant - 1)
    .toZonedDateTimeISO(zone())
    .toPlainDate()
    .toString();

/** "Sunday, 6 December", of the date that ends at an instant. */
export const lastDayText = (instant: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric' }).format(instant - 1);
