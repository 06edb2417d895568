import type { BusyRules, BusySwitches, BusyVerdict, EventFacts } from './types.ts';

type Side = keyof BusyRules;

const decide = (event: EventFacts, verdictOf: (side: Side) => BusyVerdict): BusyVerdict => {
  const { status, response, showAs, kind } = event;
  if (status === 'cancelled' || response === 'declined' || ['workingLocation', 'birthday', 'task'].includes(kind)) {
    return 'free';
  }
  if (kind === 'outOfOffice' || showAs === 'outOfOffice') {
    return 'busy';
  }
  if (showAs === 'free') {
    return showAs;
  }
  const softSides = [
    // Outlook shows an unanswered invitation as tentative: the user's own answer is the more exact word of the two.
    response === 'unanswered' ? response : [status, response, showAs].includes('tentative') && 'tentative',
    showAs === 'workingElsewhere' && showAs,
    kind === 'focusTime' && kind,
  ];
  const verdicts = new Set(softSides.filter((side): side is Side => side !== false).map(verdictOf));
  return verdicts.has('free') ? 'free' : verdicts.has('maybe') ? 'maybe' : 'busy';
};

/**
 * Whether an event takes time: one table for both providers and both pages.
 *
 * | event | counts as |
 * |---|---|
 * | cancelled, or declined by the user | free |
 * | working location, birthday, task | free, whatever it shows |
 * | out of office, as kind or shown | busy |
 * | shown as free | free |
 * | unanswered, tentative, working elsewhere, focus time | as `rules` say, `maybe` where they say nothing; of several the freest |
 * | everything else, unknown included | busy |
 *
 * All-day makes no difference here: the caller turns its dates into local days of the calendar's zone.
 */
export const blocks = (event: EventFacts, rules: Partial<BusyRules> = {}): BusyVerdict =>
  decide(event, (side) => rules[side] ?? 'maybe');

/** Whether an event takes time with the user's switches: the same table, nothing left open. */
export const busyDecision = (facts: EventFacts, switches: BusySwitches): boolean =>
  decide(facts, (side) => (switches[side] ? 'busy' : 'free')) === 'busy';
