import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { dataTexts as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel } from './section.tsx';

const will = [texts.eraseWillPeople, texts.eraseWillBookings, texts.eraseWillAccounts, texts.eraseWillPreferences];
const willNot = [texts.eraseNotEvents, texts.eraseNotFiles, texts.eraseNotServices];

/** Everything of ours on this device, after a yes that knows what it says yes to. */
export function Erase(): JSX.Element {
  const { data, browser } = useOptions();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) question.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  const erase = async (): Promise<void> => {
    const outcome = await data.erase();
    if (!outcome.ok) {
      setProblem(outcome.message);
      return;
    }
    // The permission for notices is of no use to an Alongside that knows no booking; a browser may keep it all the same.
    await browser.withdraw('notices').catch(() => false);
    browser.reload();
  };

  return (
    <Panel title={texts.erase} hint={texts.eraseHint}>
      {isAsking ? (
        <div
          class="erase"
          role="group"
          aria-label={texts.erase}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setIsAsking(false);
          }}
        >
          <p ref={question} class="erase-question" tabIndex={-1}>
            {texts.eraseAsk}
          </p>
          <p>{texts.eraseWill}</p>
          <ul class="plain-list">
            {will.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{texts.eraseNot}</p>
          <ul class="plain-list">
            {willNot.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {problem !== '' && (
            <p class="field-problem" role="alert">
              <Glyph name="alert" size={14} />
              <span>{problem}</span>
            </p>
          )}
          <div class="form-foot">
            <BusyButton class="button-danger" label={texts.eraseYes} busyLabel={texts.erasing} run={erase} />
            <button type="button" class="button" onClick={() => setIsAsking(false)}>
              {texts.eraseNo}
            </button>
          </div>
        </div>
      ) : (
        <button ref={opener} type="button" class="button button-danger" onClick={() => setIsAsking(true)}>
          {texts.erase}
        </button>
      )}
    </Panel>
  );
}
