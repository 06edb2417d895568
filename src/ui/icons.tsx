import type { ComponentChild } from 'preact';
import type { ActivityIcon } from '../domain/involvement/types.ts';

/** Outlines on a 20 by 20 field, 1.5 wide, round ends: one hand for the whole set. Several sub-paths are one string. */
const outlines: Readonly<Record<ActivityIcon, string>> = {
  walk: 'M11.6 4.6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM10.7 6.9 9.2 11.6l2.9 2.5.9 4.1M9.2 11.6l-.7 2.9-2.4 3.6M10.7 6.9 7.6 8.4l-.8 2.7M11 7.4l1.9 2.3 2.4.6',
  meal: 'M4.6 2.6v3.9a2.3 2.3 0 0 0 4.6 0V2.6M6.9 2.6v14.8M14.6 17.4v-6.2M14.6 11.2c-1.9 0-2.3-1.5-2.3-3.3 0-2.9 1-5.3 2.3-5.3v8.6Z',
  cup: 'M3.6 8h9.6v4.8a3.7 3.7 0 0 1-3.7 3.7H7.3a3.7 3.7 0 0 1-3.7-3.7V8ZM13.2 9.1h1.1a2.2 2.2 0 0 1 0 4.4h-1.2M6.9 2.9v2.2M10 2.9v2.2',
  visit: 'M10 17.6s5.6-4.9 5.6-9.4a5.6 5.6 0 0 0-11.2 0c0 4.5 5.6 9.4 5.6 9.4ZM10 10.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  plan: 'M7.6 4H6a1.6 1.6 0 0 0-1.6 1.6v10.2A1.6 1.6 0 0 0 6 17.4h8a1.6 1.6 0 0 0 1.6-1.6V5.6A1.6 1.6 0 0 0 14 4h-1.6M7.6 2.6h4.8v3H7.6v-3ZM7.4 9.5h5.2M7.4 12.9h3.2',
  vendor:
    'M3.4 7.4 4.8 3h10.4l1.4 4.4M4.6 9.6v7.4h10.8V9.6M3.4 7.4a2.2 2.2 0 0 0 4.4 0 2.2 2.2 0 0 0 4.4 0 2.2 2.2 0 0 0 4.4 0H3.4ZM8.4 17v-4.2h3.2V17',
  product: 'M10 2.6 16.4 6v8L10 17.4 3.6 14V6L10 2.6ZM3.6 6 10 9.4 16.4 6M10 9.4v8',
  show: 'M4.4 3.6h11.2A1.4 1.4 0 0 1 17 5v7.2a1.4 1.4 0 0 1-1.4 1.4H4.4A1.4 1.4 0 0 1 3 12.2V5a1.4 1.4 0 0 1 1.4-1.4ZM8.8 6.5v4.2l3.4-2.1-3.4-2.1ZM6.8 17h6.4M10 13.6V17',
  pulse: 'M2.4 10.6h3.2L8 4.8l3.8 10.6 2.2-4.8h3.6',
  talk: 'M4.2 3.6h7A1.6 1.6 0 0 1 12.8 5.2v3.9a1.6 1.6 0 0 1-1.6 1.6H7.3L4.6 13v-2.3h-.4A1.6 1.6 0 0 1 2.6 9.1V5.2a1.6 1.6 0 0 1 1.6-1.6ZM15.4 7.6h.4a1.6 1.6 0 0 1 1.6 1.6v3.7a1.6 1.6 0 0 1-1.6 1.6h-.4v2.3l-2.7-2.3h-2.4a1.6 1.6 0 0 1-1.5-1.1',
  feedback:
    'M4.6 3.2h10.8A1.8 1.8 0 0 1 17.2 5v6.4a1.8 1.8 0 0 1-1.8 1.8H9.8L6.4 16.6v-3.4H4.6a1.8 1.8 0 0 1-1.8-1.8V5a1.8 1.8 0 0 1 1.8-1.8ZM6.6 6.9h6.8M6.6 9.7h4.2',
  mentor: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM13.1 6.9l-1.8 4.4-4.4 1.8 1.8-4.4 4.4-1.8Z',
  help: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 12.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM4.9 4.9 8 8M12 12l3.1 3.1M15.1 4.9 12 8M8 12l-3.1 3.1',
  idea: 'M10 2.6a5.2 5.2 0 0 0-3.1 9.4c.7.5 1.1 1.2 1.1 2v.2h4V14c0-.8.4-1.5 1.1-2A5.2 5.2 0 0 0 10 2.6ZM8.2 17.2h3.6',
  star: 'm10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7L10 2.8Z',
  handover: 'M3.4 6.6h12.2M12.4 3.4l3.2 3.2-3.2 3.2M16.6 13.4H4.4M7.6 10.2l-3.2 3.2 3.2 3.2',
  aim: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 13.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM10 10h.01',
  community:
    'M10 8.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM5.8 16.2v-.6a4.2 4.2 0 0 1 8.4 0v.6M4.2 9.8a1.5 1.5 0 1 0 0-3M2.2 14.4c0-1.3.7-2.2 1.7-2.4M15.8 9.8a1.5 1.5 0 1 1 0-3M17.8 14.4c0-1.3-.7-2.2-1.7-2.4',
  decide: 'M10 17.2v-5.4L4.4 6.2M10 11.8l5.6-5.6M4.4 9.8V6.2H8M15.6 9.8V6.2H12',
  door: 'M5 17.2V4.4A1.6 1.6 0 0 1 6.6 2.8h6.8A1.6 1.6 0 0 1 15 4.4v12.8M2.8 17.2h14.4M12.2 9.8v.8',
};

/** Draws an outline in the colour of the text around it. Decoration only: what it means stands beside it in words. */
export function Outline({ path, size }: { readonly path: string; readonly size: number }): ComponentChild {
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
