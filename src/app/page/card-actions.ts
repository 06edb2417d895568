import type { Gap, Interval } from '../../domain/availability/types.ts';
import type { AcceptOutcome, Acceptance, HostPage, SnoozeChoice, SuggestionView } from '../../messages/map.ts';
import type { LayerActions, PagePorts } from './ports.ts';

interface Seen {
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
}

interface ActionPorts extends Pick<PagePorts, 'send' | 'makeId' | 'reload'> {
  readonly page: HostPage;
  /** Address of the account the page shows, where it names one. */
  readonly account: () => string | undefined;
  /** The latest reading of the page. */
  readonly seen: () => Seen;
  readonly onBooked: (booking: string, slot: Interval) => void;
  readonly onUndone: (booking: string) => void;
  readonly onPutOff: (choice: SnoozeChoice, suggestion: SuggestionView) => void;
}

/** What a click on the card does: one message each, and what the page needs to know of the outcome. */
export const createCardActions = (ports: ActionPorts): LayerActions => {
  const { page, account, send, seen, makeId } = ports;
  const intents = new Map<string, string>();
  const underWay = new Map<string, Promise<AcceptOutcome>>();

  /** What every question about a suggestion says of the page. */
  const here = () => ({ page, account: account(), timeZone: seen().timeZone });

  const acceptanceOf = ({ key, gap, slot, activity, people, isQuiet, choice }: SuggestionView): Acceptance => {
    const intent = intents.get(key) ?? makeId();
    intents.set(key, intent);
    return { ...here(), intent, gap, slot, activity, people, isQuiet, choice };
  };

  const settle = (outcome: AcceptOutcome, suggestion: SuggestionView): AcceptOutcome => {
    // An outcome ends the intent; only an attempt without one (no answer, refused before anything was kept) goes on with it.
    if (outcome.kind !== 'refused' || outcome.booking !== undefined) intents.delete(suggestion.key);
    if (outcome.kind === 'booked' || outcome.kind === 'kept') ports.onBooked(outcome.booking.id, outcome.booking.slot);
    return outcome;
  };

  const acceptOnce = async (suggestion: SuggestionView): Promise<AcceptOutcome> => {
    try {
      return settle(await send('card.accept', acceptanceOf(suggestion)), suggestion);
    } finally {
      underWay.delete(suggestion.key);
    }
  };

  return {
    another: (gap, shown) =>
      send('card.another', {
        ...here(),
        gap,
        shown: shown.map(({ activity, people }) => ({ activity, people })),
        // What was chosen for the idea before holds for the one after it too.
        choice: shown.at(-1)?.choice ?? {},
      }),

    times: ({ activity, people, slot, choice }) =>
      send('card.times', { ...here(), activity, people, not: slot, gaps: seen().gaps, choice }),

    people: (activity) => send('card.people', { activity }),

    calendars: () => send('card.calendars', { page, account: account() }),

    adjust: ({ gap, slot, activity, people }, minutes, choice) =>
      send('card.adjust', { ...here(), gap, slot, activity, people, minutes, choice }),

    withPerson: ({ gap, slot, activity, choice }, person) =>
      send('card.withPerson', { ...here(), gap, slot, activity, person, choice }),

    async notNow(choice, suggestion) {
      const { gap, activity, people } = suggestion;
      await send('card.notNow', { choice, gap: { start: gap.start, end: gap.end }, activity, people });
      ports.onPutOff(choice, suggestion);
    },

    accept(suggestion) {
      const running = underWay.get(suggestion.key) ?? acceptOnce(suggestion);
      underWay.set(suggestion.key, running);
      return running;
    },

    async remedy(kind, suggestion, booking) {
      if (kind === 'reload') {
        ports.reload();
        return null;
      }
      const acceptance = acceptanceOf(suggestion);
      const outcome = await send('card.remedy', { kind, acceptance, ...(booking !== undefined && { booking }) });
      return outcome === null ? null : settle(outcome, suggestion);
    },

    noticed(booking) {
      // Should it get lost, the note is there again at the next look, and can be pressed again.
      send('page.noticed', { booking }).catch(() => undefined);
    },

    async undo(booking) {
      const answer = await send('card.undo', { booking });
      if (answer.ok) ports.onUndone(booking);
      return answer;
    },
  };
};
