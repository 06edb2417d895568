import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PopupState } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import { PausePanel } from './pause.tsx';
import type { PopupReading } from './use-popup-state.ts';

interface FootProps {
  readonly state: PopupState | undefined;
  readonly reading: PopupReading;
}

/** Always at hand: pause, help, options. */
export function Foot({ state, reading }: FootProps): JSX.Element {
  const { openOptions } = usePorts();
  const [isPausing, setIsPausing] = useState(false);
  const pause = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsPausing(false);
    // Once all is paused the button is gone; the way back stands where the next gap stood.
    (pause.current ?? document.querySelector<HTMLElement>('.hero-act button'))?.focus();
  };
  return (
    <footer class="foot">
      {isPausing && <PausePanel reading={reading} onDone={close} />}
      <div class="foot-row">
        {state?.pause === '' && (
          <button
            ref={pause}
            type="button"
            class="button button-quiet button-small"
            aria-expanded={isPausing}
            onClick={() => setIsPausing(!isPausing)}
          >
            <Glyph name="pause" />
            {texts.pause}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet button-small foot-help"
          onClick={() => void openOptions('help')}
        >
          <Glyph name="help" />
          {texts.help}
        </button>
        <button type="button" class="button button-quiet button-small" onClick={() => void openOptions()}>
          <Glyph name="gear" />
          {texts.options}
        </button>
      </div>
    </footer>
  );
}
