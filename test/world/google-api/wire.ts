import type { WorldEvent, WorldResponse } from '../model.ts';
import { zoned } from '../wall-time.ts';

/** An event as Calendar API v3 writes it. */
export const eventToWire = (event: WorldEvent, account: string, timeZone: string): Record<string, unknown> => ({
  kind: 'calendar#event',
  etag: etagOf(event),
  id: event.id,
  status: event.status,
  htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${event.id} ${event.calendar}`).toString('base64url')}`,
  updated: updatedOf(event),
  ...(event.title ? { summary: event.title } : {}),
  ...(event.description ? { description: event.description } : {}),
  ...(event.location ? { location: event.location } : {}),
  creator: personOf(event.organizer.address, event.organizer.name, account),
  organizer: personOf(event.organizer.address, event.organizer.name, account),
  ...timesOf(event, timeZone),
  ...seriesOf(event, timeZone),
  ...(event.showAs === 'free' ? { transparency: 'transparent' } : {}),
  ...(event.isPrivate ? { visibility: 'private' } : {}),
  iCalUID: `${event.series ?? event.id}@google.com`,
  sequence: 0,
  ...attendeesOf(event, account),
  ...tagsOf(event),
  reminders: { useDefault: true },
  eventType: eventTypes[event.kind],
  ...(event.kind === 'workingLocation'
    ? { workingLocationProperties: { type: 'customLocation', customLocation: { label: event.title } } }
    : {}),
  ...meetingOf(event),
  ...event.extras,
});

const meetingOf = ({ id, meeting }: WorldEvent): Record<string, unknown> => {
  if (!meeting) return {};
  const key = { type: 'hangoutsMeet' };
  const createRequest = { requestId: meeting.requestId, conferenceSolutionKey: key };
  if (meeting.state === 'pending')
    return { conferenceData: { createRequest: { ...createRequest, status: { statusCode: 'pending' } } } };
  const uri = `https://meet.google.com/${id.slice(0, 10)}`;
  return {
    hangoutLink: uri,
    conferenceData: {
      createRequest: { ...createRequest, status: { statusCode: 'success' } },
      conferenceSolution: { key, name: 'Google Meet' },
      conferenceId: id.slice(0, 10),
      entryPoints: [{ entryPointType: 'video', uri }],
    },
  };
};

/** Deleted events keep their id and say so; the rest is as it was. */
export const etagOf = ({ revision }: WorldEvent): string => `"${3_400_000_000_000_000 + revision * 2000}"`;

/** From the revision: later changes have later stamps, and no clock is needed. */
export const updatedOf = ({ revision }: WorldEvent): string =>
  new Date(Date.UTC(2026, 0, 1) + revision * 1000).toISOString();

export const dateTimeOf = (instant: number, timeZone: string): string =>
  timeZone === 'UTC'
    ? `${new Date(instant).toISOString().slice(0, 19)}Z`
    : zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

const timesOf = ({ when }: WorldEvent, timeZone: string): Record<string, unknown> =>
  when.kind === 'allDay'
    ? { start: { date: when.from }, end: { date: when.until } }
    : {
        start: { dateTime: dateTimeOf(when.start, timeZone), timeZone: when.timeZone },
        end: { dateTime: dateTimeOf(when.end, timeZone), timeZone: when.timeZone },
      };

const seriesOf = (event: WorldEvent, timeZone: string): Record<string, unknown> => {
  if (!event.series) return {};
  const { start } = timesOf(event, timeZone);
  return { recurringEventId: event.series, originalStartTime: start };
};

const attendeesOf = (event: WorldEvent, account: string): Record<string, unknown> => {
  const own = event.response === 'none' || event.response === 'organizer' ? undefined : event.response;
  const attendees = [
    ...(own
      ? [
          {
            email: account,
            ...(event.organizer.address === account ? { organizer: true } : {}),
            self: true,
            responseStatus: responseStatus[own],
          },
        ]
      : []),
    ...event.guests.map(({ address, name, response }) => ({
      email: address,
      ...(name ? { displayName: name } : {}),
      ...(address === event.organizer.address ? { organizer: true } : {}),
      responseStatus: responseStatus[response],
    })),
  ];
  return attendees.length ? { attendees } : {};
};

const tagsOf = ({ privateTags, sharedTags }: WorldEvent): Record<string, unknown> => {
  const tags = {
    ...(Object.keys(privateTags).length ? { private: privateTags } : {}),
    ...(Object.keys(sharedTags).length ? { shared: sharedTags } : {}),
  };
  return Object.keys(tags).length ? { extendedProperties: tags } : {};
};

const personOf = (email: string, displayName: string, account: string): Record<string, unknown> =>
  email === account ? { email, self: true } : { email, displayName };

const responseStatus: Readonly<Record<WorldResponse, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  unanswered: 'needsAction',
  organizer: 'accepted',
  none: 'needsAction',
};

export const responses: Readonly<Record<string, WorldResponse>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  needsAction: 'unanswered',
};

export const eventTypes: Readonly<Record<WorldEvent['kind'], string>> = {
  event: 'default',
  outOfOffice: 'outOfOffice',
  focusTime: 'focusTime',
  workingLocation: 'workingLocation',
  birthday: 'birthday',
  task: 'default',
};

/** A series as the event it is made from. The world keeps occurrences only, so the rule names each. */
export const masterToWire = (
  first: WorldEvent,
  others: readonly WorldEvent[],
  account: string,
  timeZone: string,
): Record<string, unknown> => {
  const { recurringEventId: id, originalStartTime: _, ...wire } = eventToWire(first, account, timeZone);
  const stamps = others.flatMap(({ when }) =>
    when.kind === 'timed'
      ? [
          zoned(when.start, when.timeZone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'second' })
            .replaceAll(/[-:]/g, ''),
        ]
      : [],
  );
  const zone = first.when.kind === 'timed' ? first.when.timeZone : timeZone;
  return { ...wire, id, recurrence: [`RDATE;TZID=${zone}:${stamps.join(',')}`] };
};
