import { createContext } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

/** Says a sentence politely to whoever listens instead of looking. */
export type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** The page's way of speaking. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/**
 * Holds the page's only live region. It stands before anything is said, because regions that arrive together with their
 * text are often not read; each sentence is a new element, so that the same word is read again.
 */
export function Announcer({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="visually-hidden" role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
