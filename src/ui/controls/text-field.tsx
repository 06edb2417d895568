import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { LabelledField, wordsOf } from './labelled-field.tsx';

export interface TextFieldProps {
  readonly label: string;
  /** True where the label is only for assistive technology, as in a row of a list. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly value: string;
  readonly save: SaveValue<string>;
  readonly texts: AutosaveTexts;
  readonly type?: 'text' | 'email' | 'time' | 'date';
  /** What may be chosen instead of typed. */
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  readonly inputId?: string;
}

/**
 * A line of text that saves itself when it is left, on Enter, and after a pause in typing. A time or a date tells of a change with every
 * digit, so only leaving it says that it is finished.
 */
export function TextField(props: TextFieldProps): JSX.Element {
  const ownId = useId();
  const id = props.inputId ?? ownId;
  const { shown, problem, savedCount, edit, commit } = useAutosave(props.value, props.save, props.texts);
  const { label, isLabelHidden, hint, type = 'text', texts } = props;
  const attributes = {
    id,
    class: 'input',
    autocomplete: 'off' as const,
    spellcheck: false,
    value: shown,
    placeholder: props.placeholder ?? '',
    list: props.suggestions === undefined ? undefined : `${id}-list`,
    'aria-invalid': problem !== '',
    'aria-describedby': wordsOf({ id, hint, problem }),
    onInput: (event: TargetedEvent<HTMLInputElement>) => edit(event.currentTarget.value),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter') commit(event.currentTarget.value);
    },
  };
  return (
    <LabelledField {...{ id, label, isLabelHidden, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
      {type === 'time' || type === 'date' ? (
        <input type={type} {...attributes} onBlur={() => commit()} />
      ) : (
        // Not `email`: the browser would trim and judge what was typed; that is for the one who keeps it.
        <input type="text" inputMode={type} {...attributes} onChange={(event) => commit(event.currentTarget.value)} />
      )}
      {props.suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </LabelledField>
  );
}
