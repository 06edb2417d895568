import type { Interval } from '../../src/domain/availability/types.ts';
import type { CalendarProvider, EventRef, StoredRequest } from '../../src/providers/calendar-provider.ts';
import { patience, walk } from '../providers/planned.ts';

/** An event as it stands in the service itself, seen without the provider. */
export interface StandingEvent {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly guests: readonly string[];
  /** A link to meet by was made for it. */
  readonly hasLink?: true;
}

/** A day as somebody else's or the user's own event takes it. */
export interface MadeByHand {
  readonly title?: string;
  readonly when: { readonly start: number; readonly end: number } | { readonly from: string; readonly until: string };
  readonly response?: 'declined' | 'tentative' | 'unanswered' | 'accepted';
  readonly calendar?: string;
  /** Whom the user invited to it. */
  readonly guests?: readonly { readonly name: string; readonly address: string }[];
}

/**
 * `drop`, `drop-after`: the connection ends without an answer, before or after the work. `fail-after`: done, and answered
 * with 503. `throttle`: refused, to be tried again in 40 s. `sign-out`: the token is refused for good.
 */
export type Trouble = 'drop' | 'drop-after' | 'fail-after' | 'throttle' | 'sign-out';

/** A provider, and the service behind it as a test sees and changes it. */
export interface Bench {
  readonly provider: CalendarProvider;
  /** May be written to; in Europe/Berlin. */
  readonly calendar: string;
  /** Another one, read only in some services. */
  readonly otherCalendar: string;
  standing(): readonly StandingEvent[];
  mails(): readonly { readonly kind: string; readonly to: string }[];
  makeByHand(event: MadeByHand): void;
  /** The service's own bookkeeping when nothing is named: another etag, the same event. */
  touch(ref: EventRef, change?: { readonly title?: string; readonly start?: number; readonly end?: number }): void;
  /** A guest answers. */
  decline(ref: EventRef, address: string): void;
  removeByHand(ref: EventRef): void;
  /** Somebody whose time the account may see, and when they are busy. */
  addPerson(address: string, busy: readonly Interval[]): void;
  /** From now on no links are made in the calendar that is written to. */
  forbidLinks(): void;
  /** The next writing call (create, remove), or the next reading one, meets it. */
  trouble(what: Trouble, on: 'create' | 'remove' | 'read' | 'ask'): void;
  /** Everything works again. */
  calm(): void;
  /** Epoch milliseconds that the provider takes for now. */
  readonly now: number;
}

/** What each test begins with. */
export interface Begun {
  readonly bench: Bench;
  readonly provider: CalendarProvider;
  /** To book the walk; nothing is booked yet. */
  readonly request: StoredRequest;
  readonly create: (isRepeat?: boolean) => Promise<EventRef>;
}

export const begin = (bench: Bench): Begun => {
  const { provider, calendar } = bench;
  const request = provider.prepare(walk, calendar);
  return { bench, provider, request, create: (isRepeat = false) => provider.create(request, isRepeat, patience()) };
};

/** A day in November 2026, UTC. */
export const window = { start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) };
/** A time of that day, UTC. */
export const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 24, hour, minute);
/** The walk as it stands. */
export const booked = { title: walk.title, start: walk.start, end: walk.end, guests: ['ana@example.com'] };
