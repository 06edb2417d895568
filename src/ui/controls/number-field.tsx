import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts } from './autosave.ts';
import { LabelledField, wordsOf } from './labelled-field.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  /** Undefined where nothing is told: the field is empty then. */
  readonly value: number | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  /** The accessible name, where the visible label alone would not say enough. */
  readonly accessibleName?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As `SaveValue`; gets NaN when what was typed is not a number. */
  readonly save: (value: number) => Promise<string | undefined>;
  readonly texts: AutosaveTexts;
}

/** A number with its unit. What is not a number, or out of range, stays visible with the reason. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, edit, commit } = useAutosave(
    props.value === undefined ? '' : String(props.value),
    (typed) => props.save(typed.trim() === '' ? Number.NaN : Number(typed)),
    props.texts,
  );
  const { label, hint, unit, texts } = props;
  return (
    <LabelledField {...{ id, label, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
      <span class="input-unit">
        <input
          id={id}
          class="input"
          type="number"
          inputMode="numeric"
          min={props.min}
          max={props.max}
          step={props.step}
          value={shown}
          placeholder={props.placeholder ?? ''}
          aria-label={props.accessibleName}
          aria-invalid={problem !== ''}
          aria-describedby={wordsOf({ id, hint, problem }, `${id}-unit`)}
          onInput={(event) => edit(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
    </LabelledField>
  );
}
