import { calendarOf, data, primary, zone } from './data.ts';
import { today } from './dates.ts';
import { el, on } from './dom.ts';
import { saveEvent } from './events.ts';
import { glyphOf, type GlyphName } from './glyphs.ts';
import { words } from './words.ts';

interface Times {
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
  readonly isAllDay: boolean;
}

/** `YYYYMMDDTHHMMSS[Z]/…` or `YYYYMMDD/YYYYMMDD`; without `Z` local, or in the zone `ctz` names. */
const timesOf = (query: URLSearchParams): Times => {
  const [from = '', to = ''] = (query.get('dates') ?? '').split('/');
  const read = (text: string): Temporal.PlainDateTime | undefined => {
    const [, day, time, utc] = /^(\d{8})(?:T(\d{6})(Z?))?$/.exec(text) ?? [];
    if (!day) return undefined;
    const local = Temporal.PlainDateTime.from(time ? `${day}T${time}` : day);
    const written = utc ? 'UTC' : query.get('ctz');
    return written ? local.toZonedDateTime(written).withTimeZone(zone).toPlainDateTime() : local;
  };
  const start = read(from);
  const end = read(to);
  if (start && end) return { from: start, to: end, isAllDay: !from.includes('T') };
  const nextHour = Temporal.Now.plainDateTimeISO(zone).round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  return { from: nextHour, to: nextHour.add({ hours: 1 }), isAllDay: false };
};

/** The full-page event form, filled in from the address. */
export const editorPage = (query: URLSearchParams, leave: (day: Temporal.PlainDate) => void): HTMLElement => {
  const { from, to, isAllDay } = timesOf(query);
  const box = (type: string, label: string, value: string, extra = ''): HTMLInputElement =>
    el('input', { type, class: `box${extra}`, 'aria-label': label, value });
  const title = el('input', {
    class: 'field editor-title',
    'aria-label': words.title,
    placeholder: words.addTitle,
    value: query.get('text') ?? '',
  });
  const date = box('date', words.date, from.toPlainDate().toString());
  const endDate = box('date', words.endDate, to.toPlainDate().toString());
  const start = box('time', words.start, from.toPlainTime().toString({ smallestUnit: 'minute' }));
  const end = box('time', words.end, to.toPlainTime().toString({ smallestUnit: 'minute' }));
  const guests = box('text', words.guests, query.get('add') ?? '', ' wide');
  const location = box('text', words.location.replace(/\W+$/u, ''), query.get('location') ?? '', ' wide');
  const description = el('textarea', { class: 'box wide', rows: '6', 'aria-label': words.description });
  description.value = query.get('details') ?? '';
  const calendar = data.calendars.some(({ id }) => id === query.get('src')) ? query.get('src')! : primary.id;

  const save = async (): Promise<void> => {
    const at = (day: string, time: string): number =>
      Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
    await saveEvent({
      calendar,
      title: title.value,
      description: description.value,
      location: location.value,
      when: isAllDay
        ? { kind: 'allDay', from: date.value, until: endDate.value }
        : {
            kind: 'timed',
            start: at(date.value, start.value),
            end: at(endDate.value, end.value),
            timeZone: zone,
          },
      guests: guests.value
        .split(/[\s,;]+/)
        .map((address) => address.trim())
        .filter(Boolean),
    });
    leave(Temporal.PlainDate.from(date.value));
  };
  const row = (glyph: GlyphName, ...nodes: HTMLElement[]): HTMLElement[] => [
    el('div', { class: 'glyph' }, glyphOf(glyph)),
    el('div', { class: 'boxes' }, ...nodes),
  ];
  return el(
    'div',
    { role: 'main', class: 'main whole', 'data-is-create': 'true' },
    el(
      'div',
      { class: 'editor' },
      el(
        'div',
        { class: 'editor-bar' },
        on(el('button', { class: 'round', 'aria-label': words.close }, glyphOf('close')), 'click', () =>
          leave(today()),
        ),
        title,
        on(el('button', { class: 'filled' }, words.save), 'click', () => void save()),
      ),
      ...(isAllDay ? row('clock', date, endDate) : row('clock', date, start, el('span', {}, '–'), end, endDate)),
      ...row('people', guests),
      ...row('place', location),
      ...row('text', description),
      ...row('calendar', el('span', {}, calendarOf(calendar).name)),
    ),
  );
};
