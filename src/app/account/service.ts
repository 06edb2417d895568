import type { Account } from '../../domain/booking/account.ts';
import type { ProviderId } from '../../domain/booking/types.ts';
import type { HostPage } from '../../messages/map.ts';
import type { Service } from '../ports.ts';
import type { Texts } from '../texts.ts';

const services: Readonly<Record<HostPage, Service>> = { 'google-calendar': 'google', outlook: 'microsoft' };

/** The service whose calendars a page shows. */
export const serviceOf = (page: HostPage): Service => services[page];

/** The page that shows a service's calendars. */
export const pageOf = (provider: ProviderId): HostPage => (provider === 'microsoft' ? 'outlook' : 'google-calendar');

/** "Google Calendar", "Outlook". */
export const serviceName = (provider: ProviderId, texts: Texts): string =>
  texts.say(provider === 'microsoft' ? 'service.microsoft' : 'service.google');

/** The account a page's bookings go to: a connected one before one that is signed out. */
export const accountFor = (page: HostPage, accounts: readonly Account[]): Account | undefined => {
  const own = accounts.filter(({ provider }) => provider === serviceOf(page));
  return own.find(({ state }) => state === 'connected') ?? own[0];
};
