import { instantOf, offsetMinutesAt } from '../../domain/availability/index.ts';
import type { VisibleDays } from '../../pages/calendar-page.ts';

interface ZoneSigns {
  readonly days: VisibleDays;
  /** Of the account that matches this page, if one is connected. */
  readonly accountZone: string | undefined;
  readonly browserZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The instants whose offset a page may be showing: any of the days in view, and now. */
const offsetsOf = (timeZone: string, { days, now }: ZoneSigns): readonly number[] =>
  [now, ...days.dates.flatMap((date) => [instantOf(date, 0, timeZone), instantOf(date, 1440, timeZone)])].map((at) =>
    offsetMinutesAt(at, timeZone),
  );

/**
 * The zone the page shows its times in: the account's if one is connected, else the browser's, as long as the page's own
 * sign (its GMT label) agrees. Undefined when none of them agrees: then every time read would be wrong.
 */
export const zoneOfPage = (signs: ZoneSigns): string | undefined => {
  const shown = signs.days.shownOffsetMinutes;
  const candidates = signs.accountZone === undefined ? [signs.browserZone] : [signs.accountZone, signs.browserZone];
  return candidates.find((zone) => shown === undefined || offsetsOf(zone, signs).includes(shown));
};
