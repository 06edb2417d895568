import type { WorldEvent, WorldPerson, WorldProvider } from './model.ts';

/** One event of the seeded weeks, by weekday and wall clock. */
export type Plan = {
  readonly title: string;
  /** Days since the Monday of the week of `now`. */
  readonly day: number;
  /** The day it ends on: exclusive for all-day events, the day of `to` for others; default the same day. */
  readonly untilDay?: number;
  readonly calendar?: 'own' | 'family' | 'marketing';
  /** Default: Pat. */
  readonly organizer?: WorldPerson;
  readonly guests?: readonly WorldPerson[];
  readonly isRecurring?: boolean;
} & Partial<
  Pick<WorldEvent, 'description' | 'location' | 'status' | 'response' | 'showAs' | 'kind' | 'isPrivate' | 'color'>
> &
  (
    | { /** `HH:MM`. */ readonly from: string; readonly to: string }
    | { /** All day. */ readonly from?: undefined; readonly to?: undefined }
  );

const ana: WorldPerson = { name: 'Ana Silva', address: 'ana.silva@example.com' };
const ben: WorldPerson = { name: 'Ben Okoro', address: 'ben.okoro@example.com' };
const chloe: WorldPerson = { name: 'Chloe Martin', address: 'chloe.martin@example.com' };
const dev: WorldPerson = { name: 'Dev Patel', address: 'dev.patel@example.com' };
const rosa: WorldPerson = { name: 'Rosa Lind', address: 'rosa.lind@example.com' };

const [monday, tuesday, wednesday, thursday, friday] = [0, 1, 2, 3, 4] as const;

/**
 * A leader's working week. Every trap a reader of calendars can fall into stands in it once: overlaps, back-to-back,
 * all-day busy and free, declined, tentative, unanswered, free, out of office, focus time, working location or working
 * elsewhere, overnight, a series, private, a task, commas and `Color:` in titles, other calendars, ticked and not.
 *
 * @param week 0 is the week of `now`, 1 the next.
 */
export const plansOf = (provider: WorldProvider, week: 0 | 1): readonly Plan[] =>
  [...everyWeek, ...(week === 0 ? firstWeek : secondWeek), ...(provider === 'google' ? onlyGoogle : onlyMicrosoft)].map(
    (plan) => ({
      ...plan,
      day: plan.day + 7 * week,
      ...(plan.untilDay === undefined ? {} : { untilDay: plan.untilDay + 7 * week }),
    }),
  );

const standUps: readonly Plan[] = [monday, tuesday, wednesday, thursday, friday].map((day) => ({
  title: 'Stand-up',
  day,
  from: '09:00',
  to: '09:15',
  location: 'Room Curie',
  organizer: ben,
  guests: [ana, chloe, dev],
  response: 'accepted',
  isRecurring: true,
}));

