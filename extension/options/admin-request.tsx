import type { JSX } from 'preact';
import { fill } from '../../src/ui/i18n/index.ts';
import { accounts as texts } from '../../src/ui/i18n/en/accounts.ts';
import { CopyButton } from './copy-button.tsx';

/** Only an administrator may agree: what to send them, ready to copy. */
export function AdminRequest({ address }: { readonly address: string }): JSX.Element {
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
    </div>
  );
}
