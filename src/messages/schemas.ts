import * as v from 'valibot';
import { zone } from './zone-schema.ts';
import type { Request, WorkerMessage } from './map.ts';

const line = v.pipe(v.string(), v.maxLength(300));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Of a calendar or an event: both as the services make them. */
const calendarId = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));
/** Longest possible address: 64 + @ + 255. */
const address = v.pipe(v.string(), v.maxLength(320));
/** The last instant that any clock of the browser knows is 8.64e15. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const minutes = v.pipe(v.number(), v.finite());

const page = v.picklist(['google-calendar', 'outlook']);
const account = v.optional(address);
const provider = v.picklist(['google', 'microsoft']);
const date = v.pipe(v.string(), v.isoDate());

const forward = <Stretch extends { readonly start: number; readonly end: number }>() =>
  v.check<Stretch>(({ start, end }) => start < end);
const interval = v.pipe(v.strictObject({ start: instant, end: instant }), forward());
const edge = v.picklist(['meeting', 'buffer', 'hours', 'break', 'notice', 'window']);
const gap = v.pipe(
  v.strictObject({ start: instant, end: instant, kind: v.picklist(['work', 'break']), startsAt: edge, endsAt: edge }),
  forward(),
);
const pageEvent = v.strictObject({ id: calendarId, start: instant, end: instant });
/** A month of days cut into the smallest gaps stays far below. */
const gaps = v.pipe(v.array(gap), v.maxLength(500));
/** A group is at most six (RULE-12). */
const people = v.pipe(v.array(id), v.maxLength(6));

/** How the user wants a suggestion booked. */
const cardChoice = v.strictObject({
  isHeld: v.exactOptional(v.literal(true)),
  into: v.exactOptional(v.strictObject({ account: id, calendar: calendarId })),
});
const choice = v.exactOptional(cardChoice);

const acceptance = v.strictObject({
  intent: v.pipe(v.string(), v.uuid()),
  page,
  account,
  gap,
  slot: interval,
  activity: id,
  people,
  timeZone: zone,
  isQuiet: v.exactOptional(v.boolean()),
  choice,
});
const remedyKind = v.picklist([
  'connect',
  'retry',
  'book-elsewhere',
  'open-editor',
  'open-options',
  'dismiss',
  'reload',
  'none',
]);

const nothing = v.strictObject({});
const bookingOnly = v.strictObject({ booking: id });

/** The shape of every request; a message without a row is refused. */
export const schemas: { readonly [Name in WorkerMessage]: v.GenericSchema<unknown, Request<Name>> } = {
  'page.hello': v.strictObject({ page, account }),
  'page.suggest': v.strictObject({
    page,
    account,
    language: v.optional(id),
    dates: v.pipe(v.array(date), v.maxLength(62)),
    timeZone: zone,
    gaps,
    events: v.exactOptional(v.pipe(v.array(pageEvent), v.maxLength(3000))),
  }),
  'page.noticed': bookingOnly,
  'page.unreadable': v.strictObject({ page, reason: line, detail: v.pipe(v.string(), v.maxLength(2000)) }),
  'card.bring': nothing,
  'card.another': v.strictObject({
    page,
    account,
    gap,
    timeZone: zone,
    shown: v.pipe(v.array(v.strictObject({ activity: id, people })), v.maxLength(500)),
    choice,
  }),
  'card.times': v.strictObject({ page, account, timeZone: zone, activity: id, people, not: interval, gaps, choice }),
  'card.people': v.strictObject({ activity: id }),
  'card.withPerson': v.strictObject({
    page,
    account,
    gap,
    slot: interval,
    timeZone: zone,
    activity: id,
    person: v.union([v.strictObject({ id }), v.strictObject({ name: line, address })]),
    choice,
  }),
  'card.adjust': v.strictObject({
    page,
    account,
    gap,
    slot: interval,
    timeZone: zone,
    activity: id,
    people,
    minutes,
    choice: cardChoice,
  }),
  'card.calendars': v.strictObject({ page, account }),
  'card.notNow': v.strictObject({
    choice: v.picklist(['later-today', 'next-week', 'not-this-person', 'not-this-kind', 'leave-this-gap', 'pause-all']),
    gap: interval,
    activity: id,
    people,
  }),
  'card.accept': acceptance,
  'card.remedy': v.strictObject({ kind: remedyKind, acceptance, booking: v.optional(id) }),
  'card.undo': bookingOnly,
  'popup.refresh': v.strictObject({ window: v.exactOptional(interval), page: v.exactOptional(page), account }),
  'popup.retry': bookingOnly,
  'popup.dismiss': bookingOnly,
  'popup.openEditor': bookingOnly,
  'popup.pause': v.strictObject({ until: v.union([v.picklist(['hour', 'day', 'week']), v.strictObject({ date })]) }),
  'popup.resume': nothing,
  'options.refreshCalendars': nothing,
  'options.preferencesKept': nothing,
  'options.readAttendees': nothing,
  'options.connect': v.strictObject({
    provider,
    account: v.optional(id),
    writesShared: v.optional(v.literal(true)),
  }),
  'options.stayConnected': v.strictObject({ account: id, isOn: v.boolean() }),
  'options.disconnect': v.strictObject({ account: id }),
};
