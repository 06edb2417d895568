import type { PageEvent } from '../wire.ts';
import { chipId, monthChip } from './chips.ts';
import { clockOf, dayName, keyOf, shortWeekday, today, type Day } from './dates.ts';
import { el, unseen } from './dom.ts';
import { minutesIn, touchesDay } from './events.ts';
import { hiddenText, titleInSight } from './hidden-text.ts';
import { words } from './words.ts';

/** The month view: datekeys on background days and day numbers, none on the gridcells. */
export const monthGrid = (days: readonly Day[], events: readonly PageEvent[]): HTMLElement => {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return el(
    'div',
    {
      role: 'grid',
      class: 'month',
      'data-start-date-key': keyOf(days[0]!),
      'data-end-date-key': keyOf(days.at(-1)!),
    },
    el(
      'div',
      { role: 'row', class: 'row' },
      ...weeks[0]!.map((day) =>
        el('div', { role: 'columnheader', class: 'head' }, el('span', { class: 'weekday' }, shortWeekday(day))),
      ),
    ),
    ...weeks.map((week) =>
      el(
        'div',
        { role: 'row', class: 'month-week' },
        el(
          'div',
          { class: 'month-days' },
          ...week.map((day) =>
            el(
              'div',
              { class: 'month-day', 'data-datekey': keyOf(day) },
              el('h2', { 'data-datekey': keyOf(day), 'data-dragsource-type': '8' }, String(day.day)),
            ),
          ),
        ),
        ...week.map((day) => {
          const mine = events.filter((event) => touchesDay(event, day));
          return el(
            'div',
            { role: 'gridcell', class: 'month-cell' },
            unseen('h2', `${words.dayEvents(mine.length)}, ${dayName(day)}`),
            ...mine.map(monthChip),
          );
        }),
      ),
    ),
  );
};

/** The schedule view: one group of rows per day. */
export const agendaGrid = (days: readonly Day[], events: readonly PageEvent[]): HTMLElement =>
  el(
    'div',
    { role: 'grid', class: 'agenda' },
    ...days
      .map((day) => ({ day, mine: events.filter((event) => touchesDay(event, day)) }))
      .filter(({ day, mine }) => mine.length > 0 || day.equals(today()))
      .map(({ day, mine }) =>
        el(
          'div',
          { role: 'rowgroup', 'data-datekey': keyOf(day) },
          ...mine.map((event, index) =>
            el(
              'div',
              { role: 'row', class: 'agenda-row' },
              el('div', { role: 'gridcell', class: 'agenda-date' }, index === 0 ? dayName(day) : ''),
              agendaChip(event, day),
            ),
          ),
        ),
      ),
  );

const agendaChip = (event: PageEvent, day: Day): HTMLElement => {
  const { start, end } = minutesIn(event, day);
  const time = event.when.kind === 'allDay' ? words.allDay : `${clockOf(start)}${words.dash}${clockOf(end)}`;
  return el(
    'div',
    { role: 'presentation', class: 'agenda-chip', 'data-eventchip': '', 'data-eventid': chipId(event) },
    el('div', { role: 'gridcell' }, time),
    el(
      'div',
      { role: 'gridcell' },
      el('div', { role: 'button', tabindex: '0', 'data-keyboardactiontype': '0;1' }, titleInSight(event)),
      unseen('span', hiddenText(event)),
    ),
  );
};
