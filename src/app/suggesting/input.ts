import { isActive } from '../../domain/involvement/index.ts';
import type { Gap } from '../../domain/availability/types.ts';
import type { SuggestInput } from '../../domain/involvement/types.ts';
import type { App } from '../ports.ts';
import { hoursIn } from './hours.ts';
import { readActivities } from './known-activities.ts';
import { standingBookings } from './refine-gaps.ts';

export interface Place {
  readonly gaps: readonly Gap[];
  /** IANA; the zone the user sees the gaps in. */
  readonly timeZone: string;
}

/** Everything a suggestion is made from, as it is stored now. */
export const inputFor = async (app: App, { gaps, timeZone }: Place): Promise<SuggestInput> => {
  const [preferences, known, people, ledger, decisions, snoozes, bookings] = await Promise.all([
    app.preferences.read(),
    readActivities(app),
    app.people.all(),
    app.journal.ledger(),
    app.decisions.all(),
    app.snoozes.all(),
    app.journal.bookings(),
  ]);
  return {
    gaps,
    catalogue: known.all.filter((activity) => isActive(activity, preferences)),
    people,
    ledger,
    decisions,
    snoozes,
    booked: standingBookings(bookings).map(({ activity, people, planned: { start, end } }) => ({
      activity,
      people,
      slot: { start, end },
    })),
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
  };
};

/** The same, with every activity there is: for what the user chooses and nobody suggests. */
export const openInputFor = async (app: App, place: Place): Promise<SuggestInput> => ({
  ...(await inputFor(app, place)),
  catalogue: (await readActivities(app)).all,
});
