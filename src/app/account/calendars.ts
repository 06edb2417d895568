import { targetCalendar, useOf, withUse, type Account, type AccountCalendar } from '../../domain/booking/account.ts';
import { ProviderError, type CalendarInfo } from '../../providers/calendar-provider.ts';
import type { App } from '../ports.ts';
import { markSignedOut } from './token.ts';

const callLimitMs = 25_000;

/** What the user chose before stays; of new calendars only the main one counts as busy until the user says otherwise. */
const calendarsOf = (found: readonly CalendarInfo[], before: Account | undefined): readonly AccountCalendar[] =>
  found.map((calendar) => {
    const known = before?.calendars.find(({ id }) => id === calendar.id);
    return withUse(
      { ...calendar, blocks: calendar.isPrimary },
      known ? useOf(known) : calendar.isPrimary ? 'blocks' : 'shown',
    );
  });

/**
 * The account with its calendars as the service has them now, and the user's choices among them.
 * @param before the account as it was kept, if it was.
 * @throws ProviderError
 */
export const withCalendars = async (app: App, account: Account, before: Account | undefined): Promise<Account> => {
  const found = await app.providerOf(account).calendars(AbortSignal.timeout(callLimitMs));
  const read = { ...account, calendars: calendarsOf(found, before) };
  return { ...read, target: targetCalendar(read)?.id ?? '' };
};

const refresh = async (app: App, account: Account): Promise<boolean> => {
  const read = await withCalendars(app, account, account);
  let isChanged = false;
  await app.accounts.change(account.id, (latest) => {
    if (latest === undefined) return undefined;
    // Choices made while the service was asked are newer than what was kept before.
    const calendars = calendarsOf(read.calendars, latest);
    const after = { ...latest, calendars, target: targetCalendar({ ...latest, calendars })?.id ?? '' };
    isChanged = JSON.stringify(after) !== JSON.stringify(latest);
    return after;
  });
  return isChanged;
};

/** Calendars come, go and change their names and zones: looked at again when the user looks at them. */
export const refreshCalendars = async (app: App): Promise<void> => {
  for (const account of await app.accounts.all()) {
    if (account.state === 'signed-out') continue;
    try {
      if (await refresh(app, account)) await app.revision.raise();
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      app.log('calendars.unread', {}, error);
      if (error.failure.kind === 'signed-out') await markSignedOut(app, account.id);
    }
  }
};
