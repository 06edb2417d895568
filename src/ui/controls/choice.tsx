import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { describedBy, Problem, SavedMark } from './field-parts.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly save: SaveValue<Value>;
  readonly texts: AutosaveTexts;
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, commit } = useAutosave(props.value, props.save, props.texts);
  const hint = props.hint ?? '';
  return (
    <fieldset
      class="field"
      aria-describedby={describedBy(hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`)}
    >
      <legend class="field-label">
        {props.label}
        <SavedMark count={savedCount} text={props.texts.saved} />
      </legend>
      <div class="choice">
        {props.options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={shown === option.value}
              onChange={() => commit(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Problem id={`${id}-problem`} text={problem} />
      {hint !== '' && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** One of several, folded away. */
export function Select<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, commit } = useAutosave(props.value, props.save, props.texts);
  const hint = props.hint ?? '';
  return (
    <div class="field">
      <div class="field-head">
        <label class={props.isLabelHidden ? 'visually-hidden' : 'field-label'} for={id}>
          {props.label}
        </label>
        <SavedMark count={savedCount} text={props.texts.saved} />
      </div>
      <select
        id={id}
        class="input"
        value={shown}
        aria-invalid={problem !== ''}
        aria-describedby={describedBy(hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`)}
        onChange={(event) => {
          const picked = props.options.find(({ value }) => value === event.currentTarget.value);
          if (picked !== undefined) commit(picked.value);
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === shown}>
            {option.label}
          </option>
        ))}
      </select>
      <Problem id={`${id}-problem`} text={problem} />
      {hint !== '' && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
