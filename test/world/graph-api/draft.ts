import { graphError } from '../error-answer.ts';
import type { WorldEvent, WorldWhen } from '../model.ts';
import { Refusal } from '../refusal.ts';
import { zoneOfGraphName } from '../zones.ts';
import type { JsonObject } from './check.ts';
import { refuse } from './check.ts';

/** Kept as they come and given back: they change nothing that the world shows. */
const keptAsTheyCome = [
  'allowNewTimeProposals',
  'categories',
  'hideAttendees',
  'importance',
  'isReminderOn',
  'reminderMinutesBeforeStart',
  'responseRequested',
] as const;

/** What the real service does and the world does not: said loudly, so that nobody believes it was done. */
const absent = (what: string): never => {
  throw new Refusal(graphError(501, 'NotImplemented', `The stand-in world does not keep ${what}.`));
};

const invalid = (): never => refuse(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.');

/** The part of an event that a body of create or update speaks of; read-only properties in it are ignored. */
export type Draft = Partial<WorldEvent>;

export const draftOf = (body: JsonObject): Draft => {
  for (const [property, what] of [
    ['recurrence', 'recurrence'],
    ['attachments', 'attachments'],
    ['extensions', 'open extensions'],
    ['multiValueExtendedProperties', 'multi-value extended properties'],
  ] as const) {
    if (body[property]) absent(what);
  }
  const extras = Object.fromEntries(keptAsTheyCome.flatMap((name) => (name in body ? [[name, body[name]]] : [])));
  return {
    ...textOf(body),
    ...timesOf(body),
    ...markingOf(body),
    ...guestsOf(body),
    ...propertiesOf(body),
    ...(body.isOnlineMeeting === true ? { meeting: { state: 'pending' } } : {}),
    ...(Object.keys(extras).length ? { extras } : {}),
  };
};

const textOf = (body: JsonObject): Draft => {
  const content = body.body as
    | { readonly content?: string | null; readonly contentType?: string | null }
    | null
    | undefined;
  const location = (body.location ?? (body.locations as readonly unknown[] | undefined)?.[0]) as
    | { readonly displayName?: string | null }
    | null
    | undefined;
  return {
    ...('subject' in body ? { title: (body.subject as string | null) ?? '' } : {}),
    ...(content
      ? {
          description:
            content.contentType?.toLowerCase() === 'html' ? plainText(content.content ?? '') : (content.content ?? ''),
        }
      : {}),
    ...(location ? { location: location.displayName ?? '' } : {}),
  };
};

/** Good enough for what a client of a calendar writes: lines, paragraphs and the five entities. */
const plainText = (html: string): string =>
  html
    .replaceAll(/<head[\s\S]*?<\/head>/gi, '')
    .replaceAll(/\s*<br\s*\/?>\s*|<\/(p|div)>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(nbsp|lt|gt|quot|amp|#\d+);/g, (_, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : ({ nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' }[name] ?? ''),
    )
    .trim();

interface WireTime {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

const timesOf = (body: JsonObject): Draft => {
  const start = body.start as WireTime | null | undefined;
  const end = body.end as WireTime | null | undefined;
  if (!start && !end) return {};
  if (!start || !end) return invalid();
  const when: WorldWhen = body.isAllDay === true ? daysOf(start, end) : hoursOf(start, end);
  const isBackwards = when.kind === 'timed' ? when.end < when.start : when.until <= when.from;
  if (isBackwards) {
    refuse(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end date is earlier than the start date.');
  }
  return { when };
};

const daysOf = (start: WireTime, end: WireTime): WorldWhen => {
  const [from, until] = [start, end].map((time) => {
    const local = localTimeOf(time);
    // Whole days begin and end at midnight, in one zone.
    if (!local.toPlainTime().equals(new Temporal.PlainTime())) return invalid();
    return local.toPlainDate().toString();
  }) as [string, string];
  if (zoneOf(start) !== zoneOf(end)) invalid();
  return { kind: 'allDay', from, until };
};

const hoursOf = (start: WireTime, end: WireTime): WorldWhen => ({
  kind: 'timed',
  start: instantOf(start),
  end: instantOf(end),
  timeZone: zoneOf(start),
});

/** A `dateTimeTimeZone` as a point in time. @throws Refusal for a zone that is neither a Windows name nor listed. */
export const instantOf = (time: WireTime): number => localTimeOf(time).toZonedDateTime(zoneOf(time)).epochMilliseconds;

const localTimeOf = ({ dateTime, timeZone }: WireTime): Temporal.PlainDateTime => {
  const [, text, zulu] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z?)$/.exec(dateTime ?? '') ?? [];
  if (!text || (zulu && timeZone !== 'UTC')) return invalid();
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return invalid();
  }
};

const zoneOf = ({ timeZone }: WireTime): string => {
  if (!timeZone) return invalid();
  return (
    zoneOfGraphName(timeZone) ??
    refuse(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    )
  );
};

const markingOf = (body: JsonObject): Draft => {
  const showAs = (body.showAs as string | null | undefined)?.toLowerCase();
  const sensitivity = (body.sensitivity as string | null | undefined)?.toLowerCase();
  return {
    ...(showAs ? { showAs: showAsWords[showAs] ?? 'busy' } : {}),
    ...(sensitivity ? { isPrivate: sensitivity !== 'normal' } : {}),
  };
};

const showAsWords: Readonly<Record<string, WorldEvent['showAs']>> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  oof: 'outOfOffice',
  workingelsewhere: 'workingElsewhere',
};

interface WireAttendee {
  readonly emailAddress?: { readonly address?: string | null; readonly name?: string | null } | null;
}

const guestsOf = (body: JsonObject): Draft => {
  if (!('attendees' in body)) return {};
  const attendees = (body.attendees as readonly WireAttendee[] | null) ?? [];
  if (attendees.length > 500) refuse(400, 'ErrorInvalidRecipients', 'An event has at most 500 attendees.');
  return {
    guests: attendees.map(({ emailAddress }) => {
      const address = emailAddress?.address ?? '';
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
        return refuse(400, 'ErrorInvalidRecipients', 'At least one recipient isn’t valid.');
      }
      return { name: emailAddress?.name ?? '', address, response: 'none' as const };
    }),
  };
};

const propertiesOf = (body: JsonObject): Draft => {
  const list = body.singleValueExtendedProperties as
    | readonly { readonly id?: string; readonly value?: string }[]
    | null
    | undefined;
  if (!list) return {};
  for (const { id, value } of list) if (!propertyId.test(id ?? '') || value === undefined) invalid();
  return { extendedProperties: Object.fromEntries(list.map(({ id, value }) => [id!, value!])) };
};

/** `String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color`, or with `Id 0x8008`. */
const propertyId =
  /^(String|Integer|Long|Boolean|Binary|CLSID|Double|Float|SystemTime|Short) (\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\} (Name .+|Id 0x[\da-f]+)|0x[\da-f]+)$/i;
