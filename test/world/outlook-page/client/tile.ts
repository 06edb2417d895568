import type { PageEvent } from '../wire.ts';
import type { Context } from './context.ts';
import { h, icon } from './dom.ts';
import { labelOf, subjectOf, tooltipOf } from './words.ts';

/** Spelt out, because class names are hashed where they are written. */
export const showAsClass: Readonly<Record<PageEvent['showAs'], string>> = {
  busy: 'o-busy',
  free: 'o-free',
  tentative: 'o-tentative',
  outOfOffice: 'o-out',
  workingElsewhere: 'o-elsewhere',
};

export interface TilePlace {
  readonly index: number;
  readonly isInConflict: boolean;
  readonly style: Readonly<Record<string, string>>;
  /** Room for so many lines of text. */
  readonly lines: number;
}

/** An event as the live page has it: a wrapper with the item's id, inside it a button with the label. */
export function tile(
  context: Context,
  event: PageEvent,
  { index, isInConflict, style, lines }: TilePlace,
): HTMLElement {
  const { writer, hooks } = context;
  const subject = subjectOf(event, writer.words);
  const showAs = event.isDeclined ? 'free' : event.showAs;
  const face = h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: [
        'o-tile',
        showAsClass[showAs],
        event.isAllDay && 'o-all-day',
        event.isDeclined && 'o-declined',
        lines < 1 && 'o-tiny',
      ]
        .filter(Boolean)
        .join(' '),
      title: tooltipOf(event, writer),
      'aria-label': labelOf(event, writer),
      style: { '--calendar': event.color },
    },
    h('span', { class: 'o-bar' }),
    h(
      'span',
      { class: lines > 1 ? 'o-text' : 'o-text o-one-line' },
      h('span', { class: 'o-subject' }, subject),
      lines > 1 && event.location ? h('span', { class: 'o-place' }, event.location) : undefined,
      lines > 2 && event.organizer ? h('span', { class: 'o-place' }, event.organizer) : undefined,
    ),
    h(
      'span',
      { class: 'o-marks' },
      event.isPrivate && icon('LockClosed', 'o-mark'),
      event.isRecurring && icon('ArrowRepeatAll', 'o-mark'),
    ),
  );
  const open = (): void => context.peek(event, face);
  face.addEventListener('click', open);
  face.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') open();
  });
  return h(
    'div',
    { class: `${hooks.resizeBox} o-box`, ...hooks.item(event.itemId, index, isInConflict), style },
    h('div', { class: 'o-fill' }, h('div', { class: 'o-fill' }, face)),
  );
}
