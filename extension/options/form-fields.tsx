import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { OneOf } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { LabelledField, wordsOf } from '../../src/ui/controls/labelled-field.tsx';

interface FormTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string;
  readonly edit: (value: string) => void;
  /** True for the field where the form begins. */
  readonly hasFocus?: boolean;
}

/** A line of a form that keeps its own draft. */
export function FormText(props: FormTextProps): JSX.Element {
  const id = useId();
  const { label, hint, problem, hasFocus = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  return (
    <LabelledField {...{ id, label, hint, problem }}>
      <input
        ref={input}
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        value={props.value}
        aria-invalid={problem !== ''}
        aria-describedby={wordsOf({ id, hint, problem })}
        onInput={(event) => props.edit(event.currentTarget.value)}
      />
    </LabelledField>
  );
}

/** A number of a form. An empty field is handed on as -1, which nothing here may be: NaN does not survive a message. */
export function FormNumber(props: {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly problem: string;
  readonly edit: (value: number) => void;
}): JSX.Element {
  const id = useId();
  const { label, unit, value, problem } = props;
  // What stands in the field is text: an empty one is not a nought.
  const [typed, setTyped] = useState(String(value));
  return (
    <LabelledField {...{ id, label, problem }}>
      <span class="input-unit">
        <input
          id={id}
          class="input"
          type="number"
          inputMode="numeric"
          value={typed}
          aria-invalid={problem !== ''}
          aria-describedby={wordsOf({ id, problem }, `${id}-unit`)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            props.edit(event.currentTarget.value.trim() === '' ? -1 : Number(event.currentTarget.value));
          }}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
    </LabelledField>
  );
}

/** One of several, in a form. */
export function FormSelect<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly edit: (value: Value) => void;
}): JSX.Element {
  const id = useId();
  return (
    <LabelledField id={id} label={props.label} problem="">
      <OneOf id={id} options={props.options} value={props.value} pick={props.edit} />
    </LabelledField>
  );
}
