import type { JSX } from 'preact';
import type { SuggestionView } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';

/** What booking does beyond the event: who is written to, and where it goes. */
export function Facts({ suggestion }: { readonly suggestion: SuggestionView }): JSX.Element {
  return (
    <ul class="plain facts">
      {suggestion.theirTime !== '' && (
        <li>
          <Glyph name="clock" />
          <span>{suggestion.theirTime}</span>
        </li>
      )}
      <li>
        <Glyph name="mail" />
        <span>{suggestion.notified}</span>
      </li>
      <li>
        <Glyph name="calendar" />
        <span>{suggestion.target}</span>
      </li>
    </ul>
  );
}