const everyWeek: readonly Plan[] = [
  ...standUps,

  {
    title: 'Leadership sync',
    day: monday,
    from: '09:30',
    to: '10:30',
    organizer: rosa,
    guests: [ben],
    response: 'accepted',
  },
  { title: 'Ana / Pat 1:1', day: monday, from: '10:30', to: '11:00', guests: [ana] },
  {
    title: 'Budget review: Q3, Q4, and what is left',
    day: monday,
    from: '13:00',
    to: '14:00',
    location: 'Room Noether, 2nd floor',
    organizer: rosa,
    guests: [dev],
    response: 'accepted',
  },
  { title: 'Hiring panel', day: monday, from: '13:30', to: '14:30', organizer: chloe, response: 'accepted' },
  {
    title: 'Vendor call',
    day: monday,
    from: '15:30',
    to: '16:00',
    organizer: dev,
    response: 'tentative',
    showAs: 'tentative',
  },
  { title: 'All-hands rehearsal', day: monday, from: '16:15', to: '17:00', organizer: ben, response: 'declined' },

  {
    title: 'Platform roadmap',
    day: tuesday,
    from: '09:30',
    to: '10:00',
    organizer: ben,
    response: 'unanswered',
    showAs: 'tentative',
  },
  { title: 'Running group', day: tuesday, from: '12:00', to: '13:00', location: 'Main entrance', showAs: 'free' },
  {
    title: 'Customer interview',
    day: tuesday,
    from: '13:00',
    to: '14:00',
    organizer: chloe,
    guests: [ana],
    response: 'accepted',
  },
  {
    title: 'Review, Color: Teal, Calendar: Ops',
    day: tuesday,
    from: '14:30',
    to: '15:30',
    organizer: dev,
    response: 'accepted',
    color: { css: '#009688', label: 'Peacock, deep' },
  },
  { title: 'Dentist', day: tuesday, from: '16:00', to: '17:00', location: 'Elm Street 4', isPrivate: true },

  {
    title: 'Design critique',
    day: wednesday,
    from: '09:30',
    to: '10:30',
    organizer: chloe,
    guests: [dev],
    response: 'accepted',
  },
  { title: 'Ben / Pat 1:1', day: wednesday, from: '10:30', to: '11:00', guests: [ben] },
  { title: 'Incident review', day: wednesday, from: '11:00', to: '11:30', organizer: ben, response: 'accepted' },
  { title: 'Out of office', day: wednesday, from: '13:00', to: '18:00', kind: 'outOfOffice', showAs: 'outOfOffice' },
  {
    title: 'Night train to Vienna',
    day: wednesday,
    from: '20:15',
    untilDay: thursday,
    to: '08:10',
    location: 'Central station',
  },

  {
    title: 'Steering committee',
    day: thursday,
    from: '09:30',
    to: '11:00',
    organizer: rosa,
    guests: [ben],
    response: 'accepted',
  },
  { title: 'Press call', day: thursday, from: '10:00', to: '10:30', organizer: dev, response: 'accepted' },
  { title: 'Contract questions', day: thursday, from: '10:45', to: '11:30', organizer: chloe, response: 'accepted' },
  { title: 'Team lunch', day: thursday, from: '12:30', to: '13:30', guests: [ana, ben, chloe, dev] },
  { title: 'School play', day: thursday, from: '16:30', to: '17:15', calendar: 'family', location: 'Hill School' },
  { title: 'Campaign shoot', day: thursday, from: '14:00', to: '16:00', calendar: 'marketing' },

  { title: 'Weekly numbers', day: friday, from: '09:30', to: '10:00', organizer: rosa, response: 'accepted' },
  { title: 'Quarterly planning, part 2', day: friday, from: '11:00', to: '12:00', guests: [ben, chloe] },
  {
    title: 'Demo',
    day: friday,
    from: '15:00',
    to: '15:45',
    organizer: ben,
    guests: [ana, chloe, dev],
    response: 'accepted',
  },
];

const firstWeek: readonly Plan[] = [
  { title: 'Founders’ Day', day: tuesday, showAs: 'free' },
  {
    title: 'Charity run weekend',
    day: friday + 1,
    untilDay: friday + 3,
    organizer: rosa,
    response: 'accepted',
    showAs: 'free',
  },
];

const secondWeek: readonly Plan[] = [
  { title: 'Company off-site, Lake House', day: friday, location: 'Lake House', organizer: rosa, response: 'accepted' },
];

const onlyGoogle: readonly Plan[] = [
  { title: 'Focus time', day: tuesday, from: '10:00', to: '12:00', kind: 'focusTime' },
  { title: 'Home', day: wednesday, kind: 'workingLocation', showAs: 'free' },
  { title: 'Send the minutes', day: thursday, from: '15:00', to: '15:30', kind: 'task' },
];

const onlyMicrosoft: readonly Plan[] = [
  { title: 'Focus time', day: tuesday, from: '10:00', to: '12:00' },
  { title: 'At the client’s', day: friday, from: '13:00', to: '14:00', showAs: 'workingElsewhere' },
];
