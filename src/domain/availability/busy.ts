import type { BusyRules, BusySwitches, BusyVerdict, EventFacts } from './types.ts';

const rank: Readonly<Record<BusyVerdict, number>> = { free: 0, maybe: 1, busy: 2 };

/** What may be read either way, before the user's switches. */
const openRules: BusyRules = {
  tentative: 'maybe',
  unanswered: 'maybe',
  workingElsewhere: 'maybe',
  focusTime: 'maybe',
};

/** The soft sides of an event: each may free it. */
const softSides = (event: EventFacts): (keyof BusyRules)[] => {
  const sides: (keyof BusyRules)[] = [];
  // Outlook shows an unanswered invitation as tentative: the user's own answer is the more exact word of the two.
  if (event.response === 'unanswered') {
    sides.push('unanswered');
  } else if (event.response === 'tentative' || event.status === 'tentative' || event.showAs === 'tentative') {
    sides.push('tentative');
  }
  if (event.showAs === 'workingElsewhere') {
    sides.push('workingElsewhere');
  }
  if (event.kind === 'focusTime') {
    sides.push('focusTime');
  }
  return sides;
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
 * | unanswered, tentative, working elsewhere, focus time | as `rules` say; of several the freest |
 * | everything else, unknown included | busy |
 *
 * All-day makes no difference here: the caller turns its dates into local days of the calendar's zone.
 */
export const blocks = (event: EventFacts, rules: BusyRules = openRules): BusyVerdict => {
  if (event.status === 'cancelled' || event.response === 'declined') {
    return 'free';
  }
  if (event.kind === 'workingLocation' || event.kind === 'birthday' || event.kind === 'task') {
    return 'free';
  }
  if (event.kind === 'outOfOffice' || event.showAs === 'outOfOffice') {
    return 'busy';
  }
  if (event.showAs === 'free') {
    return 'free';
  }
  return softSides(event)
    .map((side) => rules[side])
    .reduce<BusyVerdict>((freest, verdict) => (rank[verdict] < rank[freest] ? verdict : freest), 'busy');
};

const verdictOf = (countsAsBusy: boolean): BusyVerdict => (countsAsBusy ? 'busy' : 'free');

/** The user's switches as rules: nothing stays open. */
export const rulesOf = (switches: BusySwitches): BusyRules => ({
  tentative: verdictOf(switches.tentative),
  unanswered: verdictOf(switches.unanswered),
  workingElsewhere: verdictOf(switches.workingElsewhere),
  focusTime: verdictOf(switches.focusTime),
});

/** Whether an event takes time with the user's switches. */
export const busyDecision = (facts: EventFacts, switches: BusySwitches): boolean =>
  blocks(facts, rulesOf(switches)) === 'busy';
