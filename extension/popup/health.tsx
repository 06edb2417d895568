import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageHealth } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';

/** A word for the light, and what is behind it. */
const said: Readonly<Record<PageHealth, { readonly light: string; readonly word: string; readonly detail: string }>> = {
  agrees: { light: 'well', word: texts.readWell, detail: texts.healthAgrees },
  alone: { light: 'well', word: texts.readWell, detail: texts.healthWell },
  zone: { light: 'helped', word: texts.readWithHelp, detail: texts.healthZone },
  differs: { light: 'helped', word: texts.readWithHelp, detail: texts.healthDiffers },
  overruled: { light: 'helped', word: texts.readWithHelp, detail: texts.healthOverruled },
  'not-understood': { light: 'none', word: texts.notUnderstood, detail: texts.healthNone },
};

/** How well the calendar page in the active tab is understood, and a sample of it for whoever mends a reader. */
export function Health(props: { readonly health: PageHealth; readonly tab: number | undefined }): JSX.Element {
  const { light, word, detail } = said[props.health];
  return (
    <li class="health">
      <span class={`dot dot-health-${light}`} />
      <details class="status-text" open={light === 'none'}>
        <summary>{word}</summary>
        <p>{detail}</p>
        {props.tab !== undefined && <Sample tab={props.tab} />}
      </details>
    </li>
  );
}

type Outcome = 'none' | 'copied' | 'failed';

function Sample({ tab }: { readonly tab: number }): JSX.Element {
  const { copySample } = usePorts();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const notes: Readonly<Record<Outcome, string>> = {
    none: texts.sampleHelp,
    copied: texts.sampleCopied,
    failed: texts.sampleFailed,
  };
  const run = async (): Promise<void> => {
    const isCopied = await copySample(tab).then(
      () => true,
      () => false,
    );
    setOutcome(isCopied ? 'copied' : 'failed');
    announce(isCopied ? texts.sampleCopied : texts.sampleFailed);
  };
  return (
    <>
      <BusyButton class="button-quiet button-small" label={texts.sample} busyLabel={texts.working} run={run} />
      <p class="note">{notes[outcome]}</p>
    </>
  );
}
