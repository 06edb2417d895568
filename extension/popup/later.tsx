import type { JSX } from 'preact';
import type { PopupState } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';

/** The next two gaps after the first. */
export function Later({ later }: { readonly later: PopupState['later'] }): JSX.Element | null {
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="later">
      <h2 id="later">{texts.afterThat}</h2>
      <ul class="plain later">
        {later.map(({ gap, text }) => (
          <li key={gap.start}>
            <Glyph name="clock" />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
