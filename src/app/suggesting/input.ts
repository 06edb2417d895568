import { isActive } from '../../domain/involvement/index.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import { wallOf } from '../../domain/availability/index.ts';
import type { Gap } from '../../domain/availability/types.ts';
import type { Person, SuggestInput } from '../../domain/involvement/types.ts';
import type { KeptApp } from '../ports.ts';
import { readCustomerEvents } from './customer-events.ts';
import { hoursIn } from './hours.ts';
import { readActivities } from './known-activities.ts';
import { silencedWhilePaused } from './pause.ts';
import { standingBookings } from './refine-gaps.ts';
import type { TheirTime } from './their-time.ts';

export interface Place {
  readonly gaps: readonly Gap[];
  /** IANA; the zone the user sees the gaps in. */
  readonly timeZone: string;
}

/** Hours they told come before those their calendar has. */
const withHours = (person: Person, { hours }: TheirTime): Person => {
  const known = person.hours ?? hours.get(person.id);
  return known === undefined ? person : { ...person, hours: known };
};

/** Whether the day it was planned for is without it: it was removed, or moved to another day. */
const isLost = ({ state, planned, movedTo = planned }: Booking, timeZone: string): boolean =>
  state === 'gone' || wallOf(movedTo.start, timeZone).date !== wallOf(planned.start, timeZone).date;

/** Everything a suggestion is made from, as it is stored now, and what is known of the others' time. */
export const inputFor = async (app: KeptApp, { gaps, timeZone }: Place, theirs: TheirTime): Promise<SuggestInput> => {
  const [preferences, known, people, ledger, decisions, snoozes, bookings] = await Promise.all([
    app.preferences.read(),
    readActivities(app),
    app.people.all(),
    app.journal.ledger(),
    app.decisions.all(),
    app.snoozes.all(),
    app.journal.bookings(),
  ]);
  const customerEvents = await readCustomerEvents(app, people);
  return {
    gaps,
    customerEvents,
    catalogue: known.all.filter((activity) => isActive(activity, preferences)),
    people: people.map((person) => withHours(person, theirs)),
    theirBusy: theirs.busy,
    ledger,
    decisions,
    snoozes: silencedWhilePaused(snoozes, app.now()),
    // Where it stands now, also when somebody moved it: that is the time and the day it takes.
    booked: standingBookings(bookings).map((booking) => {
      const { activity, people, project, about } = booking;
      const { start, end } = standsAt(booking);
      return {
        activity,
        people,
        slot: { start, end },
        ...(project !== undefined && { project }),
        ...(about !== undefined && { about }),
      };
    }),
    lost: bookings.filter((booking) => isLost(booking, timeZone)).map(({ planned }) => planned.start),
    now: app.now(),
    timeZone,
    hours: hoursIn(preferences, timeZone),
    suggestionsPerDay: preferences.suggestionsPerDay,
    longGaps: preferences.longGaps,
    weights: preferences.weights,
    limits: preferences.limits,
    cadenceDays: preferences.cadenceDays,
    startGentlyUntil: preferences.startGentlyUntil,
    goals: preferences.goals,
    groupDay: preferences.groupDay,
  };
};

/** The same, with every activity there is: for what the user chooses and nobody suggests. */
export const openInputFor = async (app: KeptApp, place: Place, theirs: TheirTime): Promise<SuggestInput> => ({
  ...(await inputFor(app, place, theirs)),
  catalogue: (await readActivities(app)).all,
});
