import type { JSX } from 'preact';
import type { PopupState } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { When } from '../../src/ui/controls/when.tsx';
import { popup as texts } from '../texts.ts';
import type { QuickStart } from './quick-book.tsx';

interface LaterProps {
  readonly later: PopupState['later'];
  /** Fills the quick booking with the gap's suggestion. */
  readonly onPick: (start: QuickStart) => void;
}

/** The next two gaps after the first; one with a suggestion leads to booking it. */
export function Later({ later, onPick }: LaterProps): JSX.Element | null {
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="later">
      <h2 id="later">{texts.afterThat}</h2>
      <ul class="plain rows">
        {later.map(({ gap, text, idea }) => (
          <li key={gap.start}>
            {idea === undefined ? (
              <p class="row">
                <Glyph name="clock" />
                <span>
                  <When text={text} />
                </span>
              </p>
            ) : (
              <button type="button" class="row row-button" onClick={() => onPick({ idea })}>
                <Glyph name="clock" />
                <span class="row-text">
                  <span class="row-title">{idea.title}</span>
                  <span class="row-note">
                    <When text={text} />
                  </span>
                </span>
                <span class="row-turn">
                  <Glyph name="fold" />
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
