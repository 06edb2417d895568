import type { SavedForm } from '../wire.ts';
import type { Context } from './context.ts';
import { button, h, icon } from './dom.ts';
import { placeBeside } from './peek.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const idOf = (name: string): string => `EVENT_CalendarCompose_${name}`;
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

async function save(form: SavedForm): Promise<void> {
  const response = await fetch('/_world/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  });
  if (!response.ok) throw new Error(`Saving was answered with ${response.status}`);
}

/** The full form, on an address of its own: filled in from the query. */
export function composeForm(context: Context, query: URLSearchParams): HTMLElement {
  const { words } = context.writer;
  const [startDate, startTime] = localOf(query.get('startdt'), '09:00');
  const [endDate, endTime] = localOf(query.get('enddt'), '09:30');
  const field = (
    name: string,
    label: string,
    glyph: Parameters<typeof icon>[0],
    type: string,
    value: string,
  ): HTMLElement =>
    h(
      'label',
      { class: 'o-field' },
      icon(glyph),
      h('input', { id: idOf(name), 'aria-label': label, placeholder: label, type, value, class: 'o-input' }),
    );
  const dates = h(
    'div',
    { class: 'o-field', id: idOf('DATETIME') },
    icon('Clock'),
    h('input', {
      id: idOf('STARTDATE'),
      'aria-label': words.startDate,
      type: 'date',
      value: startDate,
      class: 'o-input',
    }),
    h('input', {
      id: idOf('STARTTIME'),
      'aria-label': words.startTime,
      type: 'time',
      value: startTime,
      class: 'o-input',
    }),
    h('span', {}, words.to),
    h('input', { id: idOf('ENDDATE'), 'aria-label': words.endDate, type: 'date', value: endDate, class: 'o-input' }),
    h('input', { id: idOf('ENDTIME'), 'aria-label': words.endTime, type: 'time', value: endTime, class: 'o-input' }),
  );
  const body = h('textarea', {
    id: idOf('BODY'),
    'aria-label': words.description,
    rows: 10,
    class: 'o-input',
  }) as HTMLTextAreaElement;
  body.value = textOf(query.get('body') ?? '');
  const message = h('p', { class: 'o-message', role: 'alert' });
  const value = (name: string): string => (document.querySelector(`#${idOf(name)}`) as Field).value;
  const send = async (): Promise<void> => {
    const form: SavedForm = {
      subject: value('SUBJECT'),
      start: `${value('STARTDATE')}T${value('STARTTIME')}`,
      end: `${value('ENDDATE')}T${value('ENDTIME')}`,
      location: value('LOCATION'),
      body: value('BODY'),
      to: value('TO')
        .split(/[;,]/)
        .map((address) => address.trim())
        .filter(Boolean),
    };
    if (form.end <= form.start) {
      message.textContent = words.noTimes;
      return;
    }
    try {
      await save(form);
      context.go('week', value('STARTDATE'));
    } catch {
      message.textContent = words.saveFailed;
    }
  };
  return h(
    'div',
    { ...context.hooks.section('Form_Content'), class: 'o-form', id: idOf('FORM') },
    h(
      'div',
      { class: 'o-form-bar' },
      button({ class: 'o-primary' }, () => void send(), words.save),
      button({ class: 'o-button' }, () => context.go('week', startDate), words.discard),
    ),
    field('SUBJECT', words.addTitle, 'Title', 'text', query.get('subject') ?? ''),
    field('TO', words.invite, 'PeopleRegular', 'text', (query.get('to') ?? '').split(',').filter(Boolean).join('; ')),
    dates,
    field('LOCATION', words.addLocation, 'Location', 'text', query.get('location') ?? ''),
    h('label', { class: 'o-field o-top' }, icon('TextDescription'), body),
    message,
  );
}

/** The small form after a drag over empty time. Returns what takes it away. */
export function openQuickForm(context: Context, date: string, start: number, end: number, at: DOMRect): () => void {
  const { words, time, weekday, date: long } = context.writer;
  const subject = h('input', {
    id: idOf('QUICK_SUBJECT'),
    'aria-label': words.addTitle,
    placeholder: words.addTitle,
    type: 'text',
    class: 'o-input',
  }) as HTMLInputElement;
  const message = h('p', { class: 'o-message', role: 'alert' });
  const close = (): void => root.remove();
  const local = (minute: number): string => (minute === 1440 ? `${nextDate(date)}T00:00` : `${date}T${clock(minute)}`);
  const form = (): SavedForm => ({
    subject: subject.value,
    start: local(start),
    end: local(end),
    location: '',
    body: '',
    to: [],
  });
  const send = async (): Promise<void> => {
    try {
      await save(form());
      close();
    } catch {
      message.textContent = words.saveFailed;
    }
  };
  const more = (): void => {
    close();
    context.openForm(new URLSearchParams({ subject: subject.value, startdt: local(start), enddt: local(end) }));
  };
  const root = h(
    'div',
    { role: 'dialog', 'aria-label': words.newEvent, class: 'o-popover', id: idOf('QUICK') },
    h(
      'div',
      { class: 'o-popover-bar' },
      button({ class: 'o-quiet', 'aria-label': words.close }, close, icon('Dismiss')),
    ),
    h('label', { class: 'o-field' }, icon('Title'), subject),
    h(
      'div',
      { class: 'o-peek-line' },
      icon('Clock'),
      `${weekday(date)}, ${long(date)} · ${time(start)} – ${time(end)}`,
    ),
    message,
    h(
      'div',
      { class: 'o-popover-end' },
      button({ class: 'o-button' }, more, words.moreOptions),
      button({ class: 'o-primary' }, () => void send(), words.save),
    ),
  );
  document.body.append(root);
  placeBeside(root, at);
  subject.focus();
  return close;
}

const nextDate = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** `2026-09-29T09:00:00` as the two fields want it; a `Z` would mean another zone, which nobody should send. */
function localOf(value: string | null, fallback: string): readonly [string, string] {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value ?? '') ?? [];
  return [date ?? Temporal.Now.plainDateISO().toString(), time ?? fallback];
}

/** The body parameter is HTML; the form shows its text. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}
