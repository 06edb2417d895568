import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import * as v from 'valibot';

/** The root of the Calendar API v3; the paths of stored requests are below it. */
export const apiRoot = 'https://www.googleapis.com/calendar/v3';

/** `extendedProperties.private` name of our tag; its value is the key of the planned event. */
export const tagName = 'alongside';
/** Another one, the same on all events of ours, so that they can be listed without all the others. */
export const kindTag = { name: 'alongsideKind', value: 'booking' } as const;

/** What we write. The types are Google's own client's, erased from the build. */
export type EventBody = Pick<
  calendar_v3.Schema$Event,
  | 'id'
  | 'summary'
  | 'description'
  | 'location'
  | 'start'
  | 'end'
  | 'attendees'
  | 'extendedProperties'
  | 'visibility'
  | 'conferenceData'
>;

const eventTime = v.object({
  dateTime: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
});

/** The fields of a listed event that say whether it takes time, and asked for in {@link listFields}. */
export const listedEvent = v.object({
  id: v.string(),
  status: v.optional(v.string()),
  eventType: v.optional(v.string()),
  transparency: v.optional(v.string()),
  start: v.optional(eventTime),
  end: v.optional(eventTime),
  organizer: v.optional(v.object({ self: v.optional(v.boolean()), email: v.optional(v.string()) })),
  attendees: v.optional(
    v.array(
      v.object({
        self: v.optional(v.boolean()),
        responseStatus: v.optional(v.string()),
        email: v.optional(v.string()),
      }),
    ),
  ),
  extendedProperties: v.optional(v.object({ private: v.optional(v.record(v.string(), v.string())) })),
});

export const eventPage = v.object({
  timeZone: v.string(),
  nextPageToken: v.optional(v.string()),
  items: v.optional(v.array(listedEvent), []),
});

/** The partial response asked for: no titles, no names, no addresses leave Google for a question about time. */
export const listFields =
  'timeZone,nextPageToken,items(id,status,eventType,transparency,start,end,organizer(self),attendees(self,responseStatus),extendedProperties/private)';

/** The same with addresses, for a question about somebody in particular. */
export const listFieldsAbout = listFields
  .replace('organizer(self)', 'organizer(self,email)')
  .replace('attendees(self,', 'attendees(self,email,');

/** One event of ours, read back. */
export const singleEvent = v.object({
  id: v.string(),
  etag: v.optional(v.string()),
  htmlLink: v.optional(v.string()),
  status: v.optional(v.string()),
  summary: v.optional(v.string(), ''),
  start: v.optional(eventTime),
  end: v.optional(eventTime),
  attendees: v.optional(
    v.array(
      v.object({
        email: v.optional(v.string()),
        self: v.optional(v.boolean()),
        organizer: v.optional(v.boolean()),
        responseStatus: v.optional(v.string()),
      }),
    ),
    [],
  ),
  extendedProperties: v.optional(v.object({ private: v.optional(v.record(v.string(), v.string())) })),
});

/** Events of ours, listed: what {@link singleEvent} reads. */
export const ownFields =
  'nextPageToken,items(id,etag,status,summary,start,end,attendees(email,self,organizer,responseStatus),extendedProperties/private)';

export const ownPage = v.object({
  nextPageToken: v.optional(v.string()),
  items: v.optional(v.array(singleEvent), []),
});

export const calendarPage = v.object({
  nextPageToken: v.optional(v.string()),
  items: v.optional(
    v.array(
      v.object({
        id: v.string(),
        summary: v.optional(v.string()),
        summaryOverride: v.optional(v.string()),
        timeZone: v.optional(v.string()),
        primary: v.optional(v.boolean(), false),
        accessRole: v.string(),
        conferenceProperties: v.optional(
          v.object({ allowedConferenceSolutionTypes: v.optional(v.array(v.string()), []) }),
        ),
      }),
    ),
    [],
  ),
});

export const calendarFields =
  'nextPageToken,items(id,summary,summaryOverride,timeZone,primary,accessRole,conferenceProperties)';

/** What the sign-in reads to learn whose account it is. */
export const primaryCalendar = v.object({
  items: v.optional(v.array(v.object({ id: v.string(), primary: v.optional(v.boolean(), false) })), []),
});

const instant = v.pipe(v.string(), v.isoTimestamp());

export const freeBusyAnswer = v.object({
  calendars: v.record(
    v.string(),
    v.object({
      busy: v.optional(v.array(v.object({ start: instant, end: instant })), []),
      errors: v.optional(v.array(v.object({ reason: v.optional(v.string()) })), []),
    }),
  ),
});

/** The error body of all Google APIs; everything in it may be missing. */
export const errorBody = v.object({
  error: v.object({
    message: v.optional(v.string(), ''),
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
    details: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
  }),
});

export type ListedEvent = v.InferOutput<typeof listedEvent>;
export type SingleEvent = v.InferOutput<typeof singleEvent>;
