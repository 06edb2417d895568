import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useAutosave } from '../../src/ui/controls/autosave.ts';
import { describedBy, Problem, SavedMark } from '../../src/ui/controls/field-parts.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { welcome as texts } from '../texts.ts';
import { circleOptions } from '../options/circles.ts';
import { savingTexts, useWelcome } from './context.ts';
import { createNameKeeper } from './keep-name.ts';
import type { NameDraft } from './name-draft.ts';

interface Kept {
  readonly name: string;
  readonly address: string;
  readonly circle: NameDraft['circle'];
}

/** One place for a name: kept when it is left, changed with every change, and free again when it is emptied. */
export function NameRow(props: {
  readonly number: number;
  readonly draft: NameDraft;
  readonly hasAddress: boolean;
  readonly onDraft: (change: Partial<NameDraft>) => void;
}): JSX.Element {
  const { model, language } = useWelcome();
  const { draft, onDraft } = props;
  const id = useId();
  const keeper = useRef(createNameKeeper(model, draft.id));
  const number = new Intl.NumberFormat(language).format(props.number);
  const kept = useRef<Kept>({ name: draft.name, address: draft.address, circle: draft.circle });
  const save = async (next: Kept): Promise<string | undefined> => {
    const outcome = await keeper.current(next);
    if (!outcome.ok) return outcome.message;
    kept.current = next;
    onDraft(outcome.id === undefined ? { id: undefined } : { id: outcome.id });
    return undefined;
  };
  const { shown, problem, savedCount, edit, commit } = useAutosave<Kept>(kept.current, save, savingTexts);
  const change = (next: Partial<Kept>): Kept => {
    onDraft(next);
    return { ...shown, ...next };
  };
  const aboutProblem = describedBy(problem !== '' && `${id}-problem`);
  return (
    <li class={props.hasAddress ? 'name-row has-address' : 'name-row'}>
      <input
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        aria-label={fill(texts.nameOf, { number })}
        placeholder={[texts.sampleFirst, texts.sampleSecond, texts.sampleThird][props.number - 1] ?? ''}
        value={shown.name}
        aria-invalid={problem !== ''}
        aria-describedby={aboutProblem}
        onInput={(event) => edit(change({ name: event.currentTarget.value }))}
        onChange={() => commit()}
      />
      <select
        class="input"
        aria-label={fill(texts.circleOf, { number })}
        value={shown.circle}
        onChange={(event) => {
          const picked = circleOptions.find(({ value }) => value === event.currentTarget.value);
          if (picked !== undefined) commit(change({ circle: picked.value }));
        }}
      >
        {circleOptions.map(({ value, label }) => (
          <option key={value} value={value} selected={value === shown.circle}>
            {label}
          </option>
        ))}
      </select>
      {props.hasAddress && (
        <input
          class="input name-address"
          type="text"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          aria-label={fill(texts.addressOf, { number })}
          placeholder="name@example.com"
          value={shown.address}
          aria-invalid={problem !== ''}
          aria-describedby={aboutProblem}
          onInput={(event) => edit(change({ address: event.currentTarget.value }))}
          onChange={() => commit()}
        />
      )}
      <SavedMark count={savedCount} text={texts.saved} />
      <Problem id={`${id}-problem`} text={problem} />
    </li>
  );
}
