import { createContext } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { Glyph } from './glyphs.tsx';

export interface Notice {
  readonly text: string;
  /** The one thing that can still be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

type ShowNotice = (notice: Notice) => void;

const NoticeContext = createContext<ShowNotice>(() => undefined);

/** Shows a sentence at the foot of the page, with one action at most. */
export const useNotice = (): ShowNotice => useContext(NoticeContext);

/** Twelve seconds: ten are the least that leaves time to find and press Undo. */
const STAYS_MS = 12_000;

/** What is typed there has an undo of its own. */
const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])');

/**
 * One notice at a time; it waits while the pointer or the focus is on it. Its action is at the end of the page, so the keys
 * that undo everywhere reach it from wherever the focus is.
 */
export function NoticeBoard(props: { readonly closeLabel: string; readonly children: ComponentChildren }): JSX.Element {
  const announce = useAnnounce();
  const [current, setCurrent] = useState<Notice | undefined>();
  const [isHeld, setIsHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // Whoever has heard of it may press the keys at once, before it is drawn: they undo what was said last, and nothing from before.
  const latest = useRef<Notice>(undefined);

  const put = useCallback((notice: Notice | undefined): void => {
    latest.current = notice;
    setCurrent(notice);
  }, []);
  const show = useCallback<ShowNotice>(
    (notice) => {
      put(notice);
      announce(notice.text);
    },
    [announce, put],
  );
  const close = (): void => {
    setIsHeld(false);
    put(undefined);
  };

  useEffect(() => {
    if (current === undefined || isHeld) return undefined;
    const timer = setTimeout(() => put(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [current, isHeld, put]);

  const act = (): void => {
    const action = latest.current?.action;
    close();
    action?.run();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || isTypedInto(event.target) || latest.current?.action === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
    // One registration for the life of the board: the newest is read when a key is pressed.
  }, []);

  return (
    <NoticeContext.Provider value={show}>
      {props.children}
      {current !== undefined && (
        <div
          ref={box}
          key={current.text}
          class="notice"
          onMouseEnter={() => setIsHeld(true)}
          onMouseLeave={() => setIsHeld(box.current?.contains(document.activeElement) ?? false)}
          onFocusIn={() => setIsHeld(true)}
          onFocusOut={() => setIsHeld(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <span>{current.text}</span>
          {current.action !== undefined && (
            <button
              type="button"
              class="button button-small notice-action"
              aria-keyshortcuts="Control+Z Meta+Z"
              onClick={act}
            >
              {current.action.label}
            </button>
          )}
          <button type="button" class="button button-icon" aria-label={props.closeLabel} onClick={close}>
            <Glyph name="close" size={14} />
          </button>
        </div>
      )}
    </NoticeContext.Provider>
  );
}
