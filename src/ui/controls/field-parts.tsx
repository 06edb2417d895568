import type { JSX } from 'preact';
import { Glyph } from './glyphs.tsx';

/** "Saved" beside the control that was. The live region says it aloud, so this one is for the eyes. */
export function SavedMark({ count, text }: { readonly count: number; readonly text: string }): JSX.Element {
  return (
    <span key={count} class={count === 0 ? 'saved-mark' : 'saved-mark is-shown'} aria-hidden="true">
      {count > 0 && (
        <>
          <Glyph name="check" size={12} />
          {text}
        </>
      )}
    </span>
  );
}

/** What is wrong with a field; the field names it by `aria-describedby`. */
export function Problem({ id, text }: { readonly id: string; readonly text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <p id={id} class="field-problem">
      <Glyph name="alert" size={14} />
      <span>{text}</span>
    </p>
  );
}

/** The ids of what describes a field, or undefined when nothing does. */
export const describedBy = (...ids: readonly (string | false)[]): string | undefined => {
  const present = ids.filter((id) => id !== false && id !== '');
  return present.length === 0 ? undefined : present.join(' ');
};
