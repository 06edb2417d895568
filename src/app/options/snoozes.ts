import { activeSnoozes, firstName, liftSnoozes as leaveOut } from '../../domain/involvement/index.ts';
import type { Person, Snooze } from '../../domain/involvement/types.ts';
import type { SnoozeView } from '../../messages/map.ts';
import { firstNames, peopleOf } from '../describe/people.ts';
import { dayText, timeText, whenText } from '../describe/times.ts';
import type { KeptApp } from '../ports.ts';
import type { KnownActivities } from '../suggesting/known-activities.ts';

type Row = Snooze & { readonly id: string };

const nameOf = (id: string, people: readonly Person[]): string => {
  const found = people.find((person) => person.id === id);
  return found === undefined ? '' : firstName(found.name);
};

const textOf = (
  { what }: Row,
  people: readonly Person[],
  known: KnownActivities,
  { texts, browserZone }: KeptApp,
): string => {
  const nameOfActivity = (id: string): string =>
    known.find(id) === undefined ? texts.say('snooze.goneActivity') : known.texts(id).name;
  switch (what.kind) {
    case 'everything':
      return texts.say('snooze.everything');
    case 'person':
      return texts.say('snooze.person', { name: nameOf(what.person, people) });
    case 'activity':
      return texts.say('snooze.activity', { activity: nameOfActivity(what.activity) });
    case 'gap':
      return texts.say('snooze.gap', { when: whenText(what.gap, browserZone(), texts) });
    default: {
      const activity = nameOfActivity(what.activity);
      const names = firstNames(peopleOf(what.people, people), texts);
      return names === '' ? texts.say('snooze.activity', { activity }) : texts.say('snooze.pair', { activity, names });
    }
  }
};

/** The night before the first day on which it no longer holds. */
const lastDay = (until: number): number => until - 1;

/** A gap that is left alone for good says so by itself; one that is only put off says until when. */
const untilLater = (end: number, until: number, { browserZone, texts }: KeptApp): string =>
  until < end ? texts.say('snooze.untilTime', { time: timeText(until, browserZone(), texts) }) : '';

/** What is put off now: a pause of everything first, then what ends soonest. */
export const snoozeViews = async (
  app: KeptApp,
  people: readonly Person[],
  known: KnownActivities,
): Promise<readonly SnoozeView[]> => {
  const rows = (await app.snoozes.all()).toSorted((a, b) => (a.until ?? Infinity) - (b.until ?? Infinity));
  return activeSnoozes(rows, app.now()).map((row) => ({
    id: row.id,
    isPause: row.what.kind === 'everything',
    text: textOf(row, people, known, app),
    until:
      row.until === null
        ? app.texts.say('snooze.untilLifted')
        : row.what.kind === 'gap'
          ? untilLater(row.what.gap.end, row.until, app)
          : app.texts.say('snooze.until', { day: dayText(lastDay(row.until), app.browserZone(), app.texts) }),
  }));
};

/** Ends what was put off, before its time. */
export const liftSnoozes = async (app: KeptApp, ids: readonly string[]): Promise<void> => {
  const rows = await app.snoozes.all();
  // The same thing may have been put off twice; lifted is lifted.
  const left = rows.filter(({ id }) => ids.includes(id)).reduce((kept, { what }) => leaveOut(kept, what), rows);
  for (const row of rows) if (!left.includes(row)) await app.snoozes.remove(row.id);
  await app.revision.raise();
};
