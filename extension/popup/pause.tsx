import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PauseChoice, PopupState } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import type { PopupReading } from './use-popup-state.ts';

const choices: readonly { readonly until: PauseChoice; readonly label: string }[] = [
  { until: 'hour', label: texts.pauseHour },
  { until: 'day', label: texts.pauseDay },
  { until: 'week', label: texts.pauseWeek },
];

/** How long to suggest nothing. Esc closes it. */
export function PausePanel(props: { readonly reading: PopupReading; readonly onDone: () => void }): JSX.Element {
  const { send } = usePorts();
  const { reading, onDone } = props;
  const id = useId();
  const [failure, setFailure] = useState('');
  const [isDated, setIsDated] = useState(false);
  const pause = async (until: PauseChoice): Promise<void> => {
    try {
      await send('popup.pause', { until });
      await reading.load();
      onDone();
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector('button')?.focus(), []);
  const date = useRef<HTMLInputElement>(null);
  return (
    <div
      ref={panel}
      class="pause-panel"
      role="group"
      aria-label={texts.pauseTitle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Esc would close the whole popup.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <p class="pause-title">{texts.pauseTitle}</p>
      <div class="pause-choices">
        {choices.map(({ until, label }) => (
          <BusyButton
            key={label}
            class="button-small"
            label={label}
            busyLabel={texts.working}
            run={() => pause(until)}
          />
        ))}
        <button type="button" class="button button-small" aria-expanded={isDated} onClick={() => setIsDated(!isDated)}>
          {texts.pauseDate}
        </button>
      </div>
      {isDated && (
        <div class="pause-date">
          <label class="field-label" for={id}>
            {texts.pauseUntil}
          </label>
          <input ref={date} id={id} class="input" type="date" />
          <BusyButton
            class="button-small button-primary"
            label={texts.pause}
            busyLabel={texts.working}
            run={async () => {
              const chosen = date.current?.value ?? '';
              if (chosen === '') setFailure(texts.pauseNoDate);
              else await pause({ date: chosen });
            }}
          />
        </div>
      )}
      {failure !== '' && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** That nothing is suggested, until when, and the way back. */
export function Paused(props: { readonly state: PopupState; readonly reading: PopupReading }): JSX.Element | null {
  const { send } = usePorts();
  const [failure, setFailure] = useState('');
  const resume = async (): Promise<void> => {
    try {
      await send('popup.resume', {});
      await props.reading.load();
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  return (
    <section class="hero hero-absent" aria-labelledby="paused">
      <div class="hero-head">
        <span class="badge">
          <Glyph name="pause" size={20} />
        </span>
        <div>
          <h2 id="paused">{props.state.pause}</h2>
          <p class="when">{texts.pausedHelp}</p>
        </div>
      </div>
      <div class="hero-act">
        <BusyButton class="button-wide" label={texts.resume} busyLabel={texts.working} run={resume} />
        {failure !== '' && (
          <p class="problem" role="alert">
            {failure}
          </p>
        )}
      </div>
    </section>
  );
}
