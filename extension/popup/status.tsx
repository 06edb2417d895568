import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PopupState, TabView } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import { Health } from './health.tsx';
import { remedyStep } from './remedies.ts';
import type { PopupReading } from './use-popup-state.ts';

/** The accounts, and the calendar page in the active tab. */
export function Status(props: { readonly state: PopupState; readonly reading: PopupReading }): JSX.Element {
  const { state, reading } = props;
  const { openOptions } = usePorts();
  // With no next gap its place offers the tab's remedy already; twice would be two ways to do one thing.
  const isRemedyShown = state.next !== undefined && state.tab.remedy.kind !== 'none';
  const isConnectShown = state.next !== undefined || state.tab.remedy.kind !== 'none';
  return (
    <section aria-labelledby="status">
      <h2 id="status">{texts.status}</h2>
      <ul class="plain status">
        {state.accounts.map((account) => (
          <li key={`${account.provider} ${account.text}`}>
            <span class={`dot dot-${account.state}`} />
            <span class="status-text">{account.text}</span>
            {account.state === 'signed-out' && (
              <button type="button" class="button button-small" onClick={() => void openOptions('accounts')}>
                {texts.reconnect}
              </button>
            )}
          </li>
        ))}
        {state.accounts.length === 0 && (
          <li>
            <span class="dot" />
            <span class="status-text">{texts.noAccount}</span>
            {isConnectShown && (
              <button
                type="button"
                class="button button-quiet button-small"
                onClick={() => void openOptions('accounts')}
              >
                {texts.connectShort}
              </button>
            )}
          </li>
        )}
        {state.tab.text !== '' && (
          <li>
            <span class={`dot dot-${state.tab.kind}`} />
            <span class="status-text">{state.tab.text}</span>
            {isRemedyShown && <TabRemedy tab={state.tab} reading={reading} class="button-small" />}
          </li>
        )}
        {state.tab.health !== undefined && <Health health={state.tab.health} tab={reading.tab} />}
      </ul>
    </section>
  );
}

/** The one thing to do about the active tab. */
export function TabRemedy(props: {
  readonly tab: TabView;
  readonly reading: PopupReading;
  readonly class: string;
}): JSX.Element {
  const { openOptions, reloadTab } = usePorts();
  const [failure, setFailure] = useState('');
  const { remedy } = props.tab;
  const run = async (): Promise<void> => {
    const step = remedyStep(remedy.kind);
    try {
      if (step.does === 'options') await openOptions(step.section);
      else if (step.does === 'reload' && props.reading.tab !== undefined) await reloadTab(props.reading.tab);
      else await props.reading.load();
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  return (
    <>
      <BusyButton class={props.class} label={remedy.label} busyLabel={texts.working} run={run} />
      {failure !== '' && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
