import type { PageEvent } from '../wire.ts';
import type { Context } from './context.ts';
import { mailboxNow, midnightOffset } from './dates.ts';
import { h } from './dom.ts';
import { coversDate } from './layout.ts';
import { showAsClass } from './tile.ts';
import { labelOf, subjectOf, tooltipOf } from './words.ts';

const mostCards = 3;
const windowsZones: Readonly<Record<string, string>> = {
  'Europe/Berlin': 'W. Europe Standard Time',
  'Europe/London': 'GMT Standard Time',
  'America/New_York': 'Eastern Standard Time',
  'America/Los_Angeles': 'Pacific Standard Time',
  'Asia/Kolkata': 'India Standard Time',
};

export interface MonthGrid {
  readonly root: HTMLElement;
  readonly scroller?: undefined;
  readonly fill: (events: readonly PageEvent[]) => void;
}

/** The month: what does not fit into a cell is not drawn, so a cell can never be called free. */
export function monthGrid(context: Context, dates: readonly string[], month: string): MonthGrid {
  const { hooks, writer, boot } = context;
  const zone = windowsZones[boot.timeZone] ?? 'UTC';
  const today = mailboxNow(boot.timeZone).date;
  const cells = dates.map((date) =>
    h('div', {
      class: `monthDayCell o-cell ${date.startsWith(month) ? '' : 'o-outside'} ${date === today ? 'o-today' : ''}`,
      id: boot.style.isRedesigned
        ? undefined
        : `monthDayCell_${date}T00:00:00.000${midnightOffset(date, boot.timeZone)}_${zone}_calendar`,
    }),
  );
  const weekdays = h(
    'div',
    { class: 'o-month-days' },
    ...dates.slice(0, 7).map((date) => h('div', {}, writer.shortWeekday(date))),
  );
  const box = h(
    'div',
    { class: 'customScrollBar o-month', style: { 'grid-template-rows': `repeat(${dates.length / 7}, 1fr)` } },
    ...cells,
  );
  const root = h(
    'div',
    { ...hooks.section('Surface_Month'), class: 'o-surface' },
    h('div', { class: 'focusManagedEntry o-month-box' }, h('div', { class: 'o-month-box' }, weekdays, box)),
  );

  const fill = (events: readonly PageEvent[]): void => {
    cells.forEach((cell, day) => {
      const date = dates[day]!;
      const here = events.filter((event) => !event.isWorkPlan && coversDate(event, date));
      cell.replaceChildren(
        h('div', { class: 'o-cell-number' }, String(Number(date.slice(8)))),
        ...here.slice(0, mostCards).map((event, index) => card(context, event, index)),
        ...(here.length > mostCards ? [h('div', { class: 'o-more' }, `+${here.length - mostCards}`)] : []),
      );
    });
  };
  return { root, fill };
}

function card({ hooks, writer, peek }: Context, event: PageEvent, index: number): HTMLElement {
  const face = h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: `o-card ${showAsClass[event.showAs]}`,
      title: tooltipOf(event, writer),
      'aria-label': labelOf(event, writer),
      style: { '--calendar': event.color },
    },
    h('span', { class: 'o-bar' }),
    h(
      'div',
      { class: 'o-card-line' },
      !event.isAllDay && h('time', {}, writer.time(event.fromMinute)),
      h('span', {}, subjectOf(event, writer.words)),
    ),
  );
  face.addEventListener('click', () => peek(event, face));
  return h('div', { class: 'o-card-box', ...hooks.item(event.itemId, index, false) }, face);
}
