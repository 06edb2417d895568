import type { ComponentChild } from 'preact';

interface OutlineProps {
  readonly path: string;
  /** CSS pixels. */
  readonly size: number;
}

/** Draws an outline in the colour of the text around it. Decoration only: what it means stands beside it in words. */
export function Outline({ path, size }: OutlineProps): ComponentChild {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
