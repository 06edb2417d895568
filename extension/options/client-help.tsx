import type { JSX } from 'preact';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import { CopyButton } from './copy-button.tsx';

export interface ClientHelpProps {
  readonly name: string;
  /** The first holds `{link}`. */
  readonly steps: readonly string[];
  readonly link: { readonly text: string; readonly address: string };
  readonly redirectAddress: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** How to register a client of one's own, and the address it must send people back to. */
export function ClientHelp(props: ClientHelpProps): JSX.Element {
  return (
    <details class="help" open={props.isOpen} onToggle={(event) => props.onToggle(event.currentTarget.open)}>
      <summary>{texts.whereToGet}</summary>
      <ol>
        {props.steps.map((step) => (
          <li key={step}>
            <Step text={step} link={props.link} />
          </li>
        ))}
      </ol>
      <div class="redirect">
        <span class="field-label">{texts.redirectAddress}</span>
        <div class="redirect-line">
          <code>{props.redirectAddress}</code>
          <CopyButton
            text={props.redirectAddress}
            label={texts.copy}
            accessibleName={fill(texts.copyRedirect, { provider: props.name })}
            texts={{ copied: texts.copiedNow, copyFailed: texts.copyFailed }}
          />
        </div>
      </div>
    </details>
  );
}

function Step({ text, link }: { readonly text: string; readonly link: ClientHelpProps['link'] }): JSX.Element {
  const [before, after] = text.split('{link}');
  if (after === undefined) return <>{text}</>;
  return (
    <>
      {before}
      <a href={link.address} target="_blank" rel="noreferrer">
        {link.text}
      </a>
      {after}
    </>
  );
}
