import { anotherIdea, firstName, otherTimes, peopleFor, snoozeOf, withPeople } from '../../domain/involvement/index.ts';
import type { Person } from '../../domain/involvement/types.ts';
import { MessageError } from '../../messages/errors.ts';
import type { Answer, FieldProblem, Request, SuggestionView } from '../../messages/map.ts';
import { accountOf } from '../account/service.ts';
import { savePerson } from '../options/people.ts';
import type { App } from '../ports.ts';
import { inputFor, openInputFor } from './input.ts';
import { readActivities } from './known-activities.ts';
import { refineGaps } from './refine-gaps.ts';
import { frameFor, suggestionView, suggestionViews } from './suggestion-view.ts';
import { readTheirTime } from './their-time.ts';

/** "Another idea": the best one for the gap that was not shown yet; null when there is none left. */
export const suggestAnother = async (
  app: App,
  { page, account, gap, timeZone, shown }: Request<'card.another'>,
): Promise<SuggestionView | null> => {
  const target = await accountOf(app, page, account);
  const theirs = await readTheirTime(app, target, [gap], 'remember');
  const input = await inputFor(app, { gaps: [gap], timeZone }, theirs);
  const found = anotherIdea(input, gap, shown);
  return (found && suggestionView(found, await frameFor(app, page, target, input, theirs))) ?? null;
};

/** "Another time": up to three other slots for the same idea among the page's gaps, none of them while the people are known to be busy. */
export const suggestTimes = async (
  app: App,
  { page, account, timeZone, activity, people, not, gaps }: Request<'card.times'>,
): Promise<readonly SuggestionView[]> => {
  const ahead = gaps.filter(({ end }) => end > app.now());
  const target = await accountOf(app, page, account);
  const theirs = await readTheirTime(app, target, ahead, 'ask');
  const input = await inputFor(app, { gaps: await refineGaps(app, ahead, 'remember'), timeZone }, theirs);
  const frame = await frameFor(app, page, target, input, theirs);
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
  const saved = await savePerson(app, { person: { ...person, circle: 'report' } });
  if (!saved.ok) return saved;
  const kept = await app.people.find(saved.value.id);
  if (kept === undefined) throw new MessageError('failed', app.texts.say('person.unknown'));
  return { ok: true, person: kept };
};

/** The suggestion on the card with the person the user chose, or typed there. */
export const suggestWithPerson = async (
  app: App,
  request: Request<'card.withPerson'>,
): Promise<Answer<'card.withPerson'>> => {
  const { page, account, gap, slot, timeZone, activity } = request;
  const chosen = await choose(app, request);
  if (!chosen.ok) return chosen;
  const target = await accountOf(app, page, account);
  const theirs = await readTheirTime(app, target, [gap], 'ask');
  const input = await openInputFor(app, { gaps: [gap], timeZone }, theirs);
  const found = withPeople(input, { gap, slot, activity, people: [chosen.person.id] });
  const view = found && suggestionView(found, await frameFor(app, page, target, input, theirs));
  if (view === undefined) throw new MessageError('failed', app.texts.say('accept.unknownActivity'));
  return { ok: true, value: view };
};

/** "Not now": remembered, and seen on every page at once. */
export const putOff = async (app: App, { choice, gap, activity, people }: Request<'card.notNow'>): Promise<void> => {
  const now = app.now();
  const snooze = snoozeOf(choice, { now, timeZone: app.browserZone(), gap, activity, people });
  await app.snoozes.put({ ...snooze, id: app.makeId() });
  await app.revision.raise();
};
