import type { FactorName, InvolvementLevel, Person, SuggestInput, Weights } from './types.ts';
import { defaultCadenceDays, defaultWeights, factorNames } from './weights.ts';

const tuned = new WeakMap<Weights, Weights>();

/** The weights as parts of one. With all of them at zero everything counts the same. */
export const sharesOf = (weights: Weights = defaultWeights): Weights => {
  const known = tuned.get(weights);
  if (known !== undefined) {
    return known;
  }
  const sum = factorNames.reduce((all, name) => all + weights[name], 0);
  const share = (name: FactorName): number => (sum === 0 ? 1 / factorNames.length : weights[name] / sum);
  const shares: Weights = {
    cadence: share('cadence'),
    fairness: share('fairness'),
    fitOfLength: share('fitOfLength'),
    fitOfPlaceAndHour: share('fitOfPlaceAndHour'),
    variety: share('variety'),
    movement: share('movement'),
    light: share('light'),
    goal: share('goal'),
    sharedFreeTime: share('sharedFreeTime'),
    taste: share('taste'),
    liking: share('liking'),
  };
  tuned.set(weights, shares);
  return shares;
};

/** How the level of involvement somebody asked for stretches or sets their rhythm (W3). */
const rhythmOf: Readonly<Record<InvolvementLevel, (days: number) => number>> = {
  'hands-off': (days) => days * 2,
  'on-request': (days) => days * 1.5,
  weekly: () => 7,
  'side-by-side': (days) => Math.min(days, 4),
};

/** Days between two things done with a person: what was told of them, else what their circle and their own wish make of it. */
export const rhythmDays = (
  { circle, cadenceDays, involvement }: Pick<Person, 'circle' | 'cadenceDays' | 'involvement'>,
  cadences: SuggestInput['cadenceDays'] = defaultCadenceDays,
): number => cadenceDays ?? (involvement === undefined ? cadences[circle] : rhythmOf[involvement](cadences[circle]));
