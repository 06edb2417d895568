import type { PageEvent } from '../wire.ts';
import type { Context } from './context.ts';
import { mailboxNow } from './dates.ts';
import { h, icon } from './dom.ts';
import { startDrag } from './drag.ts';
import { barsOf, piecesOn } from './layout.ts';
import { tile } from './tile.ts';

export interface DayGrid {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** Replaces every tile, as a render of the page does. */
  readonly fill: (events: readonly PageEvent[]) => void;
}

const barHeight = 22;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const percent = (part: number): string => `${Number((part * 100).toFixed(4))}%`;

/** One calendar's part of the grid: its header strip and its columns. */
interface CalendarGrid {
  readonly strip: HTMLElement;
  readonly body: HTMLElement;
  readonly columns: readonly HTMLElement[];
  readonly holds: (event: PageEvent) => boolean;
}

/** The timed grid of day, work week and week: 24-hour columns of a fixed pixel height, everything in them in percent. */
export function dayGrid(context: Context, sectionName: string, dates: readonly string[]): DayGrid {
  const { hooks, writer, boot } = context;
  const now = mailboxNow(boot.timeZone);
  const columnHeight = `${boot.style.hourHeight * 24}px`;
  const shown = boot.calendars.filter(({ isShown }) => isShown);
  const calendarGrid = (index: number, holds: CalendarGrid['holds']): CalendarGrid => {
    const strip = h(
      'div',
      { ...hooks.section(`calendar-view-header-${index}`), class: 'allDayHeaderContent o-strip' },
      ...dates.map((date) => headerCell(context, date, date === now.date)),
    );
    const columns = dates.map((date) =>
      h('div', { class: `${hooks.column} ${isWeekend(date) ? 'o-weekend' : ''}`, style: { height: columnHeight } }),
    );
    const body = h(
      'div',
      {
        ...hooks.section(`calendar-view-${index}`),
        class: 'inDayContentChild o-body',
        style: { '--hour': `${boot.style.hourHeight}px` },
      },
      ...columns,
    );
    columns.forEach((column, day) => startDrag(context, column, dates[day]!));
    return { strip, body, columns, holds };
  };
  const grids = boot.style.isSideBySide
    ? shown.map(({ id }, index) => calendarGrid(index, ({ calendar }) => calendar === id))
    : [calendarGrid(0, () => true)];
  const gutter = h(
    'div',
    {
      class: 'o-gutter',
      'aria-hidden': 'true',
      style: { height: columnHeight, '--hour': `${boot.style.hourHeight}px` },
    },
    ...hours.map((hour) => h('div', { class: 'o-hour' }, hour > 0 && writer.hour(hour))),
  );
  const bodies = grids.map(({ body }) => body);
  const scroller = h('div', { class: hooks.scroller, tabindex: -1 }, h('div', { class: 'o-day' }, gutter, ...bodies));
  const strips = grids.map(({ strip }) => strip);
  const root = h(
    'div',
    { ...hooks.section(sectionName), class: 'o-surface' },
    h('div', { class: 'o-header' }, h('div', { class: 'o-corner' }), ...strips),
    scroller,
  );

  const today = dates.indexOf(now.date);
  const nowLine = today < 0 ? undefined : currentTime(context, today / dates.length, 1 / dates.length, now.minute);

  const fillOne = (
    { strip, body, columns, holds }: CalendarGrid,
    all: readonly PageEvent[],
    isFirst: boolean,
  ): void => {
    const events = all.filter(holds);
    let index = 0;
    columns.forEach((column, day) => {
      const pieces = piecesOn(events, dates[day]!).map(({ event, start, end, lane, lanes }) =>
        tile(context, event, {
          index: index++,
          isInConflict: lanes > 1,
          lines: Math.floor((((end - start) / 60) * boot.style.hourHeight) / 16),
          style: {
            position: 'absolute',
            top: percent(start / 1440),
            height: percent(Math.max(end - start, 15) / 1440),
            'inset-inline-start': percent(lane / lanes),
            width: percent(1 / lanes),
          },
        }),
      );
      const slot = isFirst && day === Math.max(today, 0) ? emptySlot(context, dates[day]!, now.minute) : undefined;
      column.replaceChildren(...(slot ? [slot] : []), ...pieces);
    });
    fillStrip(context, strip, dates, events, index);
    body.replaceChildren(...columns, ...(nowLine && isFirst ? [nowLine] : []));
  };
  const fill = (events: readonly PageEvent[]): void => {
    for (const [index, grid] of grids.entries()) fillOne(grid, events, index === 0);
  };
  return { root, scroller, fill };
}

