import type { PageEvent } from '../wire.ts';
import { readingSign } from './address.ts';
import { timedChips } from './chips.ts';
import { primary, style, zone } from './data.ts';
import {
  dayName,
  epochOf,
  hourLabel,
  keyOf,
  minutesPerDay,
  shortWeekday,
  today,
  zoneLabel,
  type Day,
} from './dates.ts';
import { css, el, recycleAll, unseen } from './dom.ts';
import { isAbove, isPlaceOfWork, touchesDay } from './events.ts';
import { fillAllDayRow, fillPlaceRow } from './rows-above.ts';
import { words } from './words.ts';

/** How long one week slides into the next, old and new columns side by side. */
const slideMs = 220;

export interface PointedAt {
  readonly column: HTMLElement;
  readonly day: Day;
  /** From midnight, with fractions. */
  readonly minute: number;
}

export interface Grid {
  readonly node: HTMLElement;
  /** Goes on to other days: header and rows above are kept, the timed row is built anew. */
  show(days: readonly Day[], direction: 1 | -1): void;
  fill(events: readonly PageEvent[]): void;
  tick(): void;
  /** Undefined beside the columns. */
  at(x: number, y: number): PointedAt | undefined;
  scrollTo(minute: number): void;
}

/** One column for each day; in the day view one more for each colleague, of the same date. */
const columnsOf = (days: readonly Day[]): readonly Day[] =>
  days.length === 1 ? Array.from({ length: 1 + (style.colleagues ?? 0) }, () => days[0]!) : days;

/** What fills the column of a colleague. */
const theirDay = (day: Day, index: number): PageEvent => ({
  id: `colleague${index}`,
  calendar: primary.id,
  title: 'Somebody else’s day',
  description: '',
  location: '',
  when: { kind: 'timed', start: epochOf(day, 480), end: epochOf(day, 1200), timeZone: zone },
  status: 'confirmed',
  response: 'none',
  showAs: 'busy',
  kind: 'event',
  organizer: { name: 'Colleague', address: '' },
  guests: [],
});

export const createGrid = (first: readonly Day[], openDay: (day: Day) => void): Grid => {
  let days = first;
  let timed = timedRow(columnsOf(days));
  let endSlide: (() => void) | undefined;
  const header = el('div', { role: 'row', class: 'row' });
  const places = el('div', { role: 'row', class: 'row' });
  const allDay = el('div', { role: 'row', class: 'row all-day-row' });
  const scroller = el('div', { class: 'scroller' }, timed);
  const hours = el('div', { class: 'hours' }, hourLabels());
  const zoneName = el('span', {});
  const secondZone = style.secondZone === undefined ? undefined : el('span', {});
  const zoneHead = el('div', { class: 'zone-label' }, secondZone, zoneName);
  const content = el('div', { class: 'content', role: 'presentation' }, header, places, allDay, scroller);
  const range = el('div', { class: 'range' }, el('div', { class: 'zone' }, zoneHead, hours), content);
  const node = el('div', { role: 'grid', class: 'grid' }, range);

  const dressDays = (): void => {
    range.dataset['startDateKey'] = keyOf(days[0]!);
    range.dataset['endDateKey'] = keyOf(days.at(-1)!);
    zoneName.textContent = zoneLabel(days[0]!);
    if (secondZone) secondZone.textContent = `${zoneLabel(days[0]!, style.secondZone)} `;
    recycleAll(header, columnsOf(days).map(columnHeader));
    fillPlaceRow(places, days, []);
    fillAllDayRow(allDay, days, []);
  };
  dressDays();

  header.addEventListener('click', ({ target }) => {
    const key = (target as Element).closest<HTMLElement>('[data-datekey]')?.dataset['datekey'];
    const day = days.find((one) => keyOf(one) === key);
    if (day) openDay(day);
  });
  const followHours = (): void => void (hours.scrollTop = scroller.scrollTop);
  scroller.addEventListener('scroll', followHours, { passive: true });
  // The hour labels begin where the columns begin, below rows of varying height, and the rows above leave room for
  // the scroll bar.
  new ResizeObserver(() => {
    zoneHead.style.height = `${scroller.offsetTop}px`;
    content.style.setProperty('--bar', `${scroller.offsetWidth - scroller.clientWidth}px`);
    followHours();
  }).observe(scroller);

  const columns = (): HTMLElement[] => [...timed.querySelectorAll<HTMLElement>(`:scope > .${css('column')}`)];
  return {
    node,
    show(next, direction) {
      endSlide?.();
      days = next;
      dressDays();
      const old = timed;
      timed = timedRow(columnsOf(days));
      old.after(timed);
      endSlide = slide(old, timed, direction, () => (endSlide = undefined));
    },
    fill(events) {
      const now = Date.now();
      const others = events.filter((event) => !isPlaceOfWork(event));
      fillPlaceRow(places, days, events.filter(isPlaceOfWork));
      fillAllDayRow(allDay, days, others.filter(isAbove));
      for (const [index, column] of columns().entries()) {
        const day = columnsOf(days)[index]!;
        const isColleague = index >= days.length;
        const mine = isColleague
          ? [theirDay(day, index)]
          : others.filter((event) => !isAbove(event) && touchesDay(event, day));
        recycleAll(column.querySelector<HTMLElement>(`:scope > .${css('chips')}`)!, timedChips(mine, day, now));
        column.querySelector('h2')!.textContent = `${words.dayEvents(mine.length)}, ${dayName(day)}`;
      }
    },
    tick() {
      for (const [index, column] of columns().entries()) {
        const line = column.querySelector<HTMLElement>(`:scope > .${css('now')}`);
        if (line && columnsOf(days)[index]!.equals(today())) line.style.top = nowTop();
      }
    },
    at(x, y) {
      for (const [index, column] of columns().entries()) {
        const box = column.getBoundingClientRect();
        if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) continue;
        return { column, day: columnsOf(days)[index]!, minute: ((y - box.top) / box.height) * minutesPerDay };
      }
      return undefined;
    },
    scrollTo(minute) {
      scroller.scrollTop = (minute / 60) * style.hourHeight;
      followHours();
    },
  };
};

