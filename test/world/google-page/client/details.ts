import type { PageEvent } from '../wire.ts';
import { calendarOf } from './data.ts';
import { chipId } from './chips.ts';
import { el, on } from './dom.ts';
import { removeEvent } from './events.ts';
import { titleInSight, whenLine } from './hidden-text.ts';
import { glyphOf, type GlyphName } from './glyphs.ts';
import { words } from './words.ts';

/** The bubble with an event's details. Once opened it stays in the page, hidden. */
export const createDetails = (): { open(event: PageEvent, near: DOMRect): void; close(): boolean } => {
  let dialog: HTMLElement | undefined;
  const close = (): boolean => {
    if (!dialog || dialog.style.display === 'none') return false;
    dialog.style.display = 'none';
    return true;
  };
  const button = (label: string, glyph: GlyphName, act: () => void): HTMLElement =>
    on(el('button', { class: 'round', 'aria-label': label }, glyphOf(glyph)), 'click', act);
  const line = (glyph: GlyphName, id: string, text: string): HTMLElement[] =>
    text ? [el('div', { class: 'glyph' }, glyphOf(glyph)), el('div', { id }, text)] : [];
  return {
    close,
    open(event, near) {
      if (!dialog) {
        dialog = el('div', { role: 'dialog', class: 'dialog', 'data-chips-dialog': 'true', jsshadow: '' });
        document.body.append(dialog);
      }
      const body = el(
        'div',
        { id: 'xDetDlg', class: 'dialog-body', 'data-eventid': chipId(event) },
        el('div', {
          class: 'swatch',
          style: `background-color: ${event.color?.css ?? calendarOf(event.calendar).color}`,
        }),
        el(
          'div',
          {},
          el('div', { id: 'rAECCd', role: 'heading', class: 'dialog-title' }, titleInSight(event)),
          el('div', { id: 'xDetDlgWhen' }, whenLine(event)),
        ),
        ...line('place', 'xDetDlgLoc', event.location),
        ...line('people', 'xDetDlgAtt', event.guests.map(({ name, address }) => name || address).join(', ')),
        ...line('text', 'xDetDlgDesc', event.description),
        ...line('calendar', 'xDetDlgCal', calendarOf(event.calendar).name),
      );
      dialog.replaceChildren(
        el(
          'div',
          { class: 'dialog-bar' },
          button(words.remove, 'remove', () => {
            close();
            void removeEvent(event);
          }),
          button(words.close, 'close', close),
        ),
        body,
      );
      dialog.style.display = '';
      placeBeside(dialog, near);
    },
  };
};

/** Beside the chip, on the side with room. */
export const placeBeside = (dialog: HTMLElement, near: DOMRect): void => {
  const { width, height } = dialog.getBoundingClientRect();
  const left = near.left - width - 8 > 0 ? near.left - width - 8 : Math.min(near.right + 8, innerWidth - width - 8);
  const top = Math.max(8, Math.min(near.top, innerHeight - height - 8));
  dialog.style.left = `${left}px`;
  dialog.style.top = `${top}px`;
};
