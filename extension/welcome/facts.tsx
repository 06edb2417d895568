import type { JSX } from 'preact';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { welcome as texts } from '../texts.ts';

const reads = [texts.readsPage, texts.readsNames, texts.readsAccount];
const never = [texts.neverServer, texts.neverWrites, texts.neverWatches];

/** What is read and what is never done, side by side. */
export function Facts(): JSX.Element {
  return (
    <section class="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <div class="fact-table">
        <Column title={texts.reads} facts={reads} glyph="check" />
        <Column title={texts.never} facts={never} glyph="close" />
      </div>
    </section>
  );
}

function Column(props: {
  readonly title: string;
  readonly facts: readonly string[];
  readonly glyph: 'check' | 'close';
}): JSX.Element {
  return (
    <div class={`fact-column fact-${props.glyph}`}>
      <h3>{props.title}</h3>
      <ul class="fact-list">
        {props.facts.map((fact) => (
          <li key={fact}>
            <Glyph name={props.glyph} />
            <span>{fact}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
