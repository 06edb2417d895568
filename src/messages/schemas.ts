import * as v from 'valibot';
import { activityIcons } from '../domain/involvement/activity-icons.ts';
import { languages } from '../domain/language.ts';
import { themes } from '../domain/theme.ts';
import { zone } from './zone-schema.ts';
import type { Request, WorkerMessage } from './map.ts';

const line = v.pipe(v.string(), v.maxLength(300));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const calendarId = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));
/** Longest possible address: 64 + @ + 255. */
const address = v.pipe(v.string(), v.maxLength(320));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const minutes = v.pipe(v.number(), v.finite());
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const page = v.picklist(['google-calendar', 'outlook']);
const account = v.optional(address);
const provider = v.picklist(['google', 'microsoft']);
const circle = v.picklist(['report', 'skipLevel', 'peer', 'leader', 'customer', 'partner']);
const date = v.pipe(v.string(), v.isoDate());

const isForward = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start < end;
const interval = v.pipe(
  v.strictObject({ start: instant, end: instant }),
  v.check((stretch) => isForward(stretch), 'start before end'),
);
const edge = v.picklist(['meeting', 'buffer', 'hours', 'break', 'notice', 'window']);
const gap = v.pipe(
  v.strictObject({ start: instant, end: instant, kind: v.picklist(['work', 'break']), startsAt: edge, endsAt: edge }),
  v.check((stretch) => isForward(stretch), 'start before end'),
);
/** A month of days cut into the smallest gaps stays far below. */
const gaps = v.pipe(v.array(gap), v.maxLength(500));
/** A group is at most six (RULE-12). */
const people = v.pipe(v.array(id), v.maxLength(6));

const number = v.pipe(v.number(), v.finite());
const clockTime = v.pipe(v.string(), v.maxLength(10));
const ranges = v.pipe(v.array(v.strictObject({ from: clockTime, to: clockTime })), v.maxLength(24));
const activityIds = v.pipe(v.array(id), v.maxLength(500));

const day = v.exactOptional(ranges);
const theirHours = v.strictObject({
  timeZone: zone,
  days: v.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
});
const personInput = v.strictObject({
  name: line,
  address,
  circle,
  hours: v.exactOptional(theirHours),
  cadenceDays: v.exactOptional(number),
  attention: v.exactOptional(number),
  likes: v.exactOptional(activityIds),
  pleaseNot: v.exactOptional(activityIds),
  recognition: v.exactOptional(v.picklist(['public', 'private'])),
  involvement: v.exactOptional(v.picklist(['hands-off', 'on-request', 'weekly', 'side-by-side'])),
  works: v.exactOptional(v.picklist(['on-site', 'remote'])),
  pausedUntil: v.exactOptional(v.nullable(instant)),
  notes: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
});

const isTrue = v.exactOptional(v.literal(true));
const activityInput = v.strictObject({
  icon: v.picklist(activityIcons),
  minutes: v.strictObject({ min: minutes, usual: minutes, max: minutes }),
  circles: v.pipe(v.array(circle), v.maxLength(6)),
  group: v.strictObject({ min: minutes, max: minutes }),
  place: v.picklist(['here', 'campus', 'cafeteria', 'cafe', 'away', 'outside', 'remote']),
  when: v.strictObject({ lunchOnly: isTrue, daylight: isTrue, edgeOfDay: isTrue, endOfWeek: isTrue }),
  noticeMinutes: minutes,
  travelMinutes: minutes,
  coolDownDays: minutes,
  texts: v.strictObject({
    name: line,
    title: line,
    titleAlone: line,
    question: line,
    followUp: line,
    place: line,
  }),
});

