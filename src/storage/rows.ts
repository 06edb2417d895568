import * as v from 'valibot';
import type { Account } from '../domain/booking/account.ts';
import type { Booking } from '../domain/booking/types.ts';
import { activityIcons } from '../domain/involvement/activity-icons.ts';
import type { CustomActivity, Decision, LedgerEntry, Person, Snooze } from '../domain/involvement/types.ts';
import { instant, interval, optionalText, text } from './shapes.ts';

/** Shapes of the rows in IndexedDB. A row that no longer fits is left out, never believed and never a crash. */

const provider = v.picklist(['google', 'microsoft', 'memory']);
const ranges = v.array(v.object({ from: text, to: text }));
const day = v.exactOptional(ranges);

export const hoursRow = v.object({
  timeZone: text,
  days: v.object({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
});

const circle = v.picklist(['report', 'skipLevel', 'peer', 'leader', 'customer', 'partner']);
const texts = v.array(text);

export const personRow: v.GenericSchema<unknown, Person> = v.object({
  id: text,
  name: text,
  address: optionalText,
  circle,
  addedAt: instant,
  hours: v.exactOptional(hoursRow),
  cadenceDays: v.exactOptional(v.number()),
  attention: v.exactOptional(v.number()),
  likes: v.exactOptional(texts),
  pleaseNot: v.exactOptional(texts),
  recognition: v.exactOptional(v.picklist(['public', 'private'])),
  involvement: v.exactOptional(v.picklist(['hands-off', 'on-request', 'weekly', 'side-by-side'])),
  works: v.exactOptional(v.picklist(['on-site', 'remote'])),
  pausedFrom: v.exactOptional(instant),
  pausedUntil: v.exactOptional(v.nullable(instant)),
  notes: optionalText,
});

export const accountRow: v.GenericSchema<unknown, Account> = v.object({
  id: text,
  provider,
  address: text,
  loginHint: text,
  state: v.picklist(['connected', 'signed-out']),
  calendars: v.array(
    v.object({
      id: text,
      name: text,
      timeZone: optionalText,
      isPrimary: v.boolean(),
      canWrite: v.boolean(),
      blocks: v.boolean(),
      isIgnored: v.exactOptional(v.boolean()),
      isShared: v.exactOptional(v.literal(true)),
      makesLinks: v.exactOptional(v.literal(true)),
    }),
  ),
  target: text,
  scopes: v.exactOptional(texts),
  staysConnected: v.exactOptional(v.boolean()),
});

const eventRef = v.object({ calendar: text, id: text, etag: optionalText, link: optionalText });

export const bookingRow: v.GenericSchema<unknown, Booking> = v.object({
  id: text,
  activity: text,
  people: texts,
  planned: v.object({
    key: text,
    title: text,
    description: text,
    location: text,
    start: instant,
    end: instant,
    timeZone: text,
    guests: v.array(v.object({ name: text, address: text })),
    isPrivate: v.exactOptional(v.literal(true)),
    wantsLink: v.exactOptional(v.literal(true)),
  }),
  account: text,
  provider,
  calendar: text,
  calendarName: text,
  state: v.picklist(['sending', 'booked', 'waiting', 'signed-out', 'failed', 'unclear', 'undoing', 'undone', 'gone']),
  acceptedAt: instant,
  project: optionalText,
  about: v.exactOptional(texts),
  event: v.exactOptional(eventRef),
  movedTo: v.exactOptional(interval),
  declined: v.exactOptional(texts),
  reason: optionalText,
  detail: optionalText,
  nextTry: v.exactOptional(instant),
});

export const outboxRow = v.object({
  id: text,
  account: text,
  kind: v.picklist(['create', 'remove']),
  request: v.object({ key: text, calendar: text, method: v.literal('POST'), path: text, body: text }),
  mayHaveLeft: v.boolean(),
  leftAt: v.exactOptional(instant),
  attempts: v.number(),
  unclearSince: v.exactOptional(instant),
  nextTry: instant,
  event: v.exactOptional(eventRef),
  skipsCheck: v.exactOptional(v.literal(true)),
});

export const ledgerRow: v.GenericSchema<unknown, LedgerEntry & { readonly booking: string }> = v.object({
  booking: text,
  activity: text,
  people: texts,
  at: instant,
  minutes: v.number(),
  project: optionalText,
  about: v.exactOptional(texts),
});

export const decisionRow: v.GenericSchema<unknown, Decision & { readonly id: string }> = v.object({
  id: text,
  at: instant,
  kind: v.picklist(['taken', 'declined']),
  activity: text,
  people: texts,
});

const isTrue = v.exactOptional(v.literal(true));

const activity: v.GenericSchema<unknown, CustomActivity['activity']> = v.object({
  id: text,
  icon: v.picklist(activityIcons),
  minutes: v.object({ min: v.number(), usual: v.number(), max: v.number() }),
  circles: v.array(circle),
  group: v.object({ min: v.number(), max: v.number() }),
  place: v.picklist(['here', 'campus', 'cafeteria', 'cafe', 'away', 'outside', 'remote']),
  remoteTwin: v.union([v.object({ by: v.picklist(['video', 'phone']) }), v.object({ activity: text })]),
  inclusiveTwin: optionalText,
  when: v.object({
    lunchOnly: isTrue,
    daylight: isTrue,
    edgeOfDay: isTrue,
    edgesOfDay: isTrue,
    endOfWeek: isTrue,
    beforeCustomer: isTrue,
    beforeDeadline: isTrue,
  }),
  noticeMinutes: v.number(),
  travelMinutes: v.number(),
  isLight: v.boolean(),
  isMoving: v.boolean(),
  isDoing: v.boolean(),
  suits: v.exactOptional(v.array(v.picklist(['morning', 'midday', 'afternoon', 'late']))),
  needs: v.exactOptional(circle),
  isFirst: isTrue,
  optIn: isTrue,
  coolDownDays: v.number(),
  isRecognition: isTrue,
});

export const activityEditRow: v.GenericSchema<unknown, CustomActivity & { readonly id: string }> = v.object({
  id: text,
  activity,
  texts: v.object({ name: text, title: text, titleAlone: text, question: text, followUp: text, place: text }),
});

export const signInRow = v.object({ id: text, token: v.pipe(text, v.minLength(1)), expiresAt: instant });

export const snoozeRow: v.GenericSchema<unknown, Snooze & { readonly id: string }> = v.object({
  id: text,
  what: v.union([
    v.object({ kind: v.literal('everything') }),
    v.object({ kind: v.literal('person'), person: text }),
    v.object({ kind: v.literal('activity'), activity: text }),
    v.object({ kind: v.literal('gap'), gap: interval }),
    v.object({ kind: v.literal('pair'), activity: text, people: texts }),
  ]),
  until: v.nullable(instant),
});
