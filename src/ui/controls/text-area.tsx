import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useAutosave } from './autosave.ts';
import type { AutosaveTexts, SaveValue } from './autosave.ts';
import { LabelledField, wordsOf } from './labelled-field.tsx';

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
  const { label, hint, texts } = props;
  return (
    <LabelledField {...{ id, label, hint, problem }} mark={{ count: savedCount, text: texts.saved }}>
      <textarea
        id={id}
        class="input text-area"
        rows={3}
        value={shown}
        aria-invalid={problem !== ''}
        aria-describedby={wordsOf({ id, hint, problem })}
        onInput={(event) => edit(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
    </LabelledField>
  );
}
