import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { FieldGroup, LabelledField, wordsOf } from './labelled-field.tsx';

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
  const { label, hint, texts } = props;
  return (
    <FieldGroup {...{ id, label, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
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
    </FieldGroup>
  );
}

/** One of several, folded away. */
export function Select<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, commit } = useAutosave(props.value, props.save, props.texts);
  const { label, isLabelHidden, hint, options, texts } = props;
  return (
    <LabelledField {...{ id, label, isLabelHidden, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
      <OneOf
        id={id}
        options={options}
        value={shown}
        isInvalid={problem !== ''}
        describedBy={wordsOf({ id, hint, problem })}
        pick={commit}
      />
    </LabelledField>
  );
}

/** The list alone, for a field that keeps its own draft. */
export function OneOf<Value extends string>(props: {
  readonly id: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly pick: (value: Value) => void;
}): JSX.Element {
  return (
    <select
      id={props.id}
      class="input"
      value={props.value}
      aria-invalid={props.isInvalid ?? false}
      aria-describedby={props.describedBy}
      onChange={(event) => {
        const picked = props.options.find(({ value }) => value === event.currentTarget.value);
        if (picked !== undefined) props.pick(picked.value);
      }}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
}
