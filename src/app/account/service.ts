import type { Account } from '../../domain/booking/account.ts';
import type { ProviderId } from '../../domain/booking/types.ts';
import type { CalendarRef, HostPage } from '../../messages/map.ts';
import type { App, Service } from '../ports.ts';
import type { Texts } from '../texts.ts';

const services: Readonly<Record<HostPage, Service>> = { 'google-calendar': 'google', outlook: 'microsoft' };

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Outlook names the sign-in, which need not be the mail address. */
export const isSignedInAs = ({ address, loginHint }: Account, shown: string): boolean =>
  isSame(address, shown) || isSame(loginHint, shown);

/** The service whose calendars a page shows. */
export const serviceOf = (page: HostPage): Service => services[page];

/** The page that shows a service's calendars. */
export const pageOf = (provider: ProviderId): HostPage => (provider === 'microsoft' ? 'outlook' : 'google-calendar');

/** "Google Calendar", "Outlook". */
export const serviceName = (provider: ProviderId, texts: Texts): string =>
  texts.say(provider === 'microsoft' ? 'service.microsoft' : 'service.google');

/**
 * The account a page's bookings go to: the one it shows, even if that is signed out; else a connected one before one that is not.
 * @param shown address of the account the page shows, where it names one.
 * @param into the calendar the user chose: its account then, writing to that calendar.
 */
export const accountFor = (
  page: HostPage,
  accounts: readonly Account[],
  shown?: string,
  into?: CalendarRef,
): Account | undefined => {
  const chosen = into && accounts.find(({ id }) => id === into.account);
  if (into !== undefined && chosen !== undefined) return { ...chosen, target: into.calendar };
  const own = accounts.filter(({ provider }) => provider === serviceOf(page));
  const matching = shown === undefined ? undefined : own.find((account) => isSignedInAs(account, shown));
  if (matching !== undefined) return matching;
  return own.find(({ state }) => state === 'connected') ?? own[0];
};

/** The same, of the accounts there are now. */
export const accountOf = async (
  app: Pick<App, 'accounts'>,
  page: HostPage,
  shown?: string,
  into?: CalendarRef,
): Promise<Account | undefined> => accountFor(page, await app.accounts.all(), shown, into);
