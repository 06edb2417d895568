import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { limitTexts as texts, options } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { useOptions } from './context.ts';
import { Panel } from './section.tsx';

/** What was taken and declined, in view and forgotten on request. */
export function History(): JSX.Element {
  const { model, state } = useOptions();
  const notice = useNotice();
  const [isAsking, setIsAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { decisions } = state;

  const forget = async (activity?: string): Promise<void> => {
    const outcome = await model.forgetDecisions(activity);
    setIsAsking(false);
    notice({ text: outcome.ok ? texts.forgotten : outcome.message });
    // What was pressed is gone with its row.
    list.current?.focus({ preventScroll: true });
  };

  return (
    <Panel title={texts.history} hint={texts.historyHint}>
      <div ref={list} tabIndex={-1} role="group" aria-label={texts.history}>
        {decisions.length === 0 ? (
          <p class="field-hint">{texts.noHistory}</p>
        ) : (
          <ul class="rows plain-rows">
            {decisions.map(({ activity, icon, name, text }) => (
              <li key={activity} class="plain-row">
                <ActivityGlyph icon={icon} size={18} />
                <span class="plain-text">
                  <span>{name}</span>
                  <span class="field-hint">{text}</span>
                </span>
                <BusyButton
                  class="button-small"
                  label={texts.forget}
                  busyLabel={options.working}
                  accessibleName={fill(texts.forgetOf, { name })}
                  run={() => forget(activity)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {decisions.length > 1 &&
        (isAsking ? (
          <div class="ask-row" role="group" aria-label={texts.forgetAll}>
            <p>{texts.forgetAsk}</p>
            <BusyButton
              class="button-small button-danger"
              label={texts.forgetYes}
              accessibleName={texts.forgetAll}
              busyLabel={options.working}
              run={() => forget()}
            />
            <button type="button" class="button button-small" onClick={() => setIsAsking(false)}>
              {texts.keep}
            </button>
          </div>
        ) : (
          <button type="button" class="button button-small panel-end" onClick={() => setIsAsking(true)}>
            {texts.forgetAll}
          </button>
        ))}
    </Panel>
  );
}
