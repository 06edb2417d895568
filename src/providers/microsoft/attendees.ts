import * as v from 'valibot';
import type { Interval } from '../../domain/availability/types.ts';
import type { Attendee } from '../calendar-provider.ts';
import { attendeesIn } from '../any-provider/attendees.ts';
import type { AskGraph } from './client.ts';
import { readLists } from './lists.ts';
import { viewPath } from './read.ts';
import { page } from './wire.ts';

const someone = v.object({
  type: v.nullish(v.string()),
  emailAddress: v.nullish(v.object({ address: v.nullish(v.string()), name: v.nullish(v.string()) })),
});

const attendeePage = page(
  v.object({
    isCancelled: v.nullish(v.boolean(), false),
    isOrganizer: v.nullish(v.boolean(), false),
    responseStatus: v.nullish(v.object({ response: v.nullish(v.string()) })),
    attendees: v.nullish(v.array(someone), []),
    organizer: v.nullish(someone),
  }),
);

const fields = 'isCancelled,isOrganizer,responseStatus,attendees,organizer';

const invited = ({ type, emailAddress }: v.InferOutput<typeof someone>) => {
  const address = emailAddress?.address ?? '';
  const name = emailAddress?.name ?? '';
  // Outlook writes the address where it knows no name.
  return { address, name: name.includes('@') ? '' : name, isPerson: type !== 'resource' };
};

/** Who takes part in the events of a window; see `CalendarProvider.listAttendees`. */
export const readAttendees = async (
  ask: AskGraph,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  most: number,
  signal: AbortSignal,
): Promise<readonly Attendee[]> => {
  const paths = calendars.map((calendar) => `${viewPath(calendar, window)}&$select=${fields}&$top=250`);
  const listed = await readLists(ask, now, attendeePage, paths, signal);
  const events = listed
    .flat()
    .filter(({ isCancelled, responseStatus }) => !isCancelled && responseStatus?.response !== 'declined')
    .map(({ attendees, organizer, isOrganizer }) =>
      [...attendees, ...(organizer && !isOrganizer ? [organizer] : [])].map(invited),
    );
  return attendeesIn(events, most);
};
