import * as v from 'valibot';
import type { Interval } from '../../domain/availability/types.ts';
import type { Attendee } from '../calendar-provider.ts';
import { attendeesIn, type SomeoneInvited } from '../any-provider/attendees.ts';
import { inParallel } from '../any-provider/in-parallel.ts';
import type { AskGoogle } from './client.ts';
import { eventsIn, readPages } from './pages.ts';
import { eventsPath } from './prepare.ts';

const parallelRequests = 3;

const someone = v.object({
  email: v.optional(v.string(), ''),
  displayName: v.optional(v.string(), ''),
  self: v.optional(v.boolean(), false),
  resource: v.optional(v.boolean(), false),
  responseStatus: v.optional(v.string()),
});

const attendeePage = v.object({
  nextPageToken: v.optional(v.string()),
  items: v.optional(
    v.array(
      v.object({
        status: v.optional(v.string()),
        attendees: v.optional(v.array(someone), []),
        attendeesOmitted: v.optional(v.boolean(), false),
        organizer: v.optional(someone),
      }),
    ),
    [],
  ),
});

/** No titles, no times, no texts leave Google for a question about people. */
const fields =
  'nextPageToken,items(status,attendees(email,displayName,self,resource,responseStatus),attendeesOmitted,organizer(email,displayName,self))';

type Listed = v.InferOutput<typeof attendeePage>['items'][number];
type Someone = v.InferOutput<typeof someone>;

const invited = ({ email, displayName, self, resource }: Someone): SomeoneInvited => ({
  address: email,
  name: displayName,
  // Calendars and rooms have addresses too; nobody reads them.
  isPerson: !self && !resource && !/@(?:group|resource)\.calendar\.google\.com$/iu.test(email),
});

const counts = ({ status, attendees, attendeesOmitted }: Listed): boolean =>
  status !== 'cancelled' &&
  !attendeesOmitted &&
  !attendees.some(({ self, responseStatus }) => self && responseStatus === 'declined');

/** Who takes part in the events of a window; see `CalendarProvider.listAttendees`. */
export const readAttendees = async (
  ask: AskGoogle,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  most: number,
  signal: AbortSignal,
): Promise<readonly Attendee[]> => {
  const listed = await inParallel(calendars, parallelRequests, (calendar) => {
    const query = {
      ...eventsIn(window),
      maxResults: '2500',
      // Google leaves out the people of larger events; the user is one of them.
      maxAttendees: `${most + 1}`,
      fields,
    };
    const what = "Google's list of who takes part";
    return readPages(ask, now, { path: eventsPath(calendar), query, schema: attendeePage, what }, signal);
  });
  const events = listed
    .flat()
    .flatMap(({ items }) => items)
    .filter(counts)
    .map(({ attendees, organizer }) => [...attendees, ...(organizer ? [organizer] : [])].map(invited));
  return attendeesIn(events, most);
};
