import { describe, expect, it } from 'vitest';
import { eventAddress } from '../../../src/app/booking/event-address.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import type { Booking, ProviderId } from '../../../src/domain/booking/types.ts';
import { googleAccount } from '../support/bench.ts';

const booking = (provider: ProviderId, link?: string): Booking => ({
  id: 'b1',
  activity: 'a09',
  people: [],
  planned: {
    key: 'b1',
    title: 'Walk with Ana',
    description: '',
    location: '',
    start: 0,
    end: 1_800_000,
    timeZone: 'UTC',
    guests: [],
  },
  account: googleAccount.id,
  provider,
  calendar: 'own',
  calendarName: 'Own',
  state: 'booked',
  acceptedAt: 0,
  event: { calendar: 'own', id: 'e1', ...(link !== undefined && { link }) },
});

const at = (account: Account | undefined, ...what: Parameters<typeof booking>): string =>
  eventAddress(booking(...what), account);

describe('the event of a booking is seen', () => {
  it('in Google at its own page, in the account it was booked with', () => {
    const link = 'https://www.google.com/calendar/event?eid=ZTEgcGF0';
    expect(at(googleAccount, 'google', link)).toBe(`${link}&authuser=pat%40example.com`);
    expect(at(undefined, 'google', link)).toBe(link);
  });

  it('in Outlook at its own page', () => {
    const link = 'https://outlook.office365.com/owa/?itemid=AAMk%3D&exvsurl=1&path=/calendar/item';
    expect(at(googleAccount, 'microsoft', link)).toBe(link);
  });

  it('in its week, where the service did not name its page', () => {
    expect(at(googleAccount, 'google')).toBe('https://calendar.google.com/calendar/u/0/r/week');
    expect(at(googleAccount, 'microsoft')).toBe('https://outlook.office.com/calendar/view/week');
  });
});
