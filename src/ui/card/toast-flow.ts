import type { BookingView } from '../../messages/map.ts';
import { sentenceOf } from '../layer/sentence.ts';
import type { LayerActions } from '../layer/types.ts';
import type { ToastState } from './card-state.ts';
import { handle } from './handle.ts';
import type { Words } from './words.ts';

interface ToastPorts {
  readonly actions: Pick<LayerActions, 'undo'>;
  readonly words: () => Words;
  readonly changed: () => void;
}

export interface ToastFlow {
  readonly toast: ToastState | undefined;
  readonly say: (message: string, more?: Partial<ToastState>) => void;
  /** Says that it stands or is on its way, and offers to take it back as long as that can be done. */
  readonly sayBooked: (message: string, glyph: ToastState['glyph'], booking: BookingView) => void;
  readonly sayProblem: (error: unknown, more?: Partial<ToastState>) => void;
  readonly undo: () => void;
  readonly drop: () => void;
}

/** The one message there is at a time, and what can be done from it. */
export const createToastFlow = ({ actions, words, changed }: ToastPorts): ToastFlow => {
  let toast: ToastState | undefined;
  let toasts = 0;

  const show = (next: ToastState | undefined): void => {
    toast = next;
    changed();
  };
  const say = (message: string, more: Partial<ToastState> = {}): void => {
    toasts += 1;
    show({
      id: toasts,
      message,
      detail: '',
      glyph: 'done',
      booking: undefined,
      isUndoing: false,
      remedy: undefined,
      remedyLabel: '',
      ...more,
    });
  };
  const sayProblem = (error: unknown, more: Partial<ToastState> = {}): void =>
    say(sentenceOf(error, words()), { glyph: 'problem', ...more });
  const sayBooked: ToastFlow['sayBooked'] = (message, glyph, booking) => {
    const { canUndo, undoNotice } = booking;
    say(
      message,
      canUndo
        ? { glyph, booking, detail: undoNotice === '' ? '' : words()('ifUndone', { notice: undoNotice }) }
        : { glyph },
    );
  };

  return {
    get toast() {
      return toast;
    },
    say,
    sayBooked,
    sayProblem,
    undo() {
      const shown = toast;
      if (shown?.booking === undefined || shown.isUndoing) return;
      show({ ...shown, isUndoing: true });
      void handle(
        actions.undo(shown.booking.id),
        ({ ok, message, booking }) => (ok ? say(message) : sayBooked(message, 'problem', booking)),
        // What could not be undone can be tried again: the button stays.
        (error: unknown) => sayProblem(error, { booking: shown.booking, detail: shown.detail }),
      );
    },
    drop: () => show(undefined),
  };
};
