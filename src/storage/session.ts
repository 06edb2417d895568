import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';
import { hoursRow } from './rows.ts';
import { instant, interval, optionalText, text } from './shapes.ts';
import { tabKey, tabOfKey } from './tab-key.ts';

/**
 * What lives until the browser closes: in memory, out of reach of content scripts (never opened to them by
 * `setAccessLevel`), and still there when the worker comes back.
 */

const page = v.picklist(['google-calendar', 'outlook']);

const grant = v.object({
  token: v.pipe(text, v.minLength(1)),
  expiresAt: instant,
  scopes: v.array(text),
  refresh: v.exactOptional(v.object({ token: v.pipe(text, v.minLength(1)), expiresAt: instant })),
});

const edge = v.picklist(['meeting', 'buffer', 'hours', 'break', 'notice', 'window']);
const gap = v.object({
  start: instant,
  end: instant,
  kind: v.picklist(['work', 'break']),
  startsAt: edge,
  endsAt: edge,
});

const said = { page, at: instant, address: text };
/** What a tab last said of itself. */
const tabReport = v.union([
  v.object({
    kind: v.literal('read'),
    ...said,
    account: optionalText,
    dates: v.array(text),
    timeZone: text,
    gaps: v.array(gap),
    /** What comparing it with the account showed. */
    check: v.optional(v.picklist(['agrees', 'zone', 'differs', 'overruled'])),
    doubt: v.optional(v.object({ events: text, since: instant })),
  }),
  v.object({ kind: v.literal('unreadable'), ...said, reason: text }),
  v.object({ kind: v.literal('hello'), ...said }),
]);

const facts = v.object({
  status: v.picklist(['confirmed', 'tentative', 'cancelled', 'unknown']),
  response: v.picklist(['accepted', 'declined', 'tentative', 'unanswered', 'organizer', 'none', 'unknown']),
  showAs: v.picklist(['busy', 'free', 'tentative', 'outOfOffice', 'workingElsewhere', 'unknown']),
  kind: v.picklist(['event', 'outOfOffice', 'focusTime', 'workingLocation', 'birthday', 'task', 'unknown']),
  isAllDay: v.boolean(),
});

/** Busy times of one account in the windows that were read. */
const busyReading = v.object({
  at: instant,
  calendars: v.array(text),
  window: interval,
  busy: v.array(
    v.object({
      start: instant,
      end: instant,
      facts,
      eventId: optionalText,
      calendar: text,
      key: optionalText,
      with: v.exactOptional(v.array(text)),
    }),
  ),
});

/** When others are busy, in the windows that were read. */
const peopleReading = v.object({
  at: instant,
  window: interval,
  people: v.array(
    v.object({ address: text, busy: v.exactOptional(v.array(interval)), hours: v.exactOptional(hoursRow) }),
  ),
});

const length = v.pipe(v.number(), v.minValue(0));
const weekReading = v.object({
  at: instant,
  timeZone: text,
  gaps: v.array(gap),
  noGap: v.exactOptional(v.object({ daysOff: length, busy: length, tooShort: length, notice: length, lunch: length })),
});

/** What is kept until the browser ends: tokens, and what was read of tabs and calendars. */
export const openSession = (log: Log, withLock: WithLock) => {
  const maybe = <Value>(key: string, schema: v.GenericSchema<unknown, Value>): Item<Value | undefined> =>
    openItem<Value | undefined>({ key, area: 'session', schema, fallback: undefined, version: 1 }, log, withLock);
  const list = <Value>(key: string, schema: v.GenericSchema<unknown, Value>): Item<readonly Value[]> =>
    openItem<readonly Value[]>(
      { key, area: 'session', schema: v.array(schema), fallback: [], version: 1 },
      log,
      withLock,
    );
  return {
    /** Tokens of an account. */
    grant: (account: string) => maybe(`grant:${account}`, grant),
    /** The last report of a tab. */
    tab: (tab: number) => maybe(tabKey(tab), tabReport),
    /** The tabs that have said something of themselves. */
    async tabs(): Promise<readonly number[]> {
      return Object.keys(await browser.storage.session.get()).flatMap((key) => tabOfKey(key) ?? []);
    },
    /** The freshest readings of an account's busy times. */
    busy: (account: string) => list(`busy:${account}`, busyReading),
    /** The freshest readings of other people's times. */
    people: (account: string) => list(`people:${account}`, peopleReading),
    /** Until when an account is left alone, because its service asked for it. */
    pausedUntil: (account: string) => maybe(`pause:${account}`, instant),
    /** When an account's bookings were looked at last. */
    watchedAt: (account: string) => maybe(`watched:${account}`, instant),
    /** Gaps of the next days as the connected accounts have them. */
    week: maybe('week', weekReading),
  };
};