/** The shape only: whether a value makes sense is the domain's to say, field by field. */
const preferencesChange = v.partial(
  v.strictObject({
    hours: v.strictObject({ 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges, 6: ranges, 7: ranges }),
    lunch: v.strictObject({ isOn: v.boolean(), from: clockTime, to: clockTime, minimumMinutes: minutes }),
    bufferMinutes: v.strictObject({ before: minutes, after: minutes }),
    noticeMinutes: minutes,
    suggestionsPerDay: v.picklist([1, 2, 3, 'every']),
    startGentlyUntil: v.nullable(instant),
    quietActivities: activityIds,
    tellsManagers: v.boolean(),
    weights: v.strictObject({
      cadence: number,
      fairness: number,
      fitOfLength: number,
      fitOfPlaceAndHour: number,
      variety: number,
      movement: number,
      light: number,
      goal: number,
      sharedFreeTime: number,
      taste: number,
      liking: number,
    }),
    limits: v.strictObject({
      promisesPerDay: v.nullable(number),
      promisesPerWeek: v.nullable(number),
      hoverCap: v.boolean(),
      groupMost: number,
    }),
    cadenceDays: v.strictObject({
      report: number,
      leader: number,
      peer: number,
      customer: number,
      partner: number,
      skipLevel: number,
    }),
    goals: v.pipe(v.array(v.strictObject({ text: line, serves: activityIds })), v.maxLength(20)),
    longGaps: v.picklist(['edge', 'leave']),
    countsAsBusy: v.strictObject({
      tentative: v.boolean(),
      unanswered: v.boolean(),
      workingElsewhere: v.boolean(),
      focusTime: v.boolean(),
    }),
    activitiesOff: activityIds,
    activitiesOn: activityIds,
    clientIds: v.strictObject({ google: line, microsoft: line }),
    notices: v.strictObject({
      isOn: v.boolean(),
      quiet: v.strictObject({ isOn: v.boolean(), from: clockTime, to: clockTime }),
    }),
    language: v.picklist(['automatic', ...languages]),
    theme: v.picklist(themes),
  }),
);

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

/** Years of use come to a few megabytes; what is far beyond that is not ours. */
const backup = v.pipe(v.string(), v.maxLength(50_000_000));
const nothing = v.strictObject({});
const bookingOnly = v.strictObject({ booking: id });

/** The shape of every request; a message without a row is refused. */
export const schemas: { readonly [Name in WorkerMessage]: v.GenericSchema<unknown, Request<Name>> } = {
  'page.hello': v.strictObject({ page, account }),
  'page.suggest': v.strictObject({
    page,
    account,
    dates: v.pipe(v.array(date), v.maxLength(62)),
    timeZone: zone,
    gaps,
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
  'popup.state': v.strictObject({ tab: v.optional(tabId), refresh: v.boolean() }),
  'popup.retry': bookingOnly,
  'popup.dismiss': bookingOnly,
  'popup.openEditor': bookingOnly,
  'popup.quickBook': v.strictObject({
    tab: v.optional(tabId),
    page,
    account,
    activity: v.optional(id),
    people: v.optional(people),
    start: v.optional(instant),
    wall: v.optional(line),
    minutes: v.optional(minutes),
  }),
  'popup.pause': v.strictObject({ until: v.union([v.picklist(['hour', 'day', 'week']), v.strictObject({ date })]) }),
  'popup.resume': nothing,
  'options.state': v.strictObject({ refresh: v.boolean() }),
  'options.savePreferences': v.strictObject({ change: preferencesChange }),
  'options.savePerson': v.strictObject({
    id: v.optional(id),
    isRestored: v.optional(v.literal(true)),
    person: personInput,
  }),
  'options.readPeople': v.strictObject({ text: v.pipe(v.string(), v.maxLength(500_000)), circle }),
  'options.readAttendees': nothing,
  'options.importPeople': v.strictObject({ people: v.pipe(v.array(personInput), v.maxLength(1000)) }),
  'options.removePeople': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(1000)) }),
  'options.setActivities': v.strictObject({ ids: activityIds, isOn: v.boolean() }),
  'options.saveActivity': v.strictObject({
    id: v.exactOptional(id),
    isRestored: v.exactOptional(v.literal(true)),
    activity: activityInput,
  }),
  'options.dropActivity': v.strictObject({ id }),
  'options.liftSnoozes': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(10_000)) }),
  'options.forgetDecisions': v.strictObject({ activity: v.exactOptional(id) }),
  'options.export': nothing,
  'options.restore': v.strictObject({ text: backup, forget: v.pipe(v.array(id), v.maxLength(100_000)) }),
  'options.erase': nothing,
  'options.preview': nothing,
  'options.connect': v.strictObject({
    provider,
    account: v.optional(id),
    writesShared: v.optional(v.literal(true)),
  }),
  'options.forgetAdminRequest': v.strictObject({ provider }),
  'options.stayConnected': v.strictObject({ account: id, isOn: v.boolean() }),
  'options.disconnect': v.strictObject({ account: id }),
  'options.setCalendar': v.strictObject({
    account: id,
    calendar: calendarId,
    use: v.optional(v.picklist(['blocks', 'shown', 'ignored'])),
    isTarget: v.optional(v.literal(true)),
  }),
};
