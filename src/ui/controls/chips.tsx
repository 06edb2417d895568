import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { FieldGroup } from './labelled-field.tsx';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly lead?: ComponentChildren;
}

export interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Chip<Value>[];
  readonly value: readonly Value[];
  readonly save: SaveValue<readonly Value[]>;
  readonly texts: AutosaveTexts;
}

/** Any of several, saved with each tick. Checkboxes underneath. */
export function Chips<Value extends string>(props: ChipsProps<Value>): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, commit } = useAutosave(props.value, props.save, props.texts);
  const { label, hint, texts } = props;
  const toggle = (value: Value, isOn: boolean): void =>
    commit(isOn ? [...shown, value] : shown.filter((other) => other !== value));
  return (
    <FieldGroup {...{ id, label, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
      <ChipList options={props.options} chosen={shown} toggle={toggle} />
    </FieldGroup>
  );
}

/** The ticks alone, for a form that keeps its own draft. */
export function ChipList<Value extends string>(props: {
  readonly options: readonly Chip<Value>[];
  readonly chosen: readonly Value[];
  readonly toggle: (value: Value, isOn: boolean) => void;
}): JSX.Element {
  return (
    <div class="chips">
      {props.options.map(({ value, label, lead }) => (
        <label key={value} class="chip">
          <input
            type="checkbox"
            checked={props.chosen.includes(value)}
            onChange={(event) => props.toggle(value, event.currentTarget.checked)}
          />
          {lead}
          {label}
        </label>
      ))}
    </div>
  );
}
