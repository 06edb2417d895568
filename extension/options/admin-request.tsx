import type { JSX } from 'preact';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { accounts as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { CopyButton } from './copy-button.tsx';
import type { ClientProvider } from './options-model.ts';

interface AdminRequestProps {
  readonly provider: ClientProvider;
  /** The page they have to open. */
  readonly address: string;
}

/** Only an administrator may agree: what to send them, ready to copy. */
export function AdminRequest({ provider, address }: AdminRequestProps): JSX.Element {
  const { model } = useOptions();
  const stop = async (): Promise<void> => void (await model.forgetAdminRequest(provider));
  const letter = fill(texts.letter, { address });
  return (
    <div class="message message-waiting admin-request" role="group" aria-label={texts.waiting}>
      <h4>{texts.waiting}</h4>
      <p>{texts.waitingHelp}</p>
      <div class="redirect-line">
        <code>{address}</code>
        <CopyButton
          text={address}
          label={texts.copyLink}
          accessibleName={`${texts.copyLink}: ${texts.adminLink}`}
          texts={texts}
        />
      </div>
      <details class="help">
        <summary>{texts.textForIt}</summary>
        <pre class="letter">{letter}</pre>
        <CopyButton text={letter} label={texts.copyText} texts={texts} />
      </details>
      <BusyButton
        class="button-quiet button-small"
        label={texts.stopWaiting}
        busyLabel={texts.stopWaiting}
        run={stop}
      />
    </div>
  );
}
