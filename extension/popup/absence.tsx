import type { JSX } from 'preact';
import type { PopupState } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import { TabRemedy } from './status.tsx';
import type { PopupReading } from './use-popup-state.ts';

/** No next gap: why, and the one thing that is most likely to help. */
export function Absence(props: { readonly state: PopupState; readonly reading: PopupReading }): JSX.Element {
  const { state, reading } = props;
  const { openOptions } = usePorts();
  const isConnected = state.accounts.some((account) => account.state === 'connected');
  return (
    <section class="hero hero-absent" aria-labelledby="absence">
      <p class="eyebrow">{texts.nextGap}</p>
      <div class="hero-head">
        <span class="badge">
          <Glyph name="calendar" size={20} />
        </span>
        <h2 id="absence">{state.absence}</h2>
      </div>
      {state.reasons.length > 0 && (
        <ul class="hero-reasons">
          {state.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div class="hero-act">
        {state.tab.remedy.kind !== 'none' ? (
          <TabRemedy tab={state.tab} reading={reading} class="button-primary button-wide" />
        ) : (
          <button
            type="button"
            class="button button-wide"
            onClick={() => void openOptions(isConnected ? 'hours' : 'accounts')}
          >
            {isConnected ? texts.adjustHours : texts.connect}
          </button>
        )}
      </div>
    </section>
  );
}
