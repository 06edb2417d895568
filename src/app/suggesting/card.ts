import { anotherIdea, firstName, otherTimes, peopleFor, snoozeOf, withPeople } from '../../domain/involvement/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import { targetCalendar, writableCalendars } from '../../domain/booking/account.ts';
import type { Person } from '../../domain/involvement/types.ts';
import { checkPerson } from '../../domain/preferences.ts';
import { MessageError } from '../../messages/errors.ts';
import type { Answer, CalendarRef, FieldProblem, Request, SuggestionView } from '../../messages/map.ts';
import { accountOf } from '../account/service.ts';
import { addPerson } from '../options/add-person.ts';
import { fieldProblems } from '../options/field-problems.ts';
import type { App } from '../ports.ts';
import { askedTimes } from './ask-their-time.ts';
import { inputFor, openInputFor } from './input.ts';
import { readActivities } from './known-activities.ts';
import { refineGaps } from './refine-gaps.ts';
import { frameFor, suggestionView, suggestionViews } from './suggestion-view.ts';
import { readTheirTime } from './their-time.ts';

const minuteMs = 60_000;

/** "Another idea": the best one for the gap that was not shown yet; null when there is none left. */
export const suggestAnother = async (
  app: App,
  { page, account, gap, timeZone, shown, choice }: Request<'card.another'>,
): Promise<SuggestionView | null> => {
  const target = await accountOf(app, page, account, choice?.into);
  const theirs = await readTheirTime(app, target, [gap]);
  const input = await inputFor(app, { gaps: [gap], timeZone }, theirs);
  const found = anotherIdea(input, gap, shown);
  return (found && suggestionView(found, await frameFor(app, page, target, input, theirs, choice))) ?? null;
};

/** "Another time": up to three other slots for the same idea among the page's gaps, none of them while the people are known to be busy. */
export const suggestTimes = async (
  app: App,
  { page, account, timeZone, activity, people, not, gaps, choice }: Request<'card.times'>,
): Promise<readonly SuggestionView[]> => {
  const ahead = gaps.filter(({ end }) => end > app.now());
  const target = await accountOf(app, page, account, choice?.into);
  const theirs = await readTheirTime(app, target, ahead, askedTimes(app));
  const input = await inputFor(app, { gaps: await refineGaps(app, ahead), timeZone }, theirs);
  const frame = await frameFor(app, page, target, input, theirs, choice);
  return suggestionViews(otherTimes(input, activity, people, not), frame);
};

/** First names of those the activity fits. */
export const peopleForCard = async (app: App, { activity }: Request<'card.people'>): Promise<Answer<'card.people'>> => {
  const found = (await readActivities(app)).find(activity);
  if (found === undefined) return [];
  return peopleFor(found, await app.people.all()).map(({ id, name }) => ({ id, name: firstName(name) }));
};

type Chosen =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const choose = async (app: App, { person }: Request<'card.withPerson'>): Promise<Chosen> => {
  if ('id' in person) {
    const known = await app.people.find(person.id);
    if (known === undefined) throw new MessageError('failed', app.texts.say('person.unknown'));
    return { ok: true, person: known };
  }
  const checked = checkPerson({ ...person, circle: 'report' });
  if (!checked.ok) return { ok: false, problems: fieldProblems(checked.failure, app.texts) };
  return { ok: true, person: await addPerson(app, checked.value) };
};

/** The suggestion on the card with the person the user chose, or typed there. */
export const suggestWithPerson = async (
  app: App,
  request: Request<'card.withPerson'>,
): Promise<Answer<'card.withPerson'>> => {
  const { page, account, gap, slot, timeZone, activity, choice } = request;
  const chosen = await choose(app, request);
  if (!chosen.ok) return chosen;
  const target = await accountOf(app, page, account, choice?.into);
  const theirs = await readTheirTime(app, target, [gap], askedTimes(app));
  const input = await openInputFor(app, { gaps: [gap], timeZone }, theirs);
  const found = withPeople(input, { gap, slot, activity, people: [chosen.person.id] });
  const view = found && suggestionView(found, await frameFor(app, page, target, input, theirs, choice));
  if (view === undefined) throw new MessageError('failed', app.texts.say('accept.unknownActivity'));
  return { ok: true, value: view };
};

/** The slot with another length: its start stays where there is room behind it, else its end does. */
const resized = (slot: Interval, gap: Interval, minutes: number): Interval => {
  const length = minutes * minuteMs;
  const start = Math.max(gap.start, Math.min(slot.start, gap.end - length));
  return { start, end: start + length };
};

/** The suggestion on the card, of another length, for the user alone, or into another calendar. */
export const adjustSuggestion = async (app: App, request: Request<'card.adjust'>): Promise<SuggestionView> => {
  const { page, account, gap, slot, timeZone, activity, people, minutes, choice } = request;
  const target = await accountOf(app, page, account, choice.into);
  const theirs = await readTheirTime(app, target, [gap]);
  const input = await openInputFor(app, { gaps: [gap], timeZone }, theirs);
  const found = withPeople(input, { gap, slot: resized(slot, gap, minutes), activity, people });
  const view = found && suggestionView(found, await frameFor(app, page, target, input, theirs, choice));
  if (view === undefined) throw new MessageError('failed', app.texts.say('accept.unknownActivity'));
  return view;
};

/** Where a booking of this page may go, the usual calendar first. Empty where there is nothing to choose. */
export const calendarsForCard = async (
  app: App,
  { page, account }: Request<'card.calendars'>,
): Promise<Answer<'card.calendars'>> => {
  const own = await accountOf(app, page, account);
  // Without an account of this page its own form is opened, which asks by itself.
  if (own === undefined) return [];
  const others = (await app.accounts.all()).filter(({ id, state }) => id !== own.id && state === 'connected');
  const usual = targetCalendar(own)?.id;
  const found = [own, ...others].flatMap((one) =>
    writableCalendars(one).map(({ id, name }) => ({
      account: one.id,
      calendar: id,
      // Google names the main calendar after the account.
      name:
        others.length === 0 || name === one.address
          ? name
          : app.texts.say('calendar.of', { calendar: name, address: one.address }),
    })),
  );
  const isUsual = ({ account: of, calendar }: CalendarRef): boolean => of === own.id && calendar === usual;
  return found.length < 2 ? [] : found.toSorted((one, other) => Number(isUsual(other)) - Number(isUsual(one)));
};

/** "Not now": remembered, and seen on every page at once. */
export const putOff = async (app: App, { choice, gap, activity, people }: Request<'card.notNow'>): Promise<void> => {
  const now = app.now();
  const snooze = snoozeOf(choice, { now, timeZone: app.browserZone(), gap, activity, people });
  await app.snoozes.put({ ...snooze, id: app.makeId() });
  await app.revision.raise();
};
