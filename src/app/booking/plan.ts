import { targetCalendar, type Account } from '../../domain/booking/account.ts';
import { guestsOf, planEvent, type Booking, type Guest } from '../../domain/booking/index.ts';
import { draftOf, formOf, goalOf, peopleToPraise } from '../../domain/involvement/index.ts';
import type { Activity, ActivityTexts, EventDraft, Person } from '../../domain/involvement/types.ts';
import type { Acceptance } from '../../messages/map.ts';
import { firstNames, peopleOf } from '../describe/people.ts';
import type { App } from '../ports.ts';
import { inputFor } from '../suggesting/input.ts';
import { readActivities, twinOf } from '../suggesting/known-activities.ts';
import { nothingKnown } from '../suggesting/their-time.ts';
import type { TextKey, Texts } from '../texts.ts';
import { getsLink } from './meeting-link.ts';

const minuteMs = 60_000;
/** RULE-1. */
const leastMinutes = 30;
const mostMinutes = 90;

/** An acceptance that was checked against what is known now: what comes from a page is not believed. */
export interface Accepted {
  readonly acceptance: Acceptance;
  readonly activity: Activity;
  readonly texts: ActivityTexts;
  /** The name of what one may do instead; or empty. */
  readonly twin: string;
  readonly people: readonly Person[];
  /** Private, with a neutral title. */
  readonly isQuiet: boolean;
  /** It says that a manager in between hears of it. */
  readonly tellsManager: boolean;
  /** Whom a recognition round thanks. */
  readonly praised: readonly Person[];
  /** What it is about, where it serves a goal. */
  readonly project?: string;
}

/** What is for them alone says so in its own words. */
const passesOverManager = ({ circles }: Activity, people: readonly Person[]): boolean =>
  people.some(({ circle }) => circle === 'skipLevel') && circles.join() !== 'skipLevel';

const praisedIn = async (
  app: App,
  { gap, slot, timeZone }: Acceptance,
  activity: Activity,
): Promise<readonly Person[]> =>
  activity.isRecognition === true
    ? peopleToPraise(activity, await inputFor(app, { gaps: [gap], timeZone }, nothingKnown), slot.start)
    : [];

const problemOf = (acceptance: Acceptance, known: number, now: number): TextKey | undefined => {
  const { slot, gap, people } = acceptance;
  const minutes = (slot.end - slot.start) / minuteMs;
  if (known !== people.length) return 'accept.unknownPerson';
  if (minutes < leastMinutes || minutes > mostMinutes || slot.start < gap.start || slot.end > gap.end) {
    return 'accept.badSlot';
  }
  return slot.start <= now ? 'accept.begun' : undefined;
};

/** The acceptance with its activity and people, or why it cannot be booked. */
export const checkAcceptance = async (
  app: App,
  acceptance: Acceptance,
): Promise<Accepted | { readonly problem: TextKey }> => {
  const people = peopleOf(acceptance.people, await app.people.all());
  const known = await readActivities(app);
  const activity = known.find(acceptance.activity);
  if (activity === undefined) return { problem: 'accept.unknownActivity' };
  const problem = problemOf(acceptance, people.length, app.now());
  if (problem !== undefined) return { problem };
  const { quietActivities, tellsManagers, goals } = await app.preferences.read();
  const project = goalOf(activity, goals)?.text;
  return {
    acceptance,
    activity,
    texts: known.texts(activity.id),
    twin: twinOf(known, activity),
    people,
    isQuiet: acceptance.isQuiet ?? quietActivities.includes(activity.id),
    tellsManager: tellsManagers && passesOverManager(activity, people),
    praised: await praisedIn(app, acceptance, activity),
    ...(project !== undefined && { project }),
  };
};

const draftFor = (
  { activity, texts: own, twin, people, isQuiet, tellsManager, praised }: Accepted,
  names: string,
  texts: Texts,
): EventDraft =>
  draftOf(own, names, texts.draft, {
    form: formOf(activity, people),
    isQuiet,
    tellsManager,
    twin,
    praise: firstNames(praised, texts),
    praisePrivately: firstNames(
      praised.filter(({ recognition }) => recognition === 'private'),
      texts,
    ),
  });

/** The event in words, for whichever way it is written. */
export const wordsOf = (accepted: Accepted, texts: Texts): EventDraft => {
  const draft = draftFor(accepted, firstNames(accepted.people, texts), texts);
  if (accepted.acceptance.choice?.isHeld !== true) return draft;
  // For the user alone: nobody is told anything, and the title says what it is.
  const { description } = draftFor(accepted, '', texts);
  return { ...draft, title: texts.say('hold.title', { title: draft.title }), description };
};

/** Who is invited; nobody to a time that is only held. */
export const guestsFor = ({ acceptance, people }: Accepted): readonly Guest[] =>
  acceptance.choice?.isHeld === true ? [] : guestsOf(people);

/** Undefined when the account has no calendar that may be written to. */
export const planBooking = (app: App, accepted: Accepted, account: Account, id: string): Booking | undefined => {
  const calendar = targetCalendar(account);
  if (calendar === undefined) return undefined;
  const { activity, texts, people } = accepted;
  return {
    id,
    activity: activity.id,
    people: people.map(({ id: person }) => person),
    planned: planEvent({
      key: id,
      draft: wordsOf(accepted, app.texts),
      slot: accepted.acceptance.slot,
      // The target calendar's zone, or the browser's where the service does not tell.
      timeZone: calendar.timeZone ?? app.browserZone(),
      people: accepted.acceptance.choice?.isHeld === true ? [] : people,
      isPrivate: accepted.isQuiet,
      wantsLink: getsLink(account, activity, texts, people, guestsFor(accepted)),
    }),
    account: account.id,
    provider: account.provider,
    calendar: calendar.id,
    calendarName: calendar.name,
    state: 'sending',
    acceptedAt: app.now(),
    ...(accepted.project !== undefined && { project: accepted.project }),
    ...(accepted.praised.length > 0 && { about: accepted.praised.map(({ id: praised }) => praised) }),
  };
};
