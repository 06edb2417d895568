import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useOptions } from './context.ts';

export interface CopyTexts {
  readonly copied: string;
  readonly copyFailed: string;
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly accessibleName?: string;
  readonly texts: CopyTexts;
}

/** Puts a text on the clipboard and says so, or says how else to get it. */
export function CopyButton({ text, label, accessibleName, texts }: CopyButtonProps): JSX.Element {
  const { copy } = useOptions();
  const announce = useAnnounce();
  const [state, setState] = useState<'not' | 'yes' | 'failed'>('not');
  const run = async (): Promise<void> => {
    try {
      await copy(text);
      setState('yes');
      announce(texts.copied);
    } catch {
      setState('failed');
      announce(texts.copyFailed);
    }
  };
  return (
    <>
      <button
        type="button"
        class="button button-small"
        aria-label={state === 'yes' ? undefined : accessibleName}
        onClick={() => void run()}
      >
        <Glyph name={state === 'yes' ? 'check' : 'copy'} size={14} />
        {state === 'yes' ? texts.copied : label}
      </button>
      {state === 'failed' && <span class="field-hint">{texts.copyFailed}</span>}
    </>
  );
}
