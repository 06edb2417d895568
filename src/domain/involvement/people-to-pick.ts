import { checkPerson } from '../check-person.ts';
import { nameFromAddress } from './names.ts';
import type { Person } from './types.ts';

/** Somebody the user meets, before anything is kept. */
export interface PersonToPick {
  readonly name: string;
  /** Lower case. */
  readonly address: string;
  /** Among one's people already: by address, or by name where none was typed. */
  readonly isKnown: boolean;
}

/**
 * Those who take part in events, as people to pick from, by name. The user is left out, and so is who has no address one could write
 * to. A name that is missing is made from the address.
 * @param own the user's addresses.
 */
export const peopleToPick = (
  attendees: readonly { readonly name: string; readonly address: string }[],
  known: readonly Pick<Person, 'name' | 'address'>[],
  own: readonly string[],
): readonly PersonToPick[] => {
  const mine = new Set(own.map((address) => address.toLowerCase()));
  const addresses = new Set(known.map(({ address = '' }) => address.toLowerCase()));
  const names = new Set(known.filter(({ address = '' }) => address === '').map(({ name }) => name.toLowerCase()));
  const found = new Map<string, PersonToPick>();
  for (const attendee of attendees) {
    const address = attendee.address.trim().toLowerCase();
    const name = attendee.name.trim() === '' ? nameFromAddress(address) : attendee.name;
    const checked = checkPerson({ name, address, circle: 'peer' });
    if (address === '' || !checked.ok || mine.has(address) || found.has(address)) {
      continue;
    }
    const { name: tidied } = checked.value;
    const isKnown = addresses.has(address) || names.has(tidied.toLowerCase());
    found.set(address, { name: tidied, address, isKnown });
  }
  return [...found.values()].toSorted(
    (one, other) => one.name.localeCompare(other.name) || (one.address < other.address ? -1 : 1),
  );
};
