import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { accounts as words, options as texts } from '../texts.ts';
import { CalendarTable } from './calendar-table.tsx';
import { problemOf, savingTexts, useOptions } from './context.ts';

interface AccountCardProps {
  readonly account: AccountView;
  /** Signs in to this very account again. */
  readonly reconnect: () => Promise<void>;
  /** Takes the focus once the account is gone, and its button with it. */
  readonly afterLeaving: () => void;
}

/** One connected account: its state, its calendars, and the way out. */
export function AccountCard({ account, reconnect, afterLeaving }: AccountCardProps): JSX.Element {
  const { address } = account;
  const { model, state } = useOptions();
  const isConnected = account.state === 'connected';
  const [isAsking, setIsAsking] = useState(false);
  const leave = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (!isAsking && wasAsking.current) leave.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return (
    <div class="account" role="group" aria-label={address}>
      <div class="account-head">
        <div class="account-name">
          <strong>{address}</strong>
          <span class={`state state-${account.state}`}>
            {isConnected ? texts.stateConnected : texts.stateSignedOut}
          </span>
        </div>
        {!isConnected && (
          <BusyButton
            class="button-primary button-small"
            label={texts.reconnect}
            busyLabel={texts.connecting}
            accessibleName={fill(texts.reconnectOf, { address })}
            run={reconnect}
          />
        )}
        {!isAsking && (
          <button
            ref={leave}
            type="button"
            class="button button-small"
            aria-label={fill(texts.disconnectOf, { address })}
            onClick={() => setIsAsking(true)}
          >
            {texts.disconnect}
          </button>
        )}
      </div>
      {!isConnected && <p class="field-hint">{texts.signedOutHelp}</p>}
      {isConnected && !account.seesOthers && (
        <p class="field-hint lacking">
          {words.blindToOthers}
          <BusyButton
            class="button-small"
            label={words.allow}
            busyLabel={texts.connecting}
            accessibleName={fill(words.allowOf, { address })}
            run={reconnect}
          />
        </p>
      )}
      {isAsking && (
        <DisconnectQuestion account={account} onKeep={() => setIsAsking(false)} afterLeaving={afterLeaving} />
      )}
      <CalendarTable account={account} />
      {account.provider === 'microsoft' && state.canStayConnected && (
        <Switch
          label={fill(words.stay, { address })}
          hint={words.stayHelp}
          isOn={account.staysConnected}
          save={(isOn) => problemOf(model.stayConnected(account.id, isOn))}
          texts={savingTexts}
        />
      )}
    </div>
  );
}

function DisconnectQuestion(
  props: Pick<AccountCardProps, 'account' | 'afterLeaving'> & { readonly onKeep: () => void },
): JSX.Element {
  const { model } = useOptions();
  const notice = useNotice();
  const { id, address } = props.account;
  const keep = useRef<HTMLButtonElement>(null);
  // Disconnect, which had the focus, has made place for the question; the answer without consequences takes it.
  useEffect(() => keep.current?.focus(), []);
  const disconnect = async (): Promise<void> => {
    const outcome = await model.disconnect(id);
    notice({ text: outcome.ok ? fill(texts.disconnected, { address }) : outcome.message });
    if (outcome.ok) props.afterLeaving();
  };
  return (
    <div
      class="question"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onKeep();
      }}
    >
      <p>{fill(texts.disconnectAsk, { address })}</p>
      <div class="question-buttons">
        <BusyButton
          class="button-danger button-small"
          label={texts.disconnect}
          busyLabel={texts.working}
          run={disconnect}
        />
        <button ref={keep} type="button" class="button button-small" onClick={props.onKeep}>
          {texts.disconnectKeep}
        </button>
      </div>
    </div>
  );
}
