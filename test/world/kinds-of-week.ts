import '../setup/temporal.ts';
import type { WorldEvent } from './model.ts';
import type { NewEvent, WorldStore } from './store.ts';

/** Six kinds of week, each hard on a reader in its own way. */
export const kindsOfWeek = ['quiet', 'crowded', 'days', 'kinds', 'words', 'clock-change'] as const;
export type KindOfWeek = (typeof kindsOfWeek)[number];

/** A day by its number from Monday; a wall clock whose end is not after its start ends `nights` (1) later. */
interface Plan extends Partial<Omit<WorldEvent, 'when'>> {
  readonly title: string;
  readonly day: number;
  /** `HH:MM`; left out for all-day events. */
  readonly from?: string;
  readonly to?: string;
  readonly nights?: number;
  /** Of an all-day event. */
  readonly days?: number;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const crowded: readonly Plan[] = [0, 1, 2, 3, 4].flatMap((day): Plan[] => [
  ...Array.from({ length: 6 }, (_, index) => ({
    title: `Back to back ${index + 1}`,
    day,
    from: clock(480 + 30 * index),
    to: clock(510 + 30 * index),
  })),
  { title: 'Five minutes', day, from: '11:40', to: '11:45' },
  { title: 'A quarter', day, from: '12:30', to: '12:45' },
  { title: 'Off the grid', day, from: '13:03', to: '13:52' },
  { title: 'One of three', day, from: '14:00', to: '16:00' },
  { title: 'Two of three', day, from: '14:30', to: '15:30' },
  { title: 'Three of three', day, from: '15:00', to: '17:00' },
  { title: 'Until the last minute', day, from: '23:10', to: '23:59' },
]);

const plans: Readonly<Record<KindOfWeek, readonly Plan[]>> = {
  quiet: [{ title: 'The only one', day: 1, from: '10:00', to: '11:00' }],
  crowded,
  days: [
    { title: 'Founders’ Day', day: 1, days: 1, showAs: 'free' },
    { title: 'Trade fair', day: 3, days: 3 },
    { title: 'Away for long', day: 0, days: 9, showAs: 'free', kind: 'birthday' },
    { title: 'Night train', day: 2, from: '22:15', to: '06:30' },
    { title: 'Until midnight', day: 1, from: '22:00', to: '00:00' },
    { title: 'From midnight', day: 2, from: '00:00', to: '00:45' },
    { title: 'A long journey', day: 4, from: '15:00', to: '11:00', nights: 2 },
    { title: 'Breakfast', day: 2, from: '08:00', to: '09:00' },
  ],
  kinds: [
    { title: 'Accepted', day: 2, from: '09:00', to: '09:45', response: 'accepted' },
    { title: 'Gone', day: 2, from: '10:00', to: '11:00', response: 'declined' },
    { title: 'Maybe', day: 2, from: '12:00', to: '12:30', response: 'tentative', showAs: 'tentative' },
    { title: 'Not answered', day: 2, from: '13:00', to: '13:30', response: 'unanswered', showAs: 'tentative' },
    { title: 'Free', day: 2, from: '14:00', to: '15:00', showAs: 'free' },
    { title: 'Out', day: 2, from: '16:00', to: '18:00', kind: 'outOfOffice', showAs: 'outOfOffice' },
    { title: 'Deep work', day: 1, from: '09:00', to: '12:00', kind: 'focusTime' },
    { title: 'Home', day: 1, days: 1, kind: 'workingLocation', showAs: 'free' },
    { title: 'Send the minutes', day: 1, from: '15:00', to: '15:30', kind: 'task' },
    { title: 'Private', day: 1, from: '17:00', to: '18:00', isPrivate: true },
    { title: 'Weekly', day: 3, from: '09:00', to: '09:30', series: 'weekly' },
    { title: 'Called off', day: 3, from: '10:00', to: '11:00', status: 'cancelled' },
    { title: 'Elsewhere', day: 3, from: '11:00', to: '12:00', showAs: 'workingElsewhere' },
  ],
  words: [
    { title: '', day: 1, from: '08:00', to: '08:45' },
    {
      title: '9:00 to 10:00, Color: Red, 14:00',
      day: 1,
      from: '15:00',
      to: '15:30',
      color: { css: '#8e24aa', label: 'Plum' },
    },
    { title: 'Pat Example', day: 1, from: '16:00', to: '17:00', response: 'accepted' },
    { title: 'Discuss, Declined, No location, again', day: 1, from: '17:30', to: '18:00', response: 'accepted' },
    { title: 'Talk, 1:00 PM to 2:00 PM, Monday, November 23, 2026, Free', day: 2, from: '10:00', to: '11:00' },
    { title: 'Room 10:15', day: 1, from: '10:00', to: '10:30', location: 'Hall 3, 2nd floor, 12:00 to 13:00' },
    { title: '「定例」、会議', day: 1, from: '11:00', to: '11:50' },
    { title: 'مراجعة، 9:00', day: 1, from: '12:00', to: '12:40' },
    { title: 'By Ana, Busy', day: 1, from: '13:00', to: '13:45', location: 'all day event' },
    { title: 'all day event', day: 2, from: '13:00', to: '13:45' },
    { title: 'Night, 22:15 to 06:30', day: 3, from: '21:07', to: '05:00' },
  ],
  'clock-change': [
    { title: 'Over the change', day: 5, from: '22:00', to: '05:00' },
    { title: 'Small hours', day: 6, from: '00:30', to: '01:30' },
    { title: 'Late breakfast', day: 6, from: '10:00', to: '11:00' },
    { title: 'After the change', day: 6, from: '14:00', to: '14:45' },
    { title: 'The day before', day: 5, from: '09:00', to: '10:00' },
  ],
};

/** The day of its week on which there is most to see. */
export const tellingDay: Readonly<Record<KindOfWeek, number>> = {
  quiet: 1,
  crowded: 3,
  days: 2,
  kinds: 2,
  words: 1,
  'clock-change': 6,
};

const isChange = (monday: Temporal.PlainDate, zone: string): boolean => {
  const sunday = monday.add({ days: 6 });
  return sunday.toZonedDateTime(zone).offset !== sunday.add({ days: 1 }).toZonedDateTime(zone).offset;
};

/** The Mondays of the six weeks, three weeks apart, the last one that of the next change of the clocks. */
export const mondaysFrom = (
  first: Temporal.PlainDate,
  zone: string,
): Readonly<Record<KindOfWeek, Temporal.PlainDate>> => {
  let change = first.add({ days: 7 * 16 });
  while (!isChange(change, zone)) change = change.add({ days: 7 });
  return {
    ...(Object.fromEntries(kindsOfWeek.map((kind, index) => [kind, first.add({ days: 21 * index })])) as Record<
      KindOfWeek,
      Temporal.PlainDate
    >),
    'clock-change': change,
  };
};

/** Writes the six weeks into a calendar. */
export const writeKindsOfWeek = (
  store: WorldStore,
  calendar: string,
  mondays: Readonly<Record<KindOfWeek, Temporal.PlainDate>>,
): void => {
  const { timeZone } = store.calendars.get(calendar)!;
  for (const kind of kindsOfWeek)
    for (const plan of plans[kind]) store.insert(eventOf(plan, mondays[kind], calendar, timeZone));
};

const eventOf = (plan: Plan, monday: Temporal.PlainDate, calendar: string, timeZone: string): NewEvent => {
  const { day, days = 1, from, to = '', nights, ...rest } = plan;
  const date = monday.add({ days: day });
  if (from === undefined) {
    return { ...rest, calendar, when: { kind: 'allDay', from: date.toString(), until: date.add({ days }).toString() } };
  }
  const last = date.add({ days: nights ?? (to <= from ? 1 : 0) });
  const at = (on: Temporal.PlainDate, plainTime: string): number =>
    on.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  return { ...rest, calendar, when: { kind: 'timed', start: at(date, from), end: at(last, to), timeZone } };
};
