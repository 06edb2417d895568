import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../../src/ui/i18n/en/options.ts';
import { useOptions } from './context.ts';

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
  const { copy } = useOptions();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'not' | 'yes' | 'failed'>('not');
  const copyAddress = async (): Promise<void> => {
    try {
      await copy(props.redirectAddress);
      setCopied('yes');
      announce(texts.copiedNow);
    } catch {
      setCopied('failed');
      announce(texts.copyFailed);
    }
  };
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
          <button
            type="button"
            class="button button-small"
            aria-label={copied === 'yes' ? undefined : fill(texts.copyRedirect, { provider: props.name })}
            onClick={() => void copyAddress()}
          >
            <Glyph name={copied === 'yes' ? 'check' : 'copy'} size={14} />
            {copied === 'yes' ? texts.copiedNow : texts.copy}
          </button>
        </div>
        {copied === 'failed' && <p class="field-hint">{texts.copyFailed}</p>}
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
