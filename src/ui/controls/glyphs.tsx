import type { JSX } from 'preact';

const strokes = {
  plus: 'M8 3.5v9M3.5 8h9',
  balance: 'M8 2.5v11M4.5 13.5h7M3 4.5h10M3 4.5 1.2 9h3.6zM13 4.5 11.2 9h3.6z',
  fold: 'm4 6.2 4 4 4-4',
  edit: 'M10.8 3.2l2 2-7.2 7.2-2.6.6.6-2.6z',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  alert: 'M8 5v3.6M8 11.2v.1M8 1.8 14.6 13.4H1.4z',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.8a3.7 3.7 0 0 1 0 7.4H6',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.8v1.7M8 12.5v1.7M1.8 8h1.7M12.5 8h1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
  calendar: 'M2.5 4.2h11v9.3h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  mail: 'M2 4h12v8.5H2zM2.3 4.5 8 9l5.7-4.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  people:
    'M6 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.6 13.4c0-2.5 2-4 4.4-4s4.4 1.5 4.4 4M10.6 3a2.3 2.3 0 0 1 0 4.4M12 9.7c1.5.5 2.4 1.8 2.4 3.7',
  spark: 'M8 2.2 9.5 6.5 13.8 8 9.5 9.5 8 13.8 6.5 9.5 2.2 8 6.5 6.5z',
  start: 'M2.5 7.5 8 2.8l5.5 4.7M4 6.5v6.8h8V6.5',
  key: 'M5.2 12.6a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM7.2 8 13 2.5M10.6 4.8l1.7 1.7',
  half: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 2v12M10.5 3v10M13 5v6',
  bell: 'M8 2.2a3.6 3.6 0 0 0-3.6 3.6c0 3.4-1.4 4.6-1.4 4.6h10s-1.4-1.2-1.4-4.6A3.6 3.6 0 0 0 8 2.2zM6.8 12.9a1.3 1.3 0 0 0 2.4 0',
  keyboard: 'M1.8 4.5h12.4v7H1.8zM4.2 7h.1M6.7 7h.1M9.2 7h.1M11.7 7h.1M5.5 9.3h5',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4v3.4M8 5.2v.1',
  shield: 'M8 1.8 13.2 3.8v4c0 3.2-2.2 5.4-5.2 6.4-3-1-5.2-3.2-5.2-6.4v-4zM5.8 8l1.6 1.6 2.9-3',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  help: 'M6.1 6.1a1.95 1.95 0 1 1 2.8 1.8c-.6.3-.9.7-.9 1.4M8 11.5v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z',
  outside: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3 7.8 8.2',
} as const;

export type GlyphName = keyof typeof strokes;

/** A small stroke picture beside a word; it never carries meaning alone, so it is hidden from assistive technology. */
export function Glyph({ name, size = 16 }: { readonly name: GlyphName; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="glyph"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}

/** Two people side by side: the sign of Alongside. */
export function Mark({ size = 24 }: { readonly size?: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 96 96" aria-hidden="true">
      <rect width="96" height="96" rx="20" fill="#0e746c" />
      <g fill="#ffffff">
        <circle cx="24" cy="24" r="12" />
        <path d="M6 81V60a18 18 0 0 1 36 0v21a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" />
      </g>
      <g fill="#ffd28a">
        <circle cx="72" cy="24" r="12" />
        <path d="M54 81V60a18 18 0 0 1 36 0v21a3 3 0 0 1-3 3H57a3 3 0 0 1-3-3z" />
      </g>
    </svg>
  );
}
