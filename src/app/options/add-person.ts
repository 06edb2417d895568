import type { Person } from '../../domain/involvement/types.ts';
import type { KeptApp } from '../ports.ts';

const isSame = (one: Person, other: Pick<Person, 'name' | 'address'>): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase() &&
  (one.address ?? '').toLowerCase() === (other.address ?? '').toLowerCase();

/** Keeps somebody new, as checked before; the same name and address typed twice is one person, who stays as they are. */
export const addPerson = async (
  app: Pick<KeptApp, 'people' | 'revision' | 'withLock' | 'makeId' | 'now'>,
  person: Omit<Person, 'id' | 'addedAt'>,
): Promise<Person> =>
  await app.withLock('people', async () => {
    const known = (await app.people.all()).find((other) => isSame(other, person));
    if (known !== undefined) return known;
    const added: Person = { ...person, id: app.makeId(), addedAt: app.now() };
    await app.people.put(added);
    await app.revision.raise();
    return added;
  });
