import { useEffect, useRef, useState } from 'preact/hooks';
import type { PopupState, QuickBook, Request } from '../../src/messages/map.ts';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import type { QuickStart } from './quick-book.tsx';
import { hostOf } from './use-booking.ts';
import type { PopupReading } from './use-popup-state.ts';

/** What the user may choose. */
export type QuickChoice = Pick<Request<'popup.quickBook'>, 'activity' | 'people' | 'start' | 'wall' | 'minutes'>;

export interface QuickBooking {
  /** Undefined until the first answer, null when there is nothing to choose from. */
  readonly form: QuickBook | null | undefined;
  readonly failure: string;
  /** Changes one choice; the others stay as far as they go with it. */
  readonly choose: (choice: QuickChoice) => void;
}

const choiceOf = ({ idea }: QuickStart): QuickChoice =>
  idea === undefined
    ? {}
    : {
        activity: idea.activity,
        people: idea.people,
        start: idea.slot.start,
        minutes: (idea.slot.end - idea.slot.start) / 60_000,
      };

/** The form of the quick booking, filled in, and again after every choice. */
export function useQuickBook(state: PopupState, reading: PopupReading, start: QuickStart): QuickBooking {
  const { send } = usePorts();
  const [form, setForm] = useState<QuickBook | null | undefined>();
  const [failure, setFailure] = useState('');
  // An answer that a later choice has overtaken is not shown.
  const round = useRef(0);

  const ask = async (choice: QuickChoice): Promise<void> => {
    const mine = ++round.current;
    try {
      const answer = await send('popup.quickBook', {
        ...(reading.tab !== undefined && { tab: reading.tab }),
        page: hostOf(state),
        ...(state.account !== undefined && { account: state.account }),
        ...choice,
      });
      if (mine !== round.current) return;
      setForm(answer);
      setFailure('');
    } catch (thrown) {
      if (mine === round.current) setFailure(failureText(thrown, texts.unavailable));
    }
  };

  useEffect(() => {
    void ask(choiceOf(start));
    return () => {
      round.current += 1;
    };
    // Once: what is chosen afterwards is asked for where it is chosen.
  }, []);

  return {
    form,
    failure,
    choose: (choice) => void ask({ ...form?.chosen, ...choice }),
  };
}
