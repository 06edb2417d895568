import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { describedBy, Problem, SavedMark } from './field-parts.tsx';

export interface SliderProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly save: SaveValue<number>;
  readonly texts: AutosaveTexts;
}

/** A number that is felt rather than typed; saved when it is let go, or rests for a moment. */
export function Slider(props: SliderProps): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, edit, commit } = useAutosave(props.value, props.save, props.texts);
  const hint = props.hint ?? '';
  return (
    <div class="slider">
      <div class="slider-head">
        <label class="slider-name" for={id}>
          {props.label}
        </label>
        <SavedMark count={savedCount} text={props.texts.saved} />
        {/* The slider says it aloud itself. */}
        <span class="slider-value" aria-hidden="true">
          {shown}
        </span>
      </div>
      {hint !== '' && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        class="slider-track"
        type="range"
        min={props.min}
        max={props.max}
        step={1}
        value={shown}
        style={{ '--filled': `${((shown - props.min) / (props.max - props.min)) * 100}%` }}
        aria-describedby={describedBy(hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`)}
        onInput={(event) => edit(event.currentTarget.valueAsNumber)}
        onChange={(event) => commit(event.currentTarget.valueAsNumber)}
      />
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}
