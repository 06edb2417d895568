import type { Gap, Interval } from '../domain/availability/types.ts';
import type { AccountId } from '../domain/booking/types.ts';
import type { HostPage } from '../messages/map.ts';
import type { AccountBusy, PersonTime } from '../providers/calendar-provider.ts';
import type { Grant } from '../providers/sign-in.ts';
import type { Item } from './kept.ts';

/** What a page shows at other times than its account has it. */
export interface Doubt {
  /** The events as the page shows them, as text to compare. */
  readonly events: string;
  /** Since when they are shown so; epoch milliseconds. */
  readonly since: number;
}

export type TabReport =
  | {
      readonly kind: 'read';
      readonly page: HostPage;
      /** Epoch milliseconds of the report. */
      readonly at: number;
      readonly address: string;
      /** Of the account it shows, where it names one. */
      readonly account?: string;
      readonly dates: readonly string[];
      readonly timeZone: string;
      readonly gaps: readonly Gap[];
      /** What comparing it with the account showed; left out where there was nothing to compare. */
      readonly check?: 'agrees' | 'zone' | 'differs' | 'overruled' | undefined;
      readonly doubt?: Doubt | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly page: HostPage;
      readonly at: number;
      readonly address: string;
      readonly reason: string;
    }
  /** The script is there and has not read the page yet. */
  | { readonly kind: 'hello'; readonly page: HostPage; readonly at: number; readonly address: string };

export interface BusyReading {
  readonly at: number;
  readonly calendars: readonly string[];
  readonly window: Interval;
  readonly busy: readonly AccountBusy[];
}

/** When other people are busy in a window, as one account sees it. */
export interface PeopleReading {
  readonly at: number;
  readonly window: Interval;
  readonly people: readonly PersonTime[];
}

export interface WeekReading {
  readonly at: number;
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
  /** What takes the time, where no gap is left in the days that were read. */
  readonly noGap?: DaysWithoutGap;
}

/** Milliseconds of working time, and days without any. */
export interface DaysWithoutGap {
  readonly daysOff: number;
  readonly busy: number;
  readonly tooShort: number;
  readonly notice: number;
  readonly lunch: number;
}

/** Memory that ends with the browser. */
export interface Session {
  grant(account: AccountId): Item<Grant | undefined>;
  tab(tab: number): Item<TabReport | undefined>;
  /** The tabs that have said something of themselves. */
  tabs(): Promise<readonly number[]>;
  busy(account: AccountId): Item<readonly BusyReading[]>;
  /** The freshest readings of other people's times; nothing of them is kept beyond the hour. */
  people(account: AccountId): Item<readonly PeopleReading[]>;
  /** Until when an account is left alone, because its service asked for it; epoch milliseconds. */
  pausedUntil(account: AccountId): Item<number | undefined>;
  /** When an account's bookings were looked at last; epoch milliseconds. */
  watchedAt(account: AccountId): Item<number | undefined>;
  readonly week: Item<WeekReading | undefined>;
}
