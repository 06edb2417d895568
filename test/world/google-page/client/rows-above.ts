import type { PageEvent } from '../wire.ts';
import { readingSign } from './address.ts';
import { stackedChip } from './chips.ts';
import { dayName, today, type Day } from './dates.ts';
import { el, recycleAll, unseen } from './dom.ts';
import { daysOf, touchesDay } from './events.ts';
import { titleInSight } from './hidden-text.ts';
import { glyphOf } from './glyphs.ts';
import { words } from './words.ts';

/** Where one works, or a button to say it. */
export const fillPlaceRow = (row: HTMLElement, days: readonly Day[], events: readonly PageEvent[]): void =>
  recycleAll(
    row,
    days.map((day) => {
      const event = events.find((one) => touchesDay(one, day));
      return el(
        'div',
        { role: 'gridcell', class: 'place-cell' },
        event
          ? el(
              'div',
              { 'data-eventchip': '', 'data-calendarid': event.calendar, class: 'place-chip' },
              glyphOf(event.title.toLowerCase().includes('home') ? 'home' : 'office', 14),
              el('span', {}, titleInSight(event)),
            )
          : el('button', { class: 'add-place' }, words.addLocation),
      );
    }),
  );

interface Bar {
  readonly event: PageEvent;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** One visible chip over all its days and an invisible one per further day. */
export const fillAllDayRow = (row: HTMLElement, days: readonly Day[], events: readonly PageEvent[]): void => {
  const bars = stack(days, events);
  const now = Date.now();
  const share = 100 / days.length;
  const percent = (value: number): string => `${Number(value.toFixed(4))}%`;
  const spread = (from: number, count: number): { left: string; width: string } => ({
    left: percent(readingSign === 1 ? from * share : 100 - (from + count) * share),
    width: percent(count * share),
  });
  const cells = days.map((day, index) => {
    const id = `a${index}`;
    const mine = bars.filter(({ from, to }) => from <= index && index <= to);
    const heading = `${words.allDayEvents(mine.length)}, ${dayName(day)}${day.equals(today()) ? `, ${words.today}` : ''}`;
    const chips = mine.map(({ event, from, to, line }) =>
      from === index
        ? stackedChip(event, { ...spread(from, to - from + 1), line }, now, false)
        : stackedChip(event, { ...spread(index, 1), line }, now, true),
    );
    return el(
      'div',
      { role: 'gridcell', class: 'all-day', 'aria-labelledby': id },
      unseen('h2', heading, id),
      el('div', { role: 'presentation' }, ...chips),
    );
  });
  const lines = Math.max(0, ...bars.map(({ line }) => line + 1));
  const list = el('div', { class: 'all-day-list', style: `height: ${lines * 24 + 4}px` }, ...cells);
  recycleAll(row, [list]);
};

const stack = (days: readonly Day[], events: readonly PageEvent[]): Bar[] => {
  const bars: Bar[] = [];
  for (const event of events) {
    const { first, last } = daysOf(event);
    const from = days.findIndex((day) => Temporal.PlainDate.compare(day, first) >= 0);
    const to = days.findLastIndex((day) => Temporal.PlainDate.compare(day, last) <= 0);
    if (from === -1 || to === -1 || to < from) continue;
    const taken = new Set(bars.filter((bar) => bar.from <= to && from <= bar.to).map(({ line }) => line));
    let line = 0;
    while (taken.has(line)) line++;
    bars.push({ event, from, to, line });
  }
  return bars;
};
