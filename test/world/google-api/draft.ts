import { googleError } from '../error-answer.ts';
import type { WorldEvent, WorldWhen } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { JsonObject } from './check.ts';
import { isInstant, isZone } from './check.ts';
import { responses } from './wire.ts';

const refuse = (reason: string, message: string): never => {
  throw new Refusal(googleError(400, reason, message));
};

/** What the real service does and the world does not: said loudly, so that nobody believes it was done. */
const absent = (what: string): never => {
  throw new Refusal(googleError(501, 'notImplemented', `The stand-in world does not keep ${what}.`));
};

/** Kept as they come and given back: they change nothing that the world shows. */
const keptAsTheyCome = [
  'anyoneCanAddSelf',
  'colorId',
  'eventLabelId',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'reminders',
  'source',
] as const;

/** The part of an event that a body of insert or patch speaks of; read-only fields in it are ignored, as documented. */
export type Draft = Partial<WorldEvent>;

/**
 * @param conferenceDataVersion 0 (the default) ignores `conferenceData`, as documented.
 * @param current the event a patch is for: its tags stay unless they are named.
 */
export const draftOf = (
  body: JsonObject,
  account: string,
  conferenceDataVersion: number,
  current?: WorldEvent,
): Draft => {
  if (hasContent(body.recurrence)) absent('recurrence');
  if (hasContent(body.attachments)) absent('attachments');
  if (hasContent(body.gadget)) absent('gadgets');
  const extras = Object.fromEntries(keptAsTheyCome.flatMap((name) => (name in body ? [[name, body[name]]] : [])));
  return {
    ...textOf(body),
    ...timesOf(body),
    ...markingOf(body),
    ...guestsOf(body, account),
    ...tagsOf(body, current),
    ...(conferenceDataVersion === 1 ? meetingOf(body, current) : {}),
    ...(Object.keys(extras).length ? { extras: { ...current?.extras, ...extras } } : {}),
  };
};

interface WireConference {
  readonly createRequest?: {
    readonly requestId?: string;
    readonly conferenceSolutionKey?: { readonly type?: string };
  } | null;
}

/** A request for a new Meet link; the same request again is ignored, as documented. */
const meetingOf = (body: JsonObject, current: WorldEvent | undefined): Draft => {
  const conference = body.conferenceData as WireConference | null | undefined;
  if (!conference) return {};
  const { createRequest } = conference;
  if (!createRequest) return absent('conferences made elsewhere');
  const { requestId, conferenceSolutionKey } = createRequest;
  if (!requestId) return refuse('invalid', 'Missing conference request id.');
  if (conferenceSolutionKey?.type !== 'hangoutsMeet') return refuse('invalid', 'Invalid conference type value.');
  return current?.meeting?.requestId === requestId ? {} : { meeting: { state: 'pending', requestId } };
};

const hasContent = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const textOf = (body: JsonObject): Draft => ({
  ...('summary' in body ? { title: (body.summary as string | null) ?? '' } : {}),
  ...('description' in body ? { description: (body.description as string | null) ?? '' } : {}),
  ...('location' in body ? { location: (body.location as string | null) ?? '' } : {}),
});

interface WireTime {
  readonly date?: string | null;
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

const timesOf = (body: JsonObject): Draft => {
  const start = body.start as WireTime | null | undefined;
  const end = body.end as WireTime | null | undefined;
  if (!start && !end) return {};
  if (!start) return refuse('required', 'Missing start time.');
  if (!end) return refuse('required', 'Missing end time.');
  const when = whenOf(start, end);
  const isEmpty = when.kind === 'timed' ? when.end < when.start : when.until <= when.from;
  if (isEmpty) refuse('timeRangeEmpty', 'The specified time range is empty.');
  return { when };
};

const whenOf = (start: WireTime, end: WireTime): WorldWhen => {
  if (start.date && end.date && !start.dateTime && !end.dateTime) {
    return { kind: 'allDay', from: dateOf(start.date, 'start'), until: dateOf(end.date, 'end') };
  }
  if (!start.dateTime || !end.dateTime || start.date || end.date) {
    return refuse('invalid', 'Invalid start time: start and end must both be dates or both be times.');
  }
  const from = instantOf(start.dateTime, start.timeZone, 'start');
  const until = instantOf(end.dateTime, end.timeZone, 'end');
  return { kind: 'timed', start: from, end: until, timeZone: start.timeZone ?? 'UTC' };
};

const dateOf = (text: string, which: 'start' | 'end'): string => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return refuse('invalid', `Invalid ${which} time.`);
  }
};

