import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { useAutosave } from '../../src/ui/controls/autosave.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Problem, SavedMark } from '../../src/ui/controls/field-parts.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../../src/ui/i18n/en/options.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';

interface AccountCardProps {
  readonly account: AccountView;
  readonly reconnect: () => Promise<void>;
}

/** One connected account: its state, its calendars, and the way out. */
export function AccountCard({ account, reconnect }: AccountCardProps): JSX.Element {
  const { address } = account;
  const isConnected = account.state === 'connected';
  const [isAsking, setIsAsking] = useState(false);
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
      {isAsking && <DisconnectQuestion account={account} onKeep={() => setIsAsking(false)} />}
      {account.calendars.length === 0 ? (
        <p class="field-hint">{texts.noCalendars}</p>
      ) : (
        <table class="calendars">
          <caption class="visually-hidden">{fill(texts.calendarsOf, { address })}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.calendar}</th>
              <th scope="col">{texts.blocks}</th>
              <th scope="col">{texts.writtenTo}</th>
            </tr>
          </thead>
          <tbody>
            {account.calendars.map((calendar) => (
              <CalendarRow key={calendar.id} account={account} calendar={calendar} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function DisconnectQuestion(props: { readonly account: AccountView; readonly onKeep: () => void }): JSX.Element {
  const { model } = useOptions();
  const notice = useNotice();
  const { id, address } = props.account;
  const keep = useRef<HTMLButtonElement>(null);
  // Disconnect, which had the focus, has made place for the question; the answer without consequences takes it.
  useEffect(() => keep.current?.focus(), []);
  const disconnect = async (): Promise<void> => {
    const outcome = await model.disconnect(id);
    notice({ text: outcome.ok ? fill(texts.disconnected, { address }) : outcome.message });
  };
  return (
    <div class="question">
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

function CalendarRow(props: {
  readonly account: AccountView;
  readonly calendar: AccountView['calendars'][number];
}): JSX.Element {
  const { model } = useOptions();
  const announce = useAnnounce();
  const id = useId();
  const { account, calendar } = props;
  const name = calendar.name;
  const blocks = useAutosave(
    calendar.blocks,
    (isOn) => problemOf(model.setCalendar(account.id, calendar.id, { blocks: isOn })),
    savingTexts,
  );
  const [targetProblem, setTargetProblem] = useState('');
  const [targetCount, setTargetCount] = useState(0);
  const writeHere = async (): Promise<void> => {
    const problem = await problemOf(model.setCalendar(account.id, calendar.id, { isTarget: true }));
    setTargetProblem(problem ?? '');
    announce(problem === undefined ? savingTexts.saved : savingTexts.notSaved(problem));
    if (problem === undefined) setTargetCount((count) => count + 1);
  };
  const problem = blocks.problem !== '' ? blocks.problem : targetProblem;
  return (
    <tr>
      <th scope="row">
        <span class="calendar-name">
          {name}
          <SavedMark count={blocks.savedCount + targetCount} text={texts.saved} />
        </span>
        <Problem id={`${id}-problem`} text={problem} />
      </th>
      <td>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          aria-label={fill(texts.blocksOf, { calendar: name })}
          checked={blocks.shown}
          onChange={(event) => blocks.commit(event.currentTarget.checked)}
        />
      </td>
      <td>
        {calendar.canWrite ? (
          <input
            class="radio"
            type="radio"
            name={`target ${account.id}`}
            aria-label={fill(texts.writtenToOf, { calendar: name })}
            checked={account.target === calendar.id}
            onChange={() => void writeHere()}
          />
        ) : (
          <span class="field-hint">{texts.readOnly}</span>
        )}
      </td>
    </tr>
  );
}
