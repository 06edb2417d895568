import { instantOf, offsetMinutesAt } from '../../domain/availability/index.ts';
import type { VisibleDays } from '../../pages/calendar-page.ts';

/** Offsets change on the quarter of an hour at most. */
const zoneStaysMs = 15 * 60_000;

interface ZoneSigns {
  readonly days: VisibleDays;
  /** Of the account that matches this page, if one is connected. */
  readonly accountZone: string | undefined;
  readonly browserZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Whether a zone has this offset now or on any of the days in view: any of them may be the one that the page shows. */
const hasOffset = (shown: number, timeZone: string, { days, now }: ZoneSigns): boolean => {
  const isShownAt = (at: number): boolean => offsetMinutesAt(at, timeZone) === shown;
  return (
    isShownAt(now) ||
    days.dates.some((date) => [0, 1440].some((minute) => isShownAt(instantOf(date, minute, timeZone))))
  );
};

/**
 * The zone the page shows its times in: the account's if one is connected, else the browser's, as long as the page's own
 * sign (its GMT label) agrees. Undefined when none of them agrees: then every time read would be wrong.
 */
export const zoneOfPage = (signs: ZoneSigns): string | undefined => {
  const shown = signs.days.shownOffsetMinutes;
  const candidates = signs.accountZone === undefined ? [signs.browserZone] : [signs.accountZone, signs.browserZone];
  return candidates.find((zone) => shown === undefined || hasOffset(shown, zone, signs));
};

/** {@link zoneOfPage} for a page that is read many times over: looking up the offsets of every day in view is slow. */
export const createZoneOfPage = (): typeof zoneOfPage => {
  let last = '';
  let zone: string | undefined;
  return (signs) => {
    const known = JSON.stringify({ ...signs, now: Math.floor(signs.now / zoneStaysMs) });
    if (known !== last) zone = zoneOfPage(signs);
    last = known;
    return zone;
  };
};
