import { checkPersonDetails } from '../../domain/check-person-details.ts';
import { parsePeople } from '../../domain/involvement/index.ts';
import type { Person, PersonId } from '../../domain/involvement/types.ts';
import { checkPerson, type Problem } from '../../domain/preferences.ts';
import { failure, success, type Result } from '../../domain/result.ts';
import { MessageError } from '../../messages/errors.ts';
import type { ImportOutcome, ImportRow, PersonInput, PersonView, Request, Saved } from '../../messages/map.ts';
import type { KeptApp } from '../ports.ts';
import { addPerson } from './add-person.ts';
import { fieldProblems } from './field-problems.ts';

type Checked = Omit<Person, 'id' | 'addedAt' | 'pausedFrom'>;

/** A pause that is over is history: it is credited, and no longer shown. */
const isPaused = (pausedUntil: number | null | undefined, now: number): boolean =>
  pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now);

/**
 * A person as the options page shows them; a pause that is over is not shown.
 * @param now epoch milliseconds.
 */
export const personView = (person: Person, now: number): PersonView => {
  const { addedAt: _addedAt, pausedFrom: _pausedFrom, pausedUntil, address = '', ...rest } = person;
  return { ...rest, address, ...(isPaused(pausedUntil, now) && { pausedUntil }) };
};

/** Who is paused from now on keeps when that began; a pause that is lifted ends now, so that it can be credited. */
const pauseOf = (
  asked: number | null | undefined,
  before: Person | undefined,
  now: number,
): Pick<Person, 'pausedFrom' | 'pausedUntil'> => {
  const wasPaused = before !== undefined && isPaused(before.pausedUntil, now);
  if (isPaused(asked, now)) {
    return { pausedFrom: wasPaused ? (before.pausedFrom ?? now) : now, pausedUntil: asked ?? null };
  }
  if (before?.pausedFrom === undefined || before.pausedUntil === undefined) return {};
  return { pausedFrom: before.pausedFrom, pausedUntil: wasPaused ? now : before.pausedUntil };
};

const check = (typed: PersonInput): Result<Checked, readonly Problem[]> => {
  const { name: _name, address: _address, circle: _circle, pausedUntil: _pausedUntil, ...details } = typed;
  const checked = checkPerson(typed);
  const problems = [...(checked.ok ? [] : checked.failure), ...checkPersonDetails(details)];
  return checked.ok && problems.length === 0 ? success({ ...details, ...checked.value }) : failure(problems);
};

/** Keeps a person; the same name and address typed twice is one person. */
export const savePerson = async (
  app: KeptApp,
  { id, isRestored, person }: Request<'options.savePerson'>,
): Promise<Saved<PersonView>> => {
  const checked = check(person);
  if (!checked.ok) return { ok: false, problems: fieldProblems(checked.failure, app.texts) };
  const { value } = checked;
  if (id === undefined) {
    const added = await addPerson(app, { ...value, ...pauseOf(person.pausedUntil, undefined, app.now()) });
    return { ok: true, value: personView(added, app.now()) };
  }
  return await app.withLock('people', async () => {
    const now = app.now();
    const known = await app.people.find(id);
    if (known === undefined && !isRestored) throw new MessageError('failed', app.texts.say('person.unknown'));
    const kept: Person = { ...value, id, addedAt: known?.addedAt ?? now, ...pauseOf(person.pausedUntil, known, now) };
    await app.people.put(kept);
    await app.revision.raise();
    return { ok: true, value: personView(kept, now) };
  });
};

/** Who has an address is known by it. */
const keyOf = ({ name, address = '' }: Pick<Person, 'name' | 'address'>): string =>
  (address === '' ? name : address).toLowerCase();

/** Reads a list as rows to look at; keeps nothing. */
export const readPeople = async (
  app: KeptApp,
  { text, circle: usual }: Request<'options.readPeople'>,
): Promise<readonly ImportRow[]> => {
  const found = parsePeople(text, await app.people.all(), usual);
  return found.map(({ line, name, address, circle, cadenceDays, problems, isKnown }) => ({
    line,
    person: { name, address, circle, ...(cadenceDays !== undefined && { cadenceDays }) },
    problem: fieldProblems(problems, app.texts)
      .map(({ message }) => message)
      .join(' '),
    isKnown,
  }));
};

/** Takes in a list of people; whoever is on the list already stays as they are. Nothing is kept when a line is wrong. */
export const importPeople = async (
  app: KeptApp,
  { people }: Request<'options.importPeople'>,
): Promise<Saved<ImportOutcome>> => {
  const checked = people.map(check);
  const problems = checked.flatMap((one, index) =>
    one.ok ? [] : one.failure.map((problem) => ({ ...problem, field: `${index}.${problem.field}` })),
  );
  if (problems.length > 0) return { ok: false, problems: fieldProblems(problems, app.texts) };
  return await app.withLock('people', async () => {
    const now = app.now();
    const taken = new Set((await app.people.all()).map(keyOf));
    const added: PersonView[] = [];
    for (const one of checked) {
      if (!one.ok || taken.has(keyOf(one.value))) continue;
      taken.add(keyOf(one.value));
      const person: Person = { ...one.value, id: app.makeId(), addedAt: now };
      await app.people.put(person);
      added.push(personView(person, now));
    }
    await app.revision.raise();
    return { ok: true, value: { added, known: people.length - added.length } };
  });
};

/** What was done with them stays in the ledger; what was put off for them goes. */
export const removePeople = async (app: KeptApp, ids: readonly PersonId[]): Promise<void> => {
  const gone = new Set(ids);
  for (const id of ids) await app.people.remove(id);
  for (const { id: snooze, what } of await app.snoozes.all()) {
    const isAbout =
      (what.kind === 'person' && gone.has(what.person)) ||
      (what.kind === 'pair' && what.people.some((id) => gone.has(id)));
    if (isAbout) await app.snoozes.remove(snooze);
  }
  await app.revision.raise();
};
