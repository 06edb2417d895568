import type { PageEvent } from '../wire.ts';
import { calendarOf, style } from './data.ts';
import { minutesPerDay, spanInSight, wallOf, clockOf, type Day } from './dates.ts';
import { el, unseen } from './dom.ts';
import { minutesIn } from './events.ts';
import { hiddenText, titleInSight } from './hidden-text.ts';
import { sideBySide } from './overlap.ts';

/** Unpadded base64 of `<eventId> <calendarId>`, a personal address cut to `@m`; tasks have a plain id. */
export const chipId = (event: PageEvent): string => {
  if (event.kind === 'task') return `tasks_${event.id}`;
  const text = `${event.id} ${event.calendar.replace(/@gmail\.com$/, '@m')}`;
  return btoa(text).replaceAll('=', '');
};

const jslogOf = (event: PageEvent): string =>
  event.kind === 'task' ? '35463;' : `35463; 2:["${event.id}",0];1:["${event.calendar}",1];`;

const mix = (color: string, share: number): string =>
  `color-mix(in srgb, ${color} ${share}%, ${style.theme === 'dark' ? '#131314' : '#fff'})`;

/** Fill and border; declined and unanswered have no fill at all, past ones are lighter. */
const paint = (event: PageEvent, isPast: boolean): string => {
  const base = event.color?.css ?? calendarOf(event.calendar).color;
  const border = isPast ? mix(base, 50) : base;
  if (event.response === 'declined' || event.response === 'unanswered') {
    return `border-color: ${border}; color: ${isPast ? 'var(--gm3-sys-color-on-surface-variant)' : style.theme === 'dark' ? `color-mix(in srgb, ${base} 60%, #fff)` : base};`;
  }
  const fill = isPast ? mix(base, 30) : base;
  const ink = isPast ? (style.theme === 'dark' ? '#c4c7c5' : '#444746') : '#fff';
  const stripes =
    event.response === 'tentative'
      ? `background-image: repeating-linear-gradient(45deg, transparent 0 6px, rgb(255 255 255 / .28) 6px 12px); background-size: 17px 17px;`
      : '';
  return `background-color: ${fill}; border-color: ${fill}; color: ${ink}; ${stripes}`;
};

const endMs = ({ when }: PageEvent): number =>
  when.kind === 'timed' ? when.end : Temporal.PlainDate.from(when.until).toZonedDateTime('UTC').epochMilliseconds;

/** No chip is drawn lower than this: five minutes must still be seen. */
const minimumHeight = 18;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly event: PageEvent;
}

/** All timed chips of one column. */
export const timedChips = (events: readonly PageEvent[], day: Day, now: number): HTMLElement[] => {
  const r = style.hourHeight;
  const stretches: Stretch[] = events.map((event) => {
    const { start, end } = minutesIn(event, day);
    const isPoint = end === start;
    const seen = Math.max(end, start + (isPoint ? 30 : 0), start + ((minimumHeight + 2) * 60) / r);
    return { start, end: Math.min(seen, Math.max(end, minutesPerDay)), event };
  });
  return sideBySide(stretches).map(({ item, left, width, depth }) => {
    const { event, start, end } = item;
    const top = Math.round((start * r) / 60) - 1;
    const height = Math.round(((end - start) * r) / 60) - 2;
    const geometry = `position: absolute; top: ${top}px; height: ${height}px; left: calc(${left}% + 0px); width: calc(${width}% + 0px); z-index: ${Math.min(6, 4 + depth)};`;
    return timedChip(event, height, geometry + paint(event, endMs(event) < now));
  });
};