/** Runs to its end by itself; the returned function ends it at once. */
const slide = (old: HTMLElement, next: HTMLElement, direction: 1 | -1, onEnd: () => void): (() => void) => {
  const offset = direction * readingSign * 100;
  old.classList.add(css('leaving'));
  next.style.transform = `translateX(${offset}%)`;
  next.getBoundingClientRect();
  next.classList.add(css('entering'));
  next.style.transform = 'translateX(0)';
  old.style.transform = `translateX(${-offset}%)`;
  const end = (): void => {
    clearTimeout(timer);
    old.remove();
    next.classList.remove(css('entering'));
    next.style.transform = '';
    onEnd();
  };
  const timer = setTimeout(end, slideMs);
  return end;
};

const hourLabels = (): HTMLElement =>
  el(
    'div',
    { class: 'hour-list' },
    ...Array.from({ length: 24 }, (_, hour) =>
      el('div', { style: `height: ${style.hourHeight}px` }, el('div', { class: 'hour' }, hourLabel(hour))),
    ),
  );

const columnHeader = (day: Day): HTMLElement => {
  const name = dayName(day);
  const isToday = day.equals(today());
  return el(
    'div',
    { role: 'columnheader', class: isToday ? 'head today' : 'head' },
    el(
      'h2',
      { 'aria-label': isToday ? `${name}, ${words.today}` : name },
      el('span', { class: 'weekday' }, shortWeekday(day)),
      el(
        'button',
        { class: 'day-number', 'data-datekey': keyOf(day), jsaction: 'click:a', 'aria-label': name },
        String(day.day),
      ),
    ),
  );
};

const timedRow = (days: readonly Day[]): HTMLElement => {
  const r = style.hourHeight;
  return el(
    'div',
    { role: 'row', class: 'timed', 'data-dragsource-type': '4', style: `height: ${24 * r}px` },
    el(
      'div',
      { class: 'lines', 'aria-hidden': 'true' },
      ...Array.from({ length: 24 }, () => el('div', { class: 'line', style: `height: ${r}px` })),
    ),
    ...days.map(timedColumn),
  );
};

const timedColumn = (day: Day, index: number): HTMLElement => {
  const id = `t${keyOf(day)}-${index}`;
  return el(
    'div',
    {
      role: 'gridcell',
      class: 'column',
      'data-column-index': String(index),
      'data-datekey': keyOf(day),
      'aria-labelledby': id,
      tabindex: '-1',
    },
    unseen('h2', `${words.dayEvents(0)}, ${dayName(day)}`, id),
    day.equals(today()) ? el('div', { class: 'now', style: `top: ${nowTop()}` }) : undefined,
    el('div', { class: 'chips' }),
  );
};

const nowTop = (): string => {
  const now = Temporal.Now.plainTimeISO(zone);
  return `${Math.round(((now.hour * 60 + now.minute) * style.hourHeight) / 60)}px`;
};
