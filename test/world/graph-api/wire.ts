import { escapeHtml } from '../html.ts';
import type { WorldEvent, WorldResponse } from '../model.ts';
import { zoned } from '../wall-time.ts';
import { windowsNameOf } from '../zones.ts';
import { toGraphId } from './ids.ts';
import type { Preferences } from './prefer.ts';

const never = '0001-01-01T00:00:00Z';

/** An event as Graph writes it, every property. */
export const eventToWire = (event: WorldEvent, account: string, prefer: Preferences): Record<string, unknown> => {
  const isOrganizer = event.organizer.address === account;
  const location = {
    displayName: event.location,
    locationType: 'default',
    ...(event.location ? { uniqueId: event.location, uniqueIdType: 'private' } : {}),
  };
  const id = toGraphId(event.id, prefer.idKind);
  return {
    '@odata.etag': etagOf(event),
    id,
    createdDateTime: '2026-01-01T00:00:00Z',
    lastModifiedDateTime: new Date(Date.UTC(2026, 0, 1) + event.revision * 1000).toISOString(),
    changeKey: changeKeyOf(event),
    categories: [],
    transactionId: event.transaction?.id ?? null,
    originalStartTimeZone: originalZoneOf(event),
    originalEndTimeZone: originalZoneOf(event),
    iCalUId: `040000008200E00074C5B7101A82E008${Buffer.from(event.series ?? event.id)
      .toString('hex')
      .toUpperCase()}`,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: event.title,
    bodyPreview: event.description.slice(0, 255),
    importance: 'normal',
    sensitivity: event.isPrivate ? 'private' : 'normal',
    isAllDay: event.when.kind === 'allDay',
    isCancelled: false,
    isOrganizer,
    responseRequested: true,
    seriesMasterId: event.series ? toGraphId(event.series, prefer.idKind) : null,
    showAs: event.kind === 'outOfOffice' || event.showAs === 'outOfOffice' ? 'oof' : event.showAs,
    type: event.series ? 'occurrence' : 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.meeting !== undefined,
    onlineMeetingProvider: event.meeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: true,
    isDraft: false,
    hideAttendees: false,
    recurrence: null,
    onlineMeeting:
      event.meeting?.state === 'made' ? { joinUrl: `https://teams.microsoft.com/l/meetup-join/${event.id}` } : null,
    ...event.extras,
    responseStatus: {
      response: isOrganizer ? 'organizer' : graphResponses[event.response],
      time: never,
    },
    body: bodyOf(event, prefer),
    ...timesOf(event, prefer),
    location,
    locations: event.location ? [location] : [],
    attendees: attendeesOf(event, account, isOrganizer),
    organizer: { emailAddress: { name: event.organizer.name, address: event.organizer.address } },
  };
};

export const changeKeyOf = ({ revision }: WorldEvent): string =>
  Buffer.from(`CQAAABYAAAA${revision.toString().padStart(6, '0')}`).toString('base64');

export const etagOf = (event: WorldEvent): string => `W/"${changeKeyOf(event)}"`;

/** `2026-11-24T09:00:00.0000000`: seven digits, never an offset. */
export const localText = (instant: number, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDateTime().toString({ fractionalSecondDigits: 7 });

const timesOf = ({ when }: WorldEvent, { zone, zoneName }: Preferences): Record<string, unknown> =>
  when.kind === 'allDay'
    ? // Whole days stay whole days in whatever zone they are asked for.
      {
        start: { dateTime: `${when.from}T00:00:00.0000000`, timeZone: zoneName },
        end: { dateTime: `${when.until}T00:00:00.0000000`, timeZone: zoneName },
      }
    : {
        start: { dateTime: localText(when.start, zone), timeZone: zoneName },
        end: { dateTime: localText(when.end, zone), timeZone: zoneName },
      };

const originalZoneOf = ({ when }: WorldEvent): string => (when.kind === 'timed' ? windowsNameOf(when.timeZone) : 'UTC');

const bodyOf = ({ description }: WorldEvent, { bodyType }: Preferences): Record<string, unknown> =>
  bodyType === 'text'
    ? { contentType: 'text', content: description }
    : {
        contentType: 'html',
        content: description
          ? `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${escapeHtml(description).replaceAll('\n', '<br>')}</body></html>`
          : '',
      };

const attendeesOf = (event: WorldEvent, account: string, isOrganizer: boolean): unknown[] => [
  ...event.guests.map(({ name, address, response }) => attendee(name || address, address, response)),
  ...(isOrganizer ? [] : [attendee(account, account, event.response)]),
];

const attendee = (name: string, address: string, response: WorldResponse) => ({
  type: 'required',
  status: { response: graphResponses[response], time: never },
  emailAddress: { name, address },
});

const graphResponses: Readonly<Record<WorldResponse, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentativelyAccepted',
  unanswered: 'notResponded',
  organizer: 'organizer',
  none: 'none',
};

/** A series as one event. The world keeps occurrences only: the pattern is read off their weekdays. */
export const masterToWire = (
  occurrences: readonly WorldEvent[],
  account: string,
  prefer: Preferences,
): Record<string, unknown> => {
  const first = occurrences[0]!;
  const days = occurrences.flatMap(({ when }) =>
    when.kind === 'timed' ? [zoned(when.start, when.timeZone).toPlainDate()] : [Temporal.PlainDate.from(when.from)],
  );
  const weekdays = [...new Set(days.map(({ dayOfWeek }) => weekdayNames[dayOfWeek - 1]!))];
  return {
    ...eventToWire(first, account, prefer),
    id: toGraphId(first.series!, prefer.idKind),
    seriesMasterId: null,
    type: 'seriesMaster',
    recurrence: {
      pattern: {
        type: 'weekly',
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: weekdays,
        firstDayOfWeek: 'monday',
        index: 'first',
      },
      range: {
        type: 'endDate',
        startDate: days[0]!.toString(),
        endDate: days.at(-1)!.toString(),
        recurrenceTimeZone: originalZoneOf(first),
        numberOfOccurrences: 0,
      },
    },
  };
};

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
