import type { ComponentChildren, JSX } from 'preact';
import { describedBy, Problem, SavedMark } from './field-parts.tsx';

interface FieldWords {
  /** Of the control; the hint and the problem have ids of their own beside it (`wordsOf`). */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem: string;
  /** "Saved", where the field saves itself. */
  readonly mark?: { readonly count: number; readonly text: string };
  readonly children: ComponentChildren;
}

/** What describes a field, for its `aria-describedby`: its hint and its problem, where there are any, and `others`. */
export const wordsOf = (
  { id, hint = '', problem }: Pick<FieldWords, 'id' | 'hint' | 'problem'>,
  ...others: readonly string[]
): string | undefined => describedBy(...others, hint !== '' && `${id}-hint`, problem !== '' && `${id}-problem`);

/** A control between its label above and what is said about it below. */
export function LabelledField(
  props: FieldWords & {
    /** True where the label is only for assistive technology, as in a row of a list. */
    readonly isLabelHidden?: boolean | undefined;
  },
): JSX.Element {
  const label = (
    <label class={props.isLabelHidden ? 'visually-hidden' : 'field-label'} for={props.id}>
      {props.label}
    </label>
  );
  return (
    <div class="field">
      {props.mark === undefined ? (
        label
      ) : (
        <div class="field-head">
          {label}
          <SavedMark {...props.mark} />
        </div>
      )}
      {props.children}
      <WordsBelow {...props} />
    </div>
  );
}

/** Several controls under one label. */
export function FieldGroup(props: FieldWords): JSX.Element {
  return (
    <fieldset class="field" aria-describedby={wordsOf(props)}>
      <legend class="field-label">
        {props.label}
        {props.mark !== undefined && <SavedMark {...props.mark} />}
      </legend>
      {props.children}
      <WordsBelow {...props} />
    </fieldset>
  );
}

function WordsBelow({ id, hint = '', problem }: Pick<FieldWords, 'id' | 'hint' | 'problem'>): JSX.Element {
  return (
    <>
      <Problem id={`${id}-problem`} text={problem} />
      {hint !== '' && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </>
  );
}
