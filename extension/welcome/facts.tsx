import type { JSX } from 'preact';
import { FactList } from '../../src/ui/controls/fact-list.tsx';
import { welcome as texts } from '../texts.ts';

const reads = [texts.readsPage, texts.readsNames, texts.readsAccount];
const never = [texts.neverServer, texts.neverWrites, texts.neverWatches];

/** What is read and what is never done, side by side. */
export function Facts(): JSX.Element {
  return (
    <section class="fact-panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <div class="fact-table">
        <FactList heading="h3" title={texts.reads} facts={reads} glyph="check" />
        <FactList heading="h3" title={texts.never} facts={never} glyph="close" />
      </div>
    </section>
  );
}