const timedChip = (event: PageEvent, height: number, look: string): HTMLElement => {
  if (event.when.kind !== 'timed') throw new Error('A timed chip needs a timed event');
  const from = wallOf(event.when.start);
  const to = wallOf(event.when.end);
  const fromMinute = from.hour * 60 + from.minute;
  const toMinute = to.hour * 60 + to.minute;
  const id = chipId(event);
  const title = titleInSight(event);
  const isLow = height < 32;
  const struck = event.response === 'declined' ? 'title struck' : 'title';
  const visible = isLow
    ? el(
        'div',
        { 'aria-hidden': 'true' },
        el('span', { class: struck }, el('span', {}, title)),
        el('span', {}, ', '),
        el('span', {}, event.location ? `${clockOf(fromMinute)}, ${event.location}` : clockOf(fromMinute)),
      )
    : el(
        'div',
        { 'aria-hidden': 'true' },
        el('span', { class: struck }, el('span', {}, title)),
        el('div', {}, spanInSight(fromMinute, toMinute)),
        event.location && height >= 60 ? el('div', {}, event.location) : undefined,
      );
  const calendarColor = calendarOf(event.calendar).color;
  return el(
    'div',
    {
      role: 'button',
      tabindex: '0',
      class: ['chip', isLow ? 'chip-short' : '', height < 16 ? 'chip-tiny' : ''].filter(Boolean).join(' '),
      'data-eventchip': '',
      'data-opens-details': 'true',
      'data-keyboardactiontype': '0;1',
      'data-focusable': '',
      'data-dragsource-type': '2',
      'data-eventid': id,
      jslog: jslogOf(event),
      style: look,
    },
    event.color && event.color.css !== calendarColor
      ? el('div', { 'aria-hidden': 'true' }, el('div', { class: 'strip', style: `background-color: ${calendarColor}` }))
      : undefined,
    unseen('div', hiddenText(event)),
    visible,
    el('div', { class: 'handle', 'aria-hidden': 'true', 'data-eventid': id, 'data-dragsource-type': '3' }),
  );
};

/** A chip of the all-day row. `echo` is the invisible duplicate that assistive technology meets on later days. */
export const stackedChip = (
  event: PageEvent,
  place: { readonly left: string; readonly width: string; readonly line: number },
  now: number,
  echo: boolean,
): HTMLElement =>
  el(
    'div',
    {
      class: echo ? 'stacked echo' : 'stacked',
      'data-eventchip': '',
      'data-eventid': chipId(event),
      'data-stacked-layout-chip-container': 'true',
      'data-dragsource-type': '6',
      jslog: jslogOf(event),
      // 2em of 12px type: one line of the stack.
      style: `left: ${place.left}; width: ${place.width}; top: ${place.line * 2}em`,
    },
    el(
      'div',
      {
        role: 'button',
        tabindex: echo ? '-1' : '0',
        class: 'stacked-inner',
        'data-stacked-layout-chip': 'true',
        'data-opens-details': 'true',
        'data-keyboardactiontype': '0;1',
        style: paint(event, endMs(event) < now),
      },
      el('span', { 'aria-hidden': 'true' }, titleInSight(event)),
      unseen('span', hiddenText(event)),
    ),
  );

export const monthChip = (event: PageEvent): HTMLElement => {
  const start = event.when.kind === 'timed' ? wallOf(event.when.start) : undefined;
  const color = event.color?.css ?? calendarOf(event.calendar).color;
  return el(
    'div',
    {
      'data-eventchip': '',
      'data-eventid': chipId(event),
      'data-stacked-layout-chip-container': 'true',
      jslog: jslogOf(event),
    },
    el(
      'div',
      {
        role: 'button',
        tabindex: '0',
        class: 'month-chip',
        'data-stacked-layout-chip': 'true',
        'data-keyboardactiontype': '0;1',
        style: start ? '' : `background-color: ${color}; color: #fff`,
      },
      start
        ? el(
            'span',
            { 'aria-hidden': 'true' },
            el('span', { class: 'dot', style: `background-color: ${color}` }),
            el('span', {}, `${clockOf(start.hour * 60 + start.minute)} `),
            el('span', {}, titleInSight(event)),
          )
        : el('span', { 'aria-hidden': 'true' }, titleInSight(event)),
      unseen('span', hiddenText(event)),
    ),
  );
};
