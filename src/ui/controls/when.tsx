import type { JSX } from 'preact';
import { whenParts } from './when-parts.ts';

/** A day and its hours: where they do not fit on one line, the line breaks between the two. */
export function When({ text }: { readonly text: string }): JSX.Element {
  const [first, second] = whenParts(text);
  return (
    <>
      <span class="when-part">{first}</span>
      {second !== undefined && ' '}
      {second !== undefined && <span class="when-part">{second}</span>}
    </>
  );
}
