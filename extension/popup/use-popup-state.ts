import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BookingView, PopupState } from '../../src/messages/map.ts';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';

export interface PopupReading {
  readonly state: PopupState | undefined;
  /** True while the tab and the accounts are being asked. */
  readonly isChecking: boolean;
  /** Why nothing newer could be had; empty when all went well. */
  readonly failure: string;
  readonly tab: number | undefined;
  /** What is known at once, then what is true now. */
  readonly load: () => Promise<void>;
  /** Shows a booking as an answer has just described it, before the next reading. */
  readonly keep: (booking: BookingView) => void;
  readonly drop: (booking: string) => void;
  /**
   * Nothing newer is shown until this work is done: what it brings comes with its outcome, in the place where it stays, and no
   * button moves away under a pointer.
   */
  readonly hold: (work: () => Promise<void>) => Promise<void>;
}

const withBooking = (state: PopupState, booking: BookingView): PopupState => {
  const isKnown = state.bookings.some(({ id }) => id === booking.id);
  return {
    ...state,
    bookings: isKnown
      ? state.bookings.map((other) => (other.id === booking.id ? booking : other))
      : [booking, ...state.bookings],
  };
};

/** Reads the popup's state twice: from what was read last, so that it stands at once, and then anew. */
export function usePopupState(): PopupReading {
  const { send, findTab, watchChanges } = usePorts();
  const [state, setState] = useState<PopupState | undefined>();
  const [isChecking, setIsChecking] = useState(true);
  const [failure, setFailure] = useState('');
  const [tab, setTab] = useState<number | undefined>();
  // An answer that was overtaken by a later question is not shown.
  const round = useRef(0);

  const lookedAt = useRef<number | undefined>(undefined);
  const isReading = useRef(false);
  const hasSpoken = useRef(false);
  const holds = useRef(0);
  const hasMissed = useRef(false);

  // What the tab says of itself is only taken over: asking it would make it speak again, and again.
  const takeOver = useCallback(async (): Promise<void> => {
    hasSpoken.current = isReading.current;
    if (isReading.current || lookedAt.current === undefined) return;
    const mine = round.current;
    const known = await send('popup.state', { tab: lookedAt.current, refresh: false }).catch(() => undefined);
    if (known !== undefined && mine === round.current) setState(known);
  }, [send]);

  const load = useCallback(async (): Promise<void> => {
    const mine = ++round.current;
    const isCurrent = (): boolean => mine === round.current;
    setIsChecking(true);
    isReading.current = true;
    try {
      const found = await findTab().catch(() => undefined);
      if (!isCurrent()) return;
      setTab(found);
      lookedAt.current = found;
      const request = found === undefined ? {} : { tab: found };
      // An unreadable cache is no reason to give up: the reading after it may well succeed.
      const remembered = send('popup.state', { ...request, refresh: false });
      // Asked for at once: what the worker reads for it is read also where the popup closes again as soon as it stands.
      const reading = send('popup.state', { ...request, refresh: true });
      reading.catch(() => undefined);
      const cached = await remembered.catch(() => undefined);
      if (!isCurrent()) return;
      if (cached !== undefined) setState(cached);
      const fresh = await reading;
      if (!isCurrent()) return;
      setState(fresh);
      setFailure('');
    } catch (thrown) {
      if (isCurrent()) setFailure(failureText(thrown, texts.unavailable));
    } finally {
      if (isCurrent()) {
        setIsChecking(false);
        isReading.current = false;
        // It may have spoken after the reading had looked at it.
        if (hasSpoken.current) void takeOver();
      }
    }
  }, [send, findTab, takeOver]);

  useEffect(() => {
    void load();
    return () => {
      round.current += 1;
    };
  }, [load]);

  // While the popup is open, a booking under way may come to stand, an account be signed out, a page finish reading itself.
  useEffect(
    () =>
      watchChanges((change) => {
        if (holds.current > 0) hasMissed.current = true;
        else if (change.of === 'revision') void load();
        else if (change.tab === lookedAt.current) void takeOver();
      }),
    [watchChanges, load, takeOver],
  );

  const keep = useCallback((booking: BookingView): void => {
    setState((known) => (known === undefined ? known : withBooking(known, booking)));
  }, []);
  const drop = useCallback((booking: string): void => {
    setState((known) =>
      known === undefined ? known : { ...known, bookings: known.bookings.filter(({ id }) => id !== booking) },
    );
  }, []);

  const hold = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      holds.current += 1;
      // A reading under way would show it too; it is made anew afterwards.
      round.current += 1;
      hasMissed.current ||= isReading.current;
      try {
        await work();
      } finally {
        holds.current -= 1;
        if (holds.current === 0 && hasMissed.current) {
          hasMissed.current = false;
          void load();
        }
      }
    },
    [load],
  );

  return { state, isChecking, failure, tab, load, keep, drop, hold };
}
