import type { PageEvent } from '../wire.ts';
import type { Context } from './context.ts';
import { button, h, icon } from './dom.ts';
import { labelOf, subjectOf } from './words.ts';

/** The card of a clicked event, a portal at the end of the body. Returns what takes it away. */
export function openPeek(context: Context, event: PageEvent, tile: HTMLElement, onRemove: () => void): () => void {
  const { writer, hooks } = context;
  const { words, time, date, weekday } = writer;
  const box = tile.getBoundingClientRect();
  const times = event.isAllDay ? words.allDay : `${time(event.fromMinute)} – ${time(event.untilMinute)}`;
  const close = (): void => root.remove();
  const line = (name: Parameters<typeof icon>[0], text: string): HTMLElement =>
    h('div', { class: 'o-peek-line' }, icon(name), h('span', {}, text));
  const root = h(
    'div',
    {
      ...hooks.section('CalendarItemPeek'),
      class: 'o-popover o-peek',
      role: 'region',
      'aria-label': labelOf(event, writer),
    },
    h(
      'div',
      { class: 'o-popover-bar' },
      button({ class: 'o-quiet', 'aria-label': words.close }, close, icon('Dismiss')),
    ),
    h('h2', { class: 'o-peek-title' }, subjectOf(event, words)),
    line('Clock', `${weekday(event.from)}, ${date(event.from)} · ${times}`),
    ...(event.location ? [line('Location', event.location)] : []),
    ...(event.organizer || event.guests.length > 0
      ? [line('PeopleRegular', [event.organizer, ...event.guests].filter(Boolean).join('; '))]
      : []),
    h(
      'div',
      { class: 'o-popover-end' },
      button(
        { class: 'o-button' },
        () => {
          close();
          onRemove();
        },
        words.remove,
      ),
    ),
  );
  document.body.append(root);
  placeBeside(root, box);
  return close;
}

/** Puts a popover beside what it belongs to, inside the window. */
export function placeBeside(popover: HTMLElement, box: DOMRect): void {
  const { width, height } = popover.getBoundingClientRect();
  const before = box.left - width - 8;
  const after = box.right + 8;
  const over = Math.min(box.left + 80, innerWidth - width - 16);
  const left = after + width < innerWidth - 8 ? after : before > 300 ? before : over;
  popover.style.setProperty('left', `${left}px`);
  popover.style.setProperty('top', `${Math.max(8, Math.min(box.top, innerHeight - height - 8))}px`);
}
