import { firstName } from '../../domain/involvement/index.ts';
import type { Person, PersonId } from '../../domain/involvement/types.ts';
import type { Guest } from '../../domain/booking/types.ts';
import type { CountKey, Texts } from '../texts.ts';

/** The people of a list of ids, in that order; those no longer known are left out. */
export const peopleOf = (ids: readonly PersonId[], people: readonly Person[]): readonly Person[] =>
  ids.flatMap((id) => people.filter((person) => person.id === id));

/** "Ana and Ben". */
export const firstNames = (people: readonly { readonly name: string }[], texts: Texts): string =>
  people.length === 0 ? '' : texts.names(people.map(({ name }) => firstName(name)));

/** "Ana gets an invitation", or "Nobody is written to". */
export const notifiedText = (guests: readonly Guest[], key: CountKey & `notified.${string}`, texts: Texts): string =>
  guests.length === 0
    ? texts.say('notified.nobody')
    : texts.count(key, guests.length, { names: firstNames(guests, texts) });
