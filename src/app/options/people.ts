import { checkPerson } from '../../domain/preferences.ts';
import type { Person, PersonId } from '../../domain/involvement/types.ts';
import type { PersonView, Request, Saved } from '../../messages/map.ts';
import { MessageError } from '../../messages/errors.ts';
import type { App } from '../ports.ts';
import { fieldProblems } from './field-problems.ts';

export const personView = ({ id, name, address = '', circle }: Person): PersonView => ({ id, name, address, circle });

const isSame = (one: Person, other: Pick<Person, 'name' | 'address'>): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase() &&
  (one.address ?? '').toLowerCase() === (other.address ?? '').toLowerCase();

/** Keeps a person; the same name and address typed twice is one person. */
export const savePerson = async (
  app: App,
  { id, isRestored, person }: Request<'options.savePerson'>,
): Promise<Saved<PersonView>> => {
  const checked = checkPerson(person);
  if (!checked.ok) return { ok: false, problems: fieldProblems(checked.failure, app.texts) };
  const { value } = checked;
  return await app.withLock('people', async () => {
    const everybody = await app.people.all();
    const known = id === undefined ? everybody.find((other) => isSame(other, value)) : await app.people.find(id);
    if (id !== undefined && known === undefined && !isRestored)
      throw new MessageError('failed', app.texts.say('person.unknown'));
    if (id === undefined && known !== undefined) return { ok: true, value: personView(known) };
    const kept: Person = {
      id: known?.id ?? id ?? app.makeId(),
      addedAt: known?.addedAt ?? app.now(),
      ...(known?.hours && { hours: known.hours }),
      ...value,
    };
    await app.people.put(kept);
    await app.revision.raise();
    return { ok: true, value: personView(kept) };
  });
};

/** What was done with them stays in the ledger; what was put off for them goes. */
export const removePerson = async (app: App, id: PersonId): Promise<void> => {
  await app.people.remove(id);
  for (const { id: snooze, what } of await app.snoozes.all()) {
    const isAbout =
      (what.kind === 'person' && what.person === id) || (what.kind === 'pair' && what.people.includes(id));
    if (isAbout) await app.snoozes.remove(snooze);
  }
  await app.revision.raise();
};
