import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabView } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { aboutTexts as texts, options } from '../texts.ts';
import { useOptions } from './context.ts';
import { CopyButton } from './copy-button.tsx';
import { diagnosticText } from './diagnostics.ts';
import { useGranted } from './permissions.tsx';
import { Panel, Section } from './section.tsx';

/** What runs here, how pages and accounts are doing, and a text about it that gives nobody away. */
export function About(): JSX.Element {
  const { state, browser, language, data } = useOptions();
  const granted = useGranted() ?? new Set();
  const [tabs, setTabs] = useState<readonly TabView[]>([]);
  const look = useCallback(
    async (): Promise<void> => setTabs(await data.tabs(await browser.calendarTabs())),
    [browser, data],
  );
  useEffect(() => void look(), [look]);
  const { about } = browser;
  const text = diagnosticText({ about, language, state, granted, tabs });
  // Its name knows nothing of the clock that goes with it.
  const { baseName } = new Intl.Locale(language);
  const languageName = new Intl.DisplayNames(language, { type: 'language' }).of(baseName) ?? baseName;

  return (
    <Section id="about" title={texts.title} lead={texts.lead}>
      <Panel>
        <dl class="about-facts">
          <div>
            <dt>{texts.version}</dt>
            <dd>{about.version}</dd>
          </div>
          <div>
            <dt>{texts.browser}</dt>
            <dd>{about.browser}</dd>
          </div>
          <div>
            <dt>{texts.language}</dt>
            <dd>{languageName}</dd>
          </div>
        </dl>
      </Panel>
      <div class="panel-pair">
        <Panel title={texts.pages}>
          <Lines lines={tabs.map((tab) => tab.text)} none={texts.noPages} />
          <BusyButton class="button-small panel-end" label={texts.lookAgain} busyLabel={options.working} run={look} />
        </Panel>
        <Panel title={texts.accounts}>
          <Lines
            lines={state.accounts.map(({ address, state: standing }) =>
              fill(standing === 'connected' ? texts.connectedAs : texts.signedOutOf, { address }),
            )}
            none={texts.noAccounts}
          />
        </Panel>
      </div>
      <Panel title={texts.diagnostics} hint={texts.diagnosticsHint}>
        <pre class="diagnostics" dir="ltr" lang="en" tabIndex={0} aria-label={texts.diagnostics}>
          {text}
        </pre>
        <div class="form-foot">
          <CopyButton text={text} label={texts.copy} texts={texts} />
        </div>
      </Panel>
    </Section>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }): JSX.Element {
  if (lines.length === 0) return <p class="field-hint">{none}</p>;
  return (
    <ul class="plain-lines">
      {lines.map((line, index) => (
        // Two tabs may say the same.
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
