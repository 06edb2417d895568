import { useRef, useState } from 'preact/hooks';
import type { Acceptance, AcceptOutcome, HostPage, PopupState, SuggestionView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import type { Answered } from './outcome.tsx';
import type { PopupReading } from './use-popup-state.ts';

/** The page a booking belongs to: the open one, else the one that goes with the connected account. */
export const hostOf = (state: PopupState): HostPage =>
  state.page ??
  state.tab.page ??
  (state.accounts.some(({ provider }) => provider === 'microsoft') &&
  !state.accounts.some(({ provider }) => provider === 'google')
    ? 'outlook'
    : 'google-calendar');

export interface BookingHere {
  /** What came of it; undefined until something was booked, and after it was answered. */
  readonly answered: Answered | undefined;
  readonly book: (suggestion: SuggestionView) => Promise<void>;
  readonly settle: (outcome: AcceptOutcome) => void;
  readonly clear: () => void;
}

/** Books what is shown, exactly once however often it is pressed, and keeps what came of it. */
export function useBooking(state: PopupState, reading: PopupReading): BookingHere {
  const { send, makeId } = usePorts();
  const announce = useAnnounce();
  const [answered, setAnswered] = useState<Answered | undefined>();
  const intents = useRef(new Map<string, string>());
  const intentFor = (key: string): string => {
    const intent = intents.current.get(key) ?? makeId();
    intents.current.set(key, intent);
    return intent;
  };

  /** Shows an outcome, and the booking in it where bookings stand. */
  const settle = (next: Answered): void => {
    setAnswered(next);
    const { outcome } = next;
    announce(outcome.message);
    if ('booking' in outcome && outcome.booking !== undefined) reading.keep(outcome.booking);
  };

  const book = async (suggestion: SuggestionView): Promise<void> => {
    const { title, when, gap, slot, activity, people } = suggestion;
    const acceptance: Acceptance = {
      intent: intentFor(suggestion.key),
      page: hostOf(state),
      ...(state.account !== undefined && { account: state.account }),
      gap,
      slot,
      activity,
      people,
      timeZone: state.timeZone,
    };
    await reading.hold(async () => {
      try {
        settle({ outcome: await send('card.accept', acceptance), acceptance, title, when });
      } catch (thrown) {
        // The same intent is sent again, so that trying again never makes a second event.
        const remedy = { kind: 'retry', label: texts.tryAgain } as const;
        const outcome = { kind: 'refused', message: failureText(thrown, texts.unavailable), remedy } as const;
        settle({ outcome, acceptance, title, when });
      }
    });
  };

  return {
    answered,
    book,
    settle: (outcome) => {
      if (answered !== undefined) settle({ ...answered, outcome });
    },
    clear: () => setAnswered(undefined),
  };
}
