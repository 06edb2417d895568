import { primary, style, zone } from './data.ts';
import { dayName, epochOf, spanInSight, minutesPerDay, type Day } from './dates.ts';
import { placeBeside } from './details.ts';
import { el, on } from './dom.ts';
import { saveEvent } from './events.ts';
import type { Grid, PointedAt } from './grid.ts';
import { glyphOf } from './glyphs.ts';
import { words } from './words.ts';

/** Minutes that a drag snaps to, and that a plain click makes. */
const snapMinutes = 15;
const clickMinutes = 60;

export interface Draft {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** Drag on the columns draws a placeholder; letting go asks for a title. */
export const createByDrag = (grid: Grid, more: (draft: Draft, title: string) => void): { cancel(): boolean } => {
  let placeholder: HTMLElement | undefined;
  let dialog: HTMLElement | undefined;
  const cancel = (): boolean => {
    const wasOpen = placeholder !== undefined;
    placeholder?.remove();
    dialog?.remove();
    placeholder = dialog = undefined;
    return wasOpen;
  };

  const ask = (draft: Draft): void => {
    const title = el('input', {
      class: 'field field-title',
      'aria-label': words.title,
      placeholder: words.addTitle,
    });
    const save = on(el('button', { class: 'filled' }, words.save), 'click', () => {
      cancel();
      void saveEvent({
        calendar: primary.id,
        title: title.value,
        description: '',
        location: '',
        when: {
          kind: 'timed',
          start: epochOf(draft.day, draft.start),
          end: epochOf(draft.day, draft.end),
          timeZone: zone,
        },
        guests: [],
      });
    });
    title.addEventListener('keydown', ({ key }) => key === 'Enter' && save.click());
    dialog = el(
      'div',
      { role: 'dialog', class: 'dialog', 'aria-label': words.newEvent },
      el(
        'div',
        { class: 'dialog-bar' },
        on(el('button', { class: 'round', 'aria-label': words.close }, glyphOf('close')), 'click', cancel),
      ),
      el(
        'div',
        { class: 'dialog-body' },
        el('div', {}),
        title,
        el('div', { class: 'glyph' }, glyphOf('clock')),
        el('div', {}, `${dayName(draft.day)} ⋅ ${spanInSight(draft.start, draft.end)}`),
        el(
          'div',
          { class: 'buttons' },
          on(el('button', { class: 'text' }, words.more), 'click', () => {
            cancel();
            more(draft, title.value);
          }),
          save,
        ),
      ),
    );
    document.body.append(dialog);
    placeBeside(dialog, placeholder!.getBoundingClientRect());
    title.focus();
  };

  grid.node.addEventListener('pointerdown', (down) => {
    const target = down.target as Element;
    if (down.button !== 0 || target.closest('[data-eventchip]') || !target.closest('[data-dragsource-type="4"]'))
      return;
    if (cancel()) return;
    const anchor = grid.at(down.clientX, down.clientY);
    if (!anchor) return;
    down.preventDefault();
    let draft = draftOf(anchor, anchor);
    const draw = (): void => {
      placeholder ??= anchor.column.appendChild(placeholderChip());
      const r = style.hourHeight / 60;
      placeholder.style.top = `${Math.round(draft.start * r) - 1}px`;
      placeholder.style.height = `${Math.round((draft.end - draft.start) * r) - 2}px`;
      placeholder.lastElementChild!.textContent = `${words.noTitle}, ${spanInSight(draft.start, draft.end)}`;
    };
    const move = (event: PointerEvent): void => {
      if (!placeholder && Math.abs(event.clientY - down.clientY) < 4) return;
      const reached = grid.at(down.clientX, event.clientY);
      if (!reached) return;
      draft = draftOf(anchor, reached);
      draw();
    };
    const stop = new AbortController();
    addEventListener('pointermove', move, { signal: stop.signal });
    addEventListener('pointercancel', () => stop.abort(), { signal: stop.signal });
    addEventListener(
      'pointerup',
      () => {
        stop.abort();
        if (!placeholder) draft = { ...draft, end: Math.min(minutesPerDay, draft.start + clickMinutes) };
        draw();
        ask(draft);
      },
      { signal: stop.signal },
    );
  });
  return { cancel };
};

const draftOf = (from: PointedAt, to: PointedAt): Draft => {
  const snap = (minute: number): number => Math.floor(minute / snapMinutes) * snapMinutes;
  const first = snap(Math.min(from.minute, to.minute));
  const last = snap(Math.max(from.minute, to.minute)) + snapMinutes;
  return { day: from.day, start: first, end: Math.min(minutesPerDay, last) };
};

/** Looks like a chip, but lacks data-keyboardactiontype. */
const placeholderChip = (): HTMLElement =>
  el(
    'div',
    {
      role: 'button',
      class: 'chip drawing',
      'data-eventchip': '',
      'data-eventid': 'placeholder',
      style: 'position: absolute; left: calc(0% + 0px); width: calc(100% - 12px)',
    },
    el('div', { 'aria-hidden': 'true' }),
  );
