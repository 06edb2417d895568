import type { ComponentChild } from 'preact';
import { When } from '../controls/when.tsx';

/** A day and its hours, in the order of the card's own direction. */
export function CardWhen({ text }: { readonly text: string }): ComponentChild {
  return (
    <span class="when">
      <When text={text} />
    </span>
  );
}
