import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';

/** Saves one value; answers what is wrong with it, in words for the user, or undefined once it is kept. Never rejects. */
export type SaveValue<Value> = (value: Value) => Promise<string | undefined>;

export interface AutosaveTexts {
  readonly saved: string;
  /** `Not saved: {message}` with the message already filled in. */
  readonly notSaved: (message: string) => string;
}

export interface Autosave<Value> {
  /** What the control shows: the user's draft while it is not kept, else the value that is. */
  readonly shown: Value;
  /** Why the draft is not kept; empty when nothing is wrong. */
  readonly problem: string;
  /** Rises with every successful save; 0 before the first. */
  readonly savedCount: number;
  /** Takes a keystroke: saved after a pause, or by `commit`. */
  readonly edit: (draft: Value) => void;
  /** Saves now, and says what is wrong if anything is. */
  readonly commit: (draft?: Value) => void;
}

/** Long enough not to save half a word, short enough not to lose one when the tab is closed. */
const PAUSE_MS = 700;

/**
 * A control that saves itself. A value that is refused stays where it was typed, with the reason, and is not kept. A save
 * caused by a mere pause in typing does not complain: half-typed is not wrong.
 */
export function useAutosave<Value>(value: Value, save: SaveValue<Value>, texts: AutosaveTexts): Autosave<Value> {
  const announce = useAnnounce();
  const [draft, setDraft] = useState<{ readonly value: Value } | undefined>();
  const [problem, setProblem] = useState('');
  const [savedCount, setSavedCount] = useState(0);
  // What a timer or an answer that arrives later must see is the newest, not what stood when it was set up.
  const latest = useRef({ draft, problem, value, save });
  latest.current.value = value;
  latest.current.save = save;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const round = useRef(0);

  const hold = (next: { readonly value: Value } | undefined): void => {
    latest.current.draft = next;
    setDraft(next);
  };
  const complain = (message: string): void => {
    latest.current.problem = message;
    setProblem(message);
  };

  const store = async (isFinal: boolean): Promise<void> => {
    clearTimeout(timer.current);
    const held = latest.current.draft;
    if (held === undefined) return;
    if (held.value === latest.current.value) {
      complain('');
      hold(undefined);
      return;
    }
    const mine = ++round.current;
    const message = await latest.current.save(held.value);
    if (mine !== round.current) return;
    if (message === undefined) {
      complain('');
      if (latest.current.draft === held) hold(undefined);
      setSavedCount((count) => count + 1);
      announce(texts.saved);
    } else if (isFinal || latest.current.problem !== '') {
      complain(message);
      announce(texts.notSaved(message));
    }
  };

  useEffect(() => {
    const flush = (): void => {
      if (document.visibilityState === 'hidden') void store(false);
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      void store(false);
    };
    // One registration for the life of the control: `store` reads everything through refs.
  }, []);

  return {
    shown: draft === undefined ? value : draft.value,
    problem,
    savedCount,
    edit(next) {
      hold({ value: next });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(false), PAUSE_MS);
    },
    commit(next) {
      if (next !== undefined) hold({ value: next });
      void store(true);
    },
  };
}
