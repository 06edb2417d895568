import type { PersonView } from '../../src/messages/map.ts';
import { circleOptions } from './circles.ts';

/** As one types in a hurry: no capitals, no accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

const circleNames = new Map(circleOptions.map(({ value, label }) => [value, label]));

/** The people whose name, address or circle holds every word that was typed, in their order. */
export const findPeople = (people: readonly PersonView[], query: string): readonly PersonView[] => {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return people;
  return people.filter(({ name, address, circle }) => {
    const text = plain(`${name} ${address} ${circleNames.get(circle) ?? ''}`);
    return words.every((word) => text.includes(word));
  });
};
