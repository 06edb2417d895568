import { candidateReason } from './reason.ts';
import type { FactorShare, SuggestInput, Suggestion } from './types.ts';

/**
 * Everything that speaks for a suggestion, the strongest first: each factor with its part of the whole and, where it has something to
 * say here, the sentence. About this time together, never about how somebody compares with anybody (RULE-6).
 * @throws RangeError for an activity that is not in the input's catalogue.
 */
export const explain = (suggestion: Suggestion, input: SuggestInput): readonly FactorShare[] => {
  const say = candidateReason(suggestion, input);
  const { score } = suggestion;
  return suggestion.factors
    .map((factor) => {
      const sentence = say(factor);
      return {
        ...factor,
        share: score === 0 ? 0 : (factor.value * factor.weight) / score,
        ...(sentence && { sentence }),
      };
    })
    .toSorted((left, right) => right.share - left.share);
};
