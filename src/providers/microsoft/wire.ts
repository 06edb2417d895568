import type { Event } from '@microsoft/microsoft-graph-types';
import * as v from 'valibot';

/** Our own property set; the name and the GUID together are the tag's id and must never change. */
export const tagId = 'String {4c3f9f6e-52a7-4a1b-9a0e-7d8f4f1c6b25} Name alongside';

/** What we write. The types are Microsoft's, erased from the build. */
export type EventBody = Pick<
  Event,
  | 'subject'
  | 'body'
  | 'location'
  | 'start'
  | 'end'
  | 'attendees'
  | 'transactionId'
  | 'singleValueExtendedProperties'
  | 'sensitivity'
  | 'isOnlineMeeting'
  | 'onlineMeetingProvider'
>;

const eventTime = v.object({ dateTime: v.string(), timeZone: v.string() });

/** A page of a list. */
export const page = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ value: v.array(item), '@odata.nextLink': v.optional(v.string()) });

const someone = v.object({ emailAddress: v.nullish(v.object({ address: v.nullish(v.string()) })) });

/** The fields of a listed event that say whether it takes time. */
export const listedEvent = v.object({
  id: v.string(),
  start: eventTime,
  end: eventTime,
  isAllDay: v.nullish(v.boolean(), false),
  isCancelled: v.nullish(v.boolean(), false),
  showAs: v.nullish(v.string()),
  responseStatus: v.nullish(v.object({ response: v.nullish(v.string()) })),
  singleValueExtendedProperties: v.optional(v.array(v.object({ id: v.string(), value: v.string() })), []),
  attendees: v.nullish(v.array(someone)),
  organizer: v.nullish(someone),
});

export const listedPage = page(listedEvent);
export const listedFields = 'id,start,end,isAllDay,isCancelled,showAs,responseStatus';

/** One event of ours, read back. */
export const singleEvent = v.object({
  '@odata.etag': v.optional(v.string()),
  id: v.string(),
  webLink: v.nullish(v.string()),
  subject: v.nullish(v.string(), ''),
  start: eventTime,
  end: eventTime,
  isCancelled: v.nullish(v.boolean(), false),
  attendees: v.nullish(
    v.array(
      v.object({
        emailAddress: v.nullish(v.object({ address: v.nullish(v.string()) })),
        status: v.nullish(v.object({ response: v.nullish(v.string()) })),
      }),
    ),
    [],
  ),
  singleValueExtendedProperties: v.optional(v.array(v.object({ id: v.string(), value: v.string() })), []),
});

/** Asks for our tag beside an event; Graph leaves it out otherwise. */
export const withTag = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${tagId}')`)}`;

export const singlePage = page(singleEvent);
export const singleFields = 'id,subject,start,end,isCancelled,attendees';

export const calendarPage = page(
  v.object({
    id: v.string(),
    name: v.nullish(v.string(), ''),
    canEdit: v.nullish(v.boolean(), false),
    isDefaultCalendar: v.nullish(v.boolean(), false),
    owner: v.nullish(v.object({ address: v.nullish(v.string()) })),
    allowedOnlineMeetingProviders: v.nullish(v.array(v.string()), []),
  }),
);
export const calendarFields = 'id,name,canEdit,isDefaultCalendar,owner,allowedOnlineMeetingProviders';

export const mailboxSettings = v.object({ timeZone: v.nullish(v.string()) });

/** Answers to what was asked together, each with a status of its own. */
export const batchAnswer = v.object({
  responses: v.array(
    v.object({
      id: v.string(),
      status: v.number(),
      headers: v.nullish(v.record(v.string(), v.string()), {}),
      body: v.unknown(),
    }),
  ),
});

/** What `getSchedule` says of one person. Titles and places, where it sends any, are not looked at. */
export const schedule = v.object({
  scheduleId: v.string(),
  error: v.nullish(v.object({ responseCode: v.nullish(v.string()) })),
  /** A digit for each stretch of the interval asked for: 0 free or working elsewhere, 1 tentative, 2 busy, 3 out of office. */
  availabilityView: v.nullish(v.pipe(v.string(), v.regex(/^\d*$/))),
  scheduleItems: v.nullish(v.array(v.object({ status: v.nullish(v.string()), start: eventTime, end: eventTime })), []),
  workingHours: v.nullish(
    v.object({
      daysOfWeek: v.nullish(v.array(v.string()), []),
      startTime: v.nullish(v.string()),
      endTime: v.nullish(v.string()),
      timeZone: v.nullish(v.object({ name: v.nullish(v.string()) })),
    }),
  ),
});

export const schedules = v.object({ value: v.array(schedule) });

export type Schedule = v.InferOutput<typeof schedule>;

/** The error body of Graph. */
export const errorBody = v.object({
  error: v.object({
    code: v.optional(v.string(), ''),
    message: v.optional(v.string(), ''),
    /** With `ErrorDuplicateTransactionId`, in some answers: the event that was made with this transaction id. */
    '@event.existingEventId': v.optional(v.string()),
  }),
});

export type ListedEvent = v.InferOutput<typeof listedEvent>;
export type SingleEvent = v.InferOutput<typeof singleEvent>;
export type EventTime = v.InferOutput<typeof eventTime>;
