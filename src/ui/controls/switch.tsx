import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { describedBy, Problem, SavedMark } from './field-parts.tsx';

export interface SwitchProps {
  readonly label: string;
  /** True where a heading beside it already says it. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly save: SaveValue<boolean>;
  readonly texts: AutosaveTexts;
  /** A picture before the words. */
  readonly lead?: ComponentChildren;
  /** A few words after the label. */
  readonly aside?: ComponentChildren;
}

/** On or off, saved at once. A checkbox underneath, so that it works wherever checkboxes do. */
export function Switch(props: SwitchProps): JSX.Element {
  const id = useId();
  const { shown, problem, savedCount, commit } = useAutosave(props.isOn, props.save, props.texts);
  const hint = props.hint ?? '';
  return (
    <div class="switch-row">
      {props.lead}
      <div class="switch-text">
        <span class="field-head">
          <label class={props.isLabelHidden ? 'visually-hidden' : 'switch-name'} for={id}>
            {props.label}
          </label>
          <SavedMark count={savedCount} text={props.texts.saved} />
        </span>
        {props.aside}
        {hint !== '' && (
          <p id={`${id}-hint`} class="field-hint">
            {hint}
          </p>
        )}
        <Problem id={`${id}-problem`} text={problem} />
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={shown}
        aria-describedby={describedBy(hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`)}
        onChange={(event) => commit(event.currentTarget.checked)}
      />
    </div>
  );
}
