import type { Acceptance, AcceptOutcome, Request } from '../../messages/map.ts';
import type { DecisionRow } from '../kept.ts';
import type { App } from '../ports.ts';

/** Older ones have faded; keeping them would only fill the disk. */
const keptDays = 365;
const dayMs = 86_400_000;

/** Remembers what the user said yes to: booked, kept for later or handed over to the host's own form. */
export const rememberTaken = async (app: App, acceptance: Acceptance, outcome: AcceptOutcome): Promise<void> => {
  if (outcome.kind === 'refused') return;
  const { intent, activity, people } = acceptance;
  const id = outcome.kind === 'handed-over' ? intent : outcome.booking.id;
  const taken: DecisionRow = { id, at: app.now(), kind: 'taken', activity, people };
  // A time that an earlier acceptance holds: that one was the decision.
  await app.decisions.change(id, (before) => (before === undefined ? taken : undefined));
};

/** "Later today", "leave this gap" and "pause" are about the time, not about the idea: nothing is learned from them. */
const isAboutTheIdea = (choice: Request<'card.notNow'>['choice']): boolean =>
  choice === 'not-this-kind' || choice === 'not-this-person' || choice === 'next-week';

/** Remembers what the user said no to, as far as it was about the idea. */
export const rememberDeclined = async (
  app: App,
  { choice, activity, people }: Request<'card.notNow'>,
): Promise<void> => {
  if (!isAboutTheIdea(choice)) return;
  await app.decisions.put({ id: app.makeId(), at: app.now(), kind: 'declined', activity, people });
};

/** What was undone was not taken. */
export const forgetTaken = async (app: App, booking: string): Promise<void> => await app.decisions.remove(booking);

/** Lets go of decisions so old that they no longer count. */
export const tidyDecisions = async (app: App): Promise<void> => {
  for (const { id, at } of await app.decisions.all()) {
    if (at < app.now() - keptDays * dayMs) await app.decisions.remove(id);
  }
};
