import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { describedBy, Problem, SavedMark } from './field-parts.tsx';

/** Several lines that save themselves when they are left, and after a pause in typing. */
export function TextArea(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly save: SaveValue<string>;
  readonly texts: AutosaveTexts;
}): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, edit, commit } = useAutosave(props.value, props.save, props.texts);
  return (
    <div class="field">
      <div class="field-head">
        <label class="field-label" for={id}>
          {props.label}
        </label>
        <SavedMark count={savedCount} text={props.texts.saved} />
      </div>
      <textarea
        id={id}
        class="input text-area"
        rows={3}
        value={shown}
        aria-invalid={problem !== ''}
        aria-describedby={describedBy(`${id}-hint`, problem !== '' && `${id}-problem`)}
        onInput={(event) => edit(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <Problem id={`${id}-problem`} text={problem} />
      <p id={`${id}-hint`} class="field-hint">
        {props.hint}
      </p>
    </div>
  );
}
