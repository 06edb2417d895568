import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AccountView, ConnectOutcome } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import { AccountCard } from './account-card.tsx';
import { AdminRequest } from './admin-request.tsx';
import { ClientHelp } from './client-help.tsx';
import type { ClientHelpProps } from './client-help.tsx';
import { problemOf, savingTexts, useOptions } from './context.ts';
import type { ClientProvider } from './options-model.ts';
import { Panel } from './section.tsx';

interface ProviderPanelProps extends Pick<ClientHelpProps, 'steps' | 'link'> {
  readonly provider: ClientProvider;
  readonly name: string;
  readonly blurb: string;
  readonly connect: string;
  readonly clientField: string;
  readonly accounts: readonly AccountView[];
}

/** One provider: its accounts, Connect, and the client id that signing in uses. */
export function ProviderPanel(props: ProviderPanelProps): JSX.Element {
  const { model, state } = useOptions();
  const announce = useAnnounce();
  const id = useId();
  const { provider } = props;
  const [outcome, setOutcome] = useState<ConnectOutcome | undefined>();
  const waiting = state.adminRequests[provider];
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const focusOnConnect = (): void => head.current?.querySelector('button')?.focus();

  const connect = async (account?: AccountView): Promise<void> => {
    setOutcome(undefined);
    const answer = await model.connect(provider, account && { account: account.id });
    setOutcome(answer);
    if (answer.ok) {
      announce(fill(texts.connectedNow, { address: answer.account.address }));
      return;
    }
    announce(answer.message);
    if (answer.reason !== 'no-client-id') return;
    setIsHelpOpen(true);
    document.getElementById(`${id}-client`)?.focus();
  };
  const saveClient = async (typed: string): Promise<string | undefined> => {
    const problem = await problemOf(
      model.savePreferences(({ clientIds }) => ({ clientIds: { ...clientIds, [provider]: typed.trim() } })),
    );
    // What was said about connecting was said about the client of before.
    if (problem === undefined) setOutcome(undefined);
    return problem;
  };

  return (
    <Panel class="provider">
      <div ref={head} class="provider-head">
        <div>
          <h3>{props.name}</h3>
          <p class="field-hint">{props.blurb}</p>
        </div>
        <BusyButton
          class={props.accounts.length === 0 ? 'button-primary' : ''}
          label={props.connect}
          busyLabel={texts.connecting}
          run={() => connect()}
        />
      </div>
      {outcome !== undefined && <ConnectAnswer outcome={outcome} />}
      {waiting !== undefined && <AdminRequest provider={provider} address={waiting} />}
      {props.accounts.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          reconnect={() => connect(account)}
          afterLeaving={focusOnConnect}
        />
      ))}
      <div class="client">
        <h4>{texts.useOwnClient}</h4>
        <TextField
          label={props.clientField}
          inputId={`${id}-client`}
          hint={state.hasBuiltInClient[provider] ? texts.clientOptional : texts.clientNeeded}
          value={state.preferences.clientIds[provider]}
          save={saveClient}
          texts={savingTexts}
        />
        <ClientHelp
          name={props.name}
          steps={props.steps}
          link={props.link}
          redirectAddress={state.redirectAddresses[provider]}
          isOpen={isHelpOpen}
          onToggle={setIsHelpOpen}
        />
      </div>
    </Panel>
  );
}

function ConnectAnswer({ outcome }: { readonly outcome: ConnectOutcome }): JSX.Element {
  if (outcome.ok)
    return (
      <p class="message message-good">
        <Glyph name="check" />
        {fill(texts.connectedNow, { address: outcome.account.address })}
      </p>
    );
  // What to do then stands below, for as long as it takes.
  if (outcome.address !== undefined) return <></>;
  // Closing the window is a decision, not a fault.
  return (
    <p class={outcome.reason === 'cancelled' ? 'message' : 'message message-bad'}>
      <Glyph name="alert" />
      {outcome.message}
    </p>
  );
}