const instantOf = (text: string, timeZone: string | null | undefined, which: 'start' | 'end'): number => {
  if (timeZone && !isZone(timeZone)) refuse('invalid', `Invalid time zone definition for ${which} time.`);
  // An offset in the text wins; the zone is then only the one that the event remembers.
  if (isInstant(text)) return Date.parse(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/.test(text)) return refuse('invalid', `Invalid ${which} time.`);
  if (!timeZone) return refuse('required', `Missing time zone definition for ${which} time.`);
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return refuse('invalid', `Invalid ${which} time.`);
  }
};

const oneOf = <Word extends string>(body: JsonObject, field: string, words: readonly Word[]): Word | undefined => {
  const value = body[field] as Word | null | undefined;
  if (value === undefined || value === null) return undefined;
  if (!words.includes(value)) refuse('invalid', `Invalid value for: ${field}: ${value}`);
  return value;
};

const markingOf = (body: JsonObject): Draft => {
  const status = oneOf(body, 'status', ['confirmed', 'tentative', 'cancelled']);
  const transparency = oneOf(body, 'transparency', ['opaque', 'transparent']);
  const visibility = oneOf(body, 'visibility', ['default', 'public', 'private', 'confidential']);
  const type = oneOf(body, 'eventType', ['default', 'outOfOffice', 'focusTime', 'workingLocation', 'birthday']);
  return {
    ...(status ? { status } : {}),
    ...(transparency ? { showAs: transparency === 'opaque' ? 'busy' : 'free' } : {}),
    ...(visibility ? { isPrivate: visibility === 'private' || visibility === 'confidential' } : {}),
    ...(type ? { kind: type === 'default' ? 'event' : type } : {}),
  };
};

interface WireAttendee {
  readonly email?: string | null;
  readonly displayName?: string | null;
  readonly responseStatus?: string | null;
}

const guestsOf = (body: JsonObject, account: string): Draft => {
  if (!('attendees' in body)) return {};
  const attendees = (body.attendees as readonly WireAttendee[] | null) ?? [];
  for (const { email, responseStatus } of attendees) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '')) refuse('invalid', 'Invalid attendee email.');
    if (typeof responseStatus === 'string' && !Object.hasOwn(responses, responseStatus))
      refuse('invalid', 'Invalid attendee response status.');
  }
  const self = attendees.find(({ email }) => email === account);
  return {
    guests: attendees
      .filter((attendee) => attendee !== self)
      .map(({ email, displayName, responseStatus }) => ({
        name: displayName ?? '',
        address: email!,
        response: responses[responseStatus ?? 'needsAction']!,
      })),
    ...(self?.responseStatus ? { response: responses[self.responseStatus]! } : {}),
  };
};

type WireTags = Readonly<Record<string, string | null>>;

const tagsOf = (body: JsonObject, current: WorldEvent | undefined): Draft => {
  const tags = body.extendedProperties as
    | { readonly private?: WireTags | null; readonly shared?: WireTags | null }
    | null
    | undefined;
  if (!tags) return {};
  return {
    ...(tags.private ? { privateTags: merged(current?.privateTags, tags.private) } : {}),
    ...(tags.shared ? { sharedTags: merged(current?.sharedTags, tags.shared) } : {}),
  };
};

/** A tag that is named replaces the one of the same name; `null` takes it away. */
const merged = (current: Readonly<Record<string, string>> | undefined, change: WireTags): Record<string, string> => {
  const longest = Object.entries(change).find(([name, value]) => name.length > 44 || (value ?? '').length > 1024);
  if (longest) refuse('invalid', `The extended property ${longest[0]} is too long.`);
  return Object.fromEntries(
    Object.entries({ ...current, ...change }).filter((tag): tag is [string, string] => tag[1] !== null),
  );
};
