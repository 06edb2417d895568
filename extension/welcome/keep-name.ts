import type { PersonId } from '../../src/domain/involvement/types.ts';
import type { PersonInput } from '../../src/messages/map.ts';
import type { OptionsModel } from '../options/options-model.ts';

type Outcome =
  | { readonly ok: true; readonly id: PersonId | undefined }
  | { readonly ok: false; readonly message: string };

/**
 * Keeps what stands in one place for a name: adds somebody, changes them, removes them when the name is emptied. One after
 * the other, so that a name that is typed on while it is being added does not become two people.
 */
export const createNameKeeper = (
  model: Pick<OptionsModel, 'addPerson' | 'changePerson' | 'removePeople'>,
  known: PersonId | undefined,
): ((person: PersonInput) => Promise<Outcome>) => {
  let id = known;
  let turn: Promise<unknown> = Promise.resolve();

  const keep = async ({ name, address, circle }: PersonInput): Promise<Outcome> => {
    const person = { name: name.trim(), address: address.trim(), circle };
    if (person.name === '') {
      if (id === undefined) return { ok: true, id };
      const removed = await model.removePeople([id]);
      if (!removed.ok) return removed;
      id = undefined;
      return { ok: true, id };
    }
    const kept = id === undefined ? await model.addPerson(person) : await model.changePerson(id, person);
    if (!kept.ok) return kept;
    id = kept.value.id;
    return { ok: true, id };
  };

  return (person) => {
    const mine = turn.then(() => keep(person));
    turn = mine.catch(() => undefined);
    return mine;
  };
};
