import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { limitTexts as texts, options } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel } from './section.tsx';

/** What "Not now" left out, to be lifted before its time. */
export function PutOff(): JSX.Element {
  const { model, state } = useOptions();
  const notice = useNotice();
  const list = useRef<HTMLDivElement>(null);
  const { snoozes } = state;

  const lift = async (ids: readonly string[]): Promise<void> => {
    const outcome = await model.liftSnoozes(ids);
    notice({ text: outcome.ok ? texts.lifted : outcome.message });
    list.current?.focus({ preventScroll: true });
  };

  return (
    <Panel title={texts.putOff} hint={texts.putOffHint}>
      <div ref={list} tabIndex={-1} role="group" aria-label={texts.putOff}>
        {snoozes.length === 0 ? (
          <p class="field-hint">{texts.nothingPutOff}</p>
        ) : (
          <ul class="rows plain-rows">
            {snoozes.map(({ id, isPause, text, until }) => (
              <li key={id} class={isPause ? 'plain-row is-pause' : 'plain-row'}>
                <span class="plain-text">
                  <span>{text}</span>
                  {until !== '' && <span class="field-hint">{until}</span>}
                </span>
                <BusyButton
                  class="button-small"
                  label={texts.lift}
                  busyLabel={options.working}
                  accessibleName={fill(texts.liftOf, { text })}
                  run={() => lift([id])}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {snoozes.length > 1 && (
        <BusyButton
          class="button-small panel-end"
          label={texts.liftAll}
          busyLabel={options.working}
          run={() => lift(snoozes.map(({ id }) => id))}
        />
      )}
    </Panel>
  );
}
