import type { Circle, Person, PersonId } from '../../src/domain/involvement/types.ts';
import type { PersonView } from '../../src/messages/map.ts';

/** One of the three places for a name, as it is typed: shown in the toy week at once, kept a moment later. */
export interface NameDraft {
  /** Absent while nobody is kept in this place. */
  readonly id?: PersonId;
  readonly name: string;
  readonly address: string;
  readonly circle: Circle;
}

const places = 3;
const nobody: NameDraft = { name: '', address: '', circle: 'report' };

/** The first three people there are, and empty places for the rest. */
export const nameSlots = (people: readonly PersonView[]): readonly NameDraft[] =>
  Array.from({ length: places }, (_, index) => {
    const person = people[index];
    if (person === undefined) return nobody;
    const { id, name, address, circle } = person;
    return { id, name, address, circle };
  });

/** Whom the toy week is about: those whose names were typed; until there is one, somebody invented. */
export const toyPeople = (drafts: readonly NameDraft[], samples: readonly string[]): readonly Person[] => {
  const typed = drafts.flatMap(({ name, circle }, index) =>
    name.trim() === '' ? [] : [{ id: `typed-${index}`, name: name.trim(), circle, addedAt: 0 }],
  );
  if (typed.length > 0) return typed;
  return samples.map((name, index) => ({ id: `sample-${index}`, name, circle: 'report', addedAt: 0 }));
};
