import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { plural } from '../../src/ui/i18n/index.ts';
import { welcome as texts } from '../texts.ts';
import { useWelcome } from './context.ts';
import type { NameDraft } from './name-draft.ts';
import { NameRow } from './name-row.tsx';
import { Step } from './step.tsx';

/** Three names. A name is enough; an address is offered, not asked for. */
export function Names(props: {
  readonly drafts: readonly NameDraft[];
  readonly onDrafts: (change: (drafts: readonly NameDraft[]) => readonly NameDraft[]) => void;
}): JSX.Element {
  const { state, language, optionsAt } = useWelcome();
  const { drafts, onDrafts } = props;
  const [hasAddresses, setHasAddresses] = useState(() => drafts.some(({ address }) => address !== ''));
  const more = state.people.filter(({ id }) => !drafts.some((draft) => draft.id === id)).length;
  return (
    <Step id="names" number={2} title={texts.names} help={texts.namesHelp}>
      <ol class="names">
        {drafts.map((draft, index) => (
          <NameRow
            key={index}
            number={index + 1}
            draft={draft}
            hasAddress={hasAddresses}
            onDraft={(change) => onDrafts((all) => all.map((one, at) => (at === index ? { ...one, ...change } : one)))}
          />
        ))}
      </ol>
      {hasAddresses ? (
        <p class="field-hint">{texts.addressesHelp}</p>
      ) : (
        <p class="names-more">
          <button type="button" class="button button-quiet button-small" onClick={() => setHasAddresses(true)}>
            {texts.addAddresses}
          </button>
          <span class="field-hint">{texts.addressesHelp}</span>
        </p>
      )}
      {more > 0 && (
        <p class="field-hint">
          <a href={optionsAt('people')}>{plural(texts.morePeople, more, language)}</a>
        </p>
      )}
    </Step>
  );
}
