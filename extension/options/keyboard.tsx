import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../src/platform/shortcuts.ts';
import { keyboardTexts as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel, Section } from './section.tsx';

const commands: Readonly<Record<string, string>> = {
  _execute_action: texts.openPopup,
  'next-suggestion': texts.nextSuggestion,
};

const cardKeys: readonly { readonly what: string; readonly keys: readonly string[] }[] = [
  { what: texts.walk, keys: [texts.key_tab, texts.key_shiftTab] },
  { what: texts.open, keys: [texts.key_enter, texts.key_space] },
  { what: texts.inside, keys: [texts.key_tab, texts.key_shiftTab] },
  { what: texts.press, keys: [texts.key_enter, texts.key_space] },
  { what: texts.close, keys: [texts.key_escape] },
];

const pageKeys: typeof cardKeys = [{ what: texts.undo, keys: [texts.key_undo, texts.key_undoOnMac] }];

/** The keys the browser has given to our commands now, those of the card, and those of this page. */
export function Keyboard(): JSX.Element {
  const { browser } = useOptions();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [isByHand, setIsByHand] = useState(false);
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState === 'visible') browser.shortcuts().then(setShortcuts, () => undefined);
    };
    read();
    // They are changed on a page of the browser, behind which this one waits.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [browser]);
  const change = async (): Promise<void> => {
    setIsByHand(!(await browser.openShortcutSettings().catch(() => false)));
  };
  const known = shortcuts.flatMap(({ command, keys }) => {
    const what = commands[command];
    return what === undefined ? [] : [{ what, keys: keys === '' ? [] : [keys] }];
  });
  return (
    <Section id="keyboard" title={texts.title} lead={texts.lead}>
      <Panel title={texts.anywhere} hint={texts.anywhereHint}>
        <Keys rows={known} />
        <button type="button" class="button button-small" onClick={() => void change()}>
          {texts.change}
        </button>
        {isByHand && (
          <p class="field-hint" role="status">
            {texts.changeByHand}
          </p>
        )}
      </Panel>
      <Panel title={texts.onSuggestion}>
        <Keys rows={cardKeys} />
      </Panel>
      <Panel title={texts.onThisPage}>
        <Keys rows={pageKeys} />
      </Panel>
    </Section>
  );
}

function Keys({ rows }: { readonly rows: typeof cardKeys }): JSX.Element {
  return (
    <table class="table table-keys">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{texts.what}</th>
          <th scope="col">{texts.keys}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, keys }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              {keys.length === 0 ? (
                texts.none
              ) : (
                <span class="keys">
                  {keys.map((key) => (
                    <kbd key={key} class="key">
                      {key}
                    </kbd>
                  ))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
