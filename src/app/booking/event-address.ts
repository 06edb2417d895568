import type { Account } from '../../domain/booking/account.ts';
import type { Booking } from '../../domain/booking/types.ts';
import { pageOf } from '../account/service.ts';
import { homes } from './hand-over.ts';

/**
 * Where the event of a booking can be seen; the week it stands in, where the service did not name the event's page.
 * Google looks for an event in the account that was signed in to first, and does not find it there when it is another's.
 * Source: deanishe/alfred-gcal issue 107, GeneralTask/task-manager pull request 301.
 */
export const eventAddress = ({ event, provider }: Booking, account: Account | undefined): string => {
  if (event?.link === undefined) return homes[pageOf(provider)];
  const page = new URL(event.link);
  if (provider === 'google' && account !== undefined) page.searchParams.set('authuser', account.address);
  return page.href;
};
