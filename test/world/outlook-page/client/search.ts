import type { PageEvent } from '../wire.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { showAsClass } from './tile.ts';
import { labelOf, subjectOf } from './words.ts';

/** What was found, in place of the grid and at the same address: events with ids and labels, on no day's column. */
export function searchResults(context: Context, events: readonly PageEvent[], query: string): HTMLElement {
  const { hooks, writer } = context;
  const sought = query.toLocaleLowerCase();
  const found = events.filter(({ title }) => title.toLocaleLowerCase().includes(sought));
  return h(
    'div',
    { role: 'listbox', class: 'o-results', 'aria-label': writer.words.search },
    ...found.map((event, index) =>
      h(
        'div',
        { role: 'option', class: 'o-card-box', ...hooks.item(event.itemId, index, false) },
        h(
          'div',
          {
            role: 'button',
            tabindex: 0,
            class: `o-card ${showAsClass[event.showAs]}`,
            'aria-label': labelOf(event, writer),
            style: { '--calendar': event.color },
          },
          h('span', { class: 'o-bar' }),
          h(
            'div',
            { class: 'o-card-line' },
            h('time', {}, `${writer.date(event.from)} ${event.isAllDay ? '' : writer.time(event.fromMinute)}`),
            h('span', {}, subjectOf(event, writer.words)),
          ),
        ),
      ),
    ),
  );
}
