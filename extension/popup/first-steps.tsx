import type { JSX } from 'preact';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';

/** Nobody was named yet: suggestions get better the moment somebody is. */
export function FirstSteps(): JSX.Element {
  const { openOptions } = usePorts();
  return (
    <section class="first-steps" aria-labelledby="first-steps">
      <Glyph name="people" size={20} />
      <div>
        <h2 id="first-steps">{texts.whoTitle}</h2>
        <p>{texts.whoText}</p>
      </div>
      <button type="button" class="button button-small" onClick={() => void openOptions('people')}>
        {texts.nameThem}
      </button>
    </section>
  );
}
