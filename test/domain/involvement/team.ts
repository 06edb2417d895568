import { catalogue, explainNoSuggestion, suggest } from '../../../src/domain/involvement/index.ts';
import type { Activity, FilterName, LedgerEntry, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { at, input, person } from './week.ts';

/** One of each: a report, another one, one's leader, a customer, a report's report. */
export const ana = person('Ana');
export const ben = person('Ben');
export const cy = person('Cy', 'leader');
export const dee = person('Dee', 'customer');
export const eve = person('Eve', 'skipLevel');

export const only = (...ids: string[]): readonly Activity[] => catalogue.filter(({ id }) => ids.includes(id));

export const done = (activity: string, when: string, people: readonly string[], minutes = 30): LedgerEntry => ({
  activity,
  people,
  at: at(when),
  minutes,
});

/** What is suggested, in short: `activity people`. */
export const ideas = (rest: Partial<SuggestInput>): string[] =>
  suggest(input(rest)).map(({ activity, people }) => [activity, ...people].join(' '));

/** The rule that held the one activity back, if one did. */
export const heldBy = (id: string, rest: Partial<SuggestInput>): FilterName | undefined => {
  const all = input({ catalogue: only(id), people: [ana], ...rest });
  return explainNoSuggestion(all, all.gaps[0]!)[0]?.filter;
};
