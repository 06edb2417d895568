import type { JSX } from 'preact';
import { Glyph } from './glyphs.tsx';

/** What is done (a check before each line) or never done (a cross), under a heading of the level of the page around. */
export function FactList(props: {
  readonly title: string;
  readonly heading: 'h3' | 'h4';
  readonly facts: readonly string[];
  readonly glyph: 'check' | 'close';
}): JSX.Element {
  const { title, heading: Heading, facts, glyph } = props;
  return (
    <div class={`facts facts-${glyph}`}>
      <Heading class="facts-title">{title}</Heading>
      <ul class="fact-list">
        {facts.map((fact) => (
          <li key={fact}>
            <Glyph name={glyph} />
            <span>{fact}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
