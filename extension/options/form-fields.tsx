import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { describedBy, Problem } from '../../src/ui/controls/field-parts.tsx';

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
  const { hint = '', problem, hasFocus = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        ref={input}
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        value={props.value}
        aria-invalid={problem !== ''}
        aria-describedby={describedBy(hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`)}
        onInput={(event) => props.edit(event.currentTarget.value)}
      />
      <Problem id={`${id}-problem`} text={problem} />
      {hint !== '' && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
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
  const { value, problem } = props;
  // What stands in the field is text: an empty one is not a nought.
  const [typed, setTyped] = useState(String(value));
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <span class="input-unit">
        <input
          id={id}
          class="input"
          type="number"
          inputMode="numeric"
          value={typed}
          aria-invalid={problem !== ''}
          aria-describedby={describedBy(`${id}-unit`, problem !== '' && `${id}-problem`)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            props.edit(event.currentTarget.value.trim() === '' ? -1 : Number(event.currentTarget.value));
          }}
        />
        <span id={`${id}-unit`}>{props.unit}</span>
      </span>
      <Problem id={`${id}-problem`} text={problem} />
    </div>
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
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="input"
        value={props.value}
        onChange={(event) => {
          const picked = props.options.find(({ value }) => value === event.currentTarget.value);
          if (picked !== undefined) props.edit(picked.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
