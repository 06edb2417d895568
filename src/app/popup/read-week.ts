import { findGaps } from '../../domain/availability/index.ts';
import type { GapQuery, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, targetCalendar, type Account } from '../../domain/booking/account.ts';
import { notBeforeOf } from '../page/read-page.ts';
import type { KeptApp } from '../ports.ts';
import type { WeekReading } from '../session.ts';
import { daysWithoutGap } from '../suggesting/absence.ts';
import { blockedBy, rememberedBusy } from '../suggesting/busy.ts';
import { breaksOf, hoursIn } from '../suggesting/hours.ts';

const dayMs = 86_400_000;
const lookAheadDays = 7;

/** The zone the user lives in, as the calendar that is written to has it. */
const zoneOf = (app: KeptApp, accounts: readonly Account[]): string =>
  accounts.map((account) => targetCalendar(account)?.timeZone).find((zone) => zone !== undefined) ?? app.browserZone();

/** What the accounts are asked about: whole days, so that the popup and a page looking at this week share one reading. */
export const comingDays = (now: number): Interval => ({
  start: Math.floor(now / dayMs) * dayMs,
  end: (Math.ceil(now / dayMs) + lookAheadDays) * dayMs,
});

/**
 * The gaps of the next seven days as the connected accounts have just told them; kept for the next look. Undefined when one of them
 * has not: half of what is busy would make free time that is none.
 * @param now what {@link comingDays} was asked with.
 */
export const readWeek = async (
  app: KeptApp,
  accounts: readonly Account[],
  now: number,
): Promise<WeekReading | undefined> => {
  const window = comingDays(now);
  const preferences = await app.preferences.read();
  const busy = await Promise.all(
    accounts.map(async (account) => {
      const read = await rememberedBusy(app)(account, window);
      return read && blockedBy(read, blockingCalendars(account), preferences.countsAsBusy);
    }),
  );
  if (busy.length === 0 || busy.includes(undefined)) return undefined;
  const timeZone = zoneOf(app, accounts);
  const query: GapQuery = {
    window: { start: now, end: now + lookAheadDays * dayMs },
    busy: busy.flatMap((stretches) => stretches ?? []),
    hours: hoursIn(preferences, timeZone),
    breaks: breaksOf(preferences),
    bufferMinutes: preferences.bufferMinutes,
    notBefore: notBeforeOf(now, preferences.noticeMinutes),
  };
  const gaps = findGaps(query);
  const noGap = gaps.length === 0 && { noGap: daysWithoutGap(query, lookAheadDays) };
  const reading: WeekReading = { at: now, timeZone, gaps, ...noGap };
  await app.session.week.write(reading);
  return reading;
};
