import type { ComponentChild } from 'preact';
import type { ActivityIcon } from '../domain/involvement/types.ts';
import { outlines } from './outlines.ts';

/** Draws an outline in the colour of the text around it. Decoration only: what it means stands beside it in words. */
function Outline({ path, size }: { readonly path: string; readonly size: number }): ComponentChild {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

/** The picture of a kind of activity; `size` in CSS pixels, 20 unless told. */
export function ActivityGlyph({
  icon,
  size = 20,
}: {
  readonly icon: ActivityIcon;
  readonly size?: number;
}): ComponentChild {
  return <Outline path={outlines[icon]} size={size} />;
}
