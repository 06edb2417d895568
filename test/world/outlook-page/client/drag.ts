import type { Context } from './context.ts';
import { h } from './dom.ts';

const step = 30;
const percent = (minutes: number): string => `${(minutes / 1440) * 100}%`;

/** Dragging over empty time draws an event that is being created; letting go opens the quick form. */
export function startDrag(context: Context, column: HTMLElement, date: string): void {
  let from: number | undefined;
  let ghost: HTMLElement | undefined;

  const minuteAt = ({ clientY }: MouseEvent): number => {
    const { top, height } = column.getBoundingClientRect();
    return Math.min(1440, Math.max(0, ((clientY - top) / height) * 1440));
  };
  const draw = (start: number, end: number): void => {
    ghost ??= h(
      'div',
      { class: `${context.hooks.resizeBox} o-ghost` },
      h('div', { role: 'button', class: 'o-fill', 'aria-label': context.writer.words.creating }),
    );
    ghost.style.setProperty('top', percent(start));
    ghost.style.setProperty('height', percent(end - start));
    const label = `${context.writer.time(start)} – ${context.writer.time(end)}`;
    ghost.firstElementChild!.replaceChildren(h('span', { class: 'o-ghost-text' }, label));
    if (!ghost.isConnected) column.append(ghost);
  };
  const stretch = (event: PointerEvent): readonly [number, number] => {
    const to = minuteAt(event);
    return [
      Math.floor(Math.min(from!, to) / step) * step,
      Math.max(Math.ceil(Math.max(from!, to) / step) * step, step),
    ];
  };

  column.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as Element).closest('.o-tile')) return;
    from = Math.floor(minuteAt(event) / step) * step;
    column.setPointerCapture(event.pointerId);
  });
  column.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    const [start, end] = stretch(event);
    if (ghost || Math.abs(minuteAt(event) - from) >= step) draw(start, end);
  });
  column.addEventListener('pointerup', (event) => {
    if (from === undefined) return;
    const [start, end] = stretch(event);
    const wasDragged = ghost !== undefined;
    const box = ghost?.getBoundingClientRect();
    from = undefined;
    if (wasDragged) context.draft(date, start, end, box!);
    ghost?.remove();
    ghost = undefined;
  });
  column.addEventListener('pointercancel', () => {
    from = undefined;
    ghost?.remove();
    ghost = undefined;
  });
  column.addEventListener('dblclick', (event) => {
    if ((event.target as Element).closest('.o-tile')) return;
    const start = Math.floor(minuteAt(event) / step) * step;
    context.draft(date, start, start + step, new DOMRect(event.clientX, event.clientY, 0, 0));
  });
}
