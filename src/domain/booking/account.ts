import type { AccountId, ProviderId } from './types.ts';

export interface AccountCalendar {
  readonly id: string;
  readonly name: string;
  /** IANA; undefined when the service does not tell. */
  readonly timeZone?: string;
  readonly isPrimary: boolean;
  readonly canWrite: boolean;
  /** Whether its events count as busy. */
  readonly blocks: boolean;
  /** Left alone: its events never count, and nothing is booked into it. */
  readonly isIgnored?: boolean;
  /** Somebody else's, who lets us write: that wants a permission of its own, so `canWrite` may still be false. */
  readonly isShared?: true;
  /** The service makes links for meetings in it. */
  readonly makesLinks?: true;
}

/** `shown`: may be booked into, and takes no time. */
export type CalendarUse = 'blocks' | 'shown' | 'ignored';

/** A connected calendar account and what the user chose for it. Holds no secret. */
export interface Account {
  readonly id: AccountId;
  readonly provider: ProviderId;
  /** "pat@example.com". */
  readonly address: string;
  /** What lets the service renew silently among several accounts. */
  readonly loginHint: string;
  readonly state: 'connected' | 'signed-out';
  readonly calendars: readonly AccountCalendar[];
  /** Id of the calendar that is written to. */
  readonly target: string;
  /** What was granted at sign-in, short names; undefined for accounts from before this was kept. */
  readonly scopes?: readonly string[];
  /** The sign-in outlives the browser, as far as the service lets it. */
  readonly staysConnected?: boolean;
}

/** The calendars that may be written to now. */
export const writableCalendars = ({ calendars }: Account): readonly AccountCalendar[] =>
  calendars.filter(({ canWrite, isIgnored }) => canWrite && isIgnored !== true);

/** What a calendar is used for: the one word for its two flags. */
export const useOf = ({ blocks, isIgnored }: AccountCalendar): CalendarUse =>
  isIgnored === true ? 'ignored' : blocks ? 'blocks' : 'shown';

/** The calendar with another use; the rest of the user's choices stays. */
export const withUse = (calendar: AccountCalendar, use: CalendarUse): AccountCalendar => ({
  ...calendar,
  blocks: use === 'blocks',
  isIgnored: use === 'ignored',
});

/** The calendar that is written to; undefined when it was removed at the service and nothing else may be written. */
export const targetCalendar = (account: Account): AccountCalendar | undefined => {
  const writable = writableCalendars(account);
  return writable.find(({ id }) => id === account.target) ?? writable.find(({ isPrimary }) => isPrimary) ?? writable[0];
};

/** Ids of the calendars whose events count as busy. */
export const blockingCalendars = (account: Account): readonly string[] =>
  account.calendars.filter((calendar) => useOf(calendar) === 'blocks').map(({ id }) => id);
