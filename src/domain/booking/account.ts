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
}

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
}

/** The calendar that is written to; undefined when it was removed at the service and nothing else may be written. */
export const targetCalendar = (account: Account): AccountCalendar | undefined =>
  account.calendars.find(({ id, canWrite }) => id === account.target && canWrite) ??
  account.calendars.find(({ isPrimary, canWrite }) => isPrimary && canWrite) ??
  account.calendars.find(({ canWrite }) => canWrite);

/** Ids of the calendars whose events count as busy. */
export const blockingCalendars = (account: Account): readonly string[] =>
  account.calendars.filter(({ blocks }) => blocks).map(({ id }) => id);