function headerCell({ hooks, writer }: Context, date: string, isToday: boolean): HTMLElement {
  return h(
    'div',
    { ...hooks.columnDate(date), class: isToday ? 'o-head o-today' : 'o-head' },
    h('span', { class: 'o-head-number' }, h('time', { datetime: date }, String(Number(date.slice(8))))),
    h('span', { class: 'o-head-day' }, writer.shortWeekday(date)),
  );
}

function fillStrip(
  context: Context,
  strip: HTMLElement,
  dates: readonly string[],
  events: readonly PageEvent[],
  firstIndex: number,
): void {
  const plans = events.filter(({ isWorkPlan, from }) => isWorkPlan && dates.includes(from));
  const bars = barsOf(events, dates);
  const planRows = plans.length > 0 ? 1 : 0;
  const headHeight = 58;
  const place = (first: number, last: number, row: number): Record<string, string> => ({
    position: 'absolute',
    'inset-inline-start': percent(first / dates.length),
    width: percent((last - first + 1) / dates.length),
    top: `${headHeight + row * barHeight}px`,
    height: `${barHeight}px`,
  });
  const cells = [...strip.children].slice(0, dates.length);
  strip.replaceChildren(
    ...cells,
    ...plans.map(({ from, title }) =>
      h(
        'div',
        { class: 'o-plan', style: place(dates.indexOf(from), dates.indexOf(from), 0) },
        h(
          'button',
          { type: 'button', class: 'o-plan-chip', 'aria-label': `${title}, ${context.writer.words.workPlan}` },
          icon('Location', 'o-mark'),
          title,
        ),
      ),
    ),
    ...bars.map(({ event, first, last, row }, offset) =>
      tile(context, event, {
        index: firstIndex + offset,
        isInConflict: false,
        lines: 1,
        style: place(first, last, row + planRows),
      }),
    ),
  );
  const rows = planRows + Math.max(0, ...bars.map(({ row }) => row + 1));
  strip.style.setProperty('height', `${headHeight + rows * barHeight + 4}px`);
}

/** The slot nearest to now: it looks like an event to a careless reader. */
function emptySlot({ writer, hooks }: Context, date: string, minute: number): HTMLElement {
  const start = Math.min(1410, Math.ceil(minute / 30) * 30);
  const label = `${writer.time(start)} ${writer.words.to} ${writer.time(start + 30)}, ${writer.weekday(date)}, ${writer.date(date)}`;
  return h(
    'div',
    {
      class: `${hooks.resizeBox} o-slot`,
      style: {
        position: 'absolute',
        top: percent(start / 1440),
        height: percent(30 / 1440),
        'inset-inline-start': '0',
        width: '100%',
      },
    },
    h('div', { role: 'button', tabindex: -1, 'aria-label': label, class: 'o-fill' }),
  );
}

function currentTime({ writer }: Context, at: number, width: number, minute: number): HTMLElement {
  return h(
    'div',
    {
      class: 'o-now',
      role: 'img',
      'aria-label': writer.words.currentTime.replace('{time}', writer.time(minute)),
      style: { top: percent(minute / 1440), '--day': percent(at), '--day-width': percent(width) },
    },
    h('span', { class: 'o-now-dot' }),
  );
}

function isWeekend(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek > 5;
}
