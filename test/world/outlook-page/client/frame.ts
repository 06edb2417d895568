import type { Context } from './context.ts';
import { type ViewName, datesOf, dayAfter, mailboxNow, shift } from './dates.ts';
import { button, h, icon } from './dom.ts';
import { fill } from './words.ts';

type Glyph = Parameters<typeof icon>[0];

/** Everything around the surface: header, rail, ribbon, side pane. */
export function frame(context: Context, view: ViewName, date: string, surface: HTMLElement): HTMLElement[] {
  return [
    header(context),
    h(
      'div',
      { class: 'o-main' },
      rail(context),
      h('div', { class: 'o-work' }, ribbon(context, view, date), module(context, view, date, surface)),
    ),
  ];
}

export function header({ boot, writer, search, settings }: Context): HTMLElement {
  const initials = boot.user.name
    .split(/\s+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');
  const searchBox = h('input', {
    type: 'search',
    'aria-label': writer.words.search,
    placeholder: writer.words.search,
    class: 'o-search-input',
  }) as HTMLInputElement;
  searchBox.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') search(searchBox.value);
    if (key === 'Escape') search('');
  });
  return h(
    'header',
    { class: 'o-top-bar' },
    icon('Waffle', 'o-icon o-waffle'),
    h(
      'a',
      {
        id: 'O365_AppName',
        class: 'o-brand',
        href: `${location.origin}/?login_hint=${encodeURIComponent(boot.user.address)}`,
      },
      'Outlook',
    ),
    h('div', { class: 'o-search', role: 'search' }, icon('Search'), searchBox),
    button({ class: 'o-gear', 'aria-label': writer.words.settings }, settings, icon('SettingsRegular')),
    h('span', { class: 'o-avatar', title: boot.user.address }, initials),
  );
}

export function rail({ writer: { words } }: Context): HTMLElement {
  const entry = (glyph: Glyph, label: string, isHere = false): HTMLElement =>
    h('span', { class: isHere ? 'o-app o-here' : 'o-app', title: label }, icon(glyph));
  return h(
    'nav',
    { class: 'o-rail', 'aria-label': 'Outlook' },
    entry('MailRegular', words.mail),
    entry('CalendarLtrRegular', words.calendar, true),
    entry('PeopleRegular', words.people),
    entry('TaskRegular', words.todo),
  );
}

function ribbon({ writer, go, openForm, hooks }: Context, view: ViewName, date: string): HTMLElement {
  const { words } = writer;
  const toView = (name: ViewName, glyph: Glyph, label: string, id?: string): HTMLElement =>
    button(
      {
        'data-unique-id': id,
        'aria-pressed': String(view === name),
        class: view === name ? 'o-ribbon-button o-pressed' : 'o-ribbon-button',
      },
      () => go(name, date),
      icon(glyph),
      label,
    );
  return h(
    'div',
    { class: 'o-ribbon', ...hooks.section('Ribbon') },
    h(
      'div',
      { class: 'o-tabs' },
      h('span', { class: 'o-tab o-here' }, words.home),
      h('span', { class: 'o-tab' }, words.view),
      h('span', { class: 'o-tab' }, words.help),
    ),
    h(
      'div',
      { class: 'o-ribbon-row' },
      button(
        { 'data-unique-id': 'Ribbon-2532', 'aria-label': words.newEvent, class: 'o-primary o-new' },
        () => openForm(),
        icon('CalendarToday'),
        words.newEvent,
      ),
      h('span', { class: 'o-rule' }),
      toView('day', 'CalendarDayRegular', words.day, 'Ribbon-2504'),
      toView('workweek', 'CalendarWorkWeekRegular', words.workweek),
      toView('week', 'Calendar3DayRegular', words.week, 'Ribbon-2519'),
      toView('month', 'CalendarLtrRegular', words.month, 'Ribbon-2505'),
    ),
  );
}

function module(context: Context, view: ViewName, date: string, surface: HTMLElement): HTMLElement {
  const { hooks } = context;
  return h(
    'div',
    { ...hooks.section('CalendarModule'), class: 'o-module' },
    h('aside', { class: 'o-pane' }, miniMonth(context, view, date), calendars(context)),
    h('div', { class: 'o-stage' }, toolbar(context, view, date), surface),
  );
}

function toolbar({ hooks, writer, boot, go }: Context, view: ViewName, date: string): HTMLElement {
  const { words } = writer;
  const today = mailboxNow(boot.timeZone).date;
  const name = words[view].toLocaleLowerCase(boot.style.language);
  const range = view === 'month' ? writer.monthAndYear(date) : writer.range(datesOf(view, date, boot.style.weekStart));
  return h(
    'div',
    { ...hooks.section('CalendarSurfaceNavigationToolbar'), role: 'toolbar', class: 'o-toolbar' },
    button(
      { 'aria-label': `${words.goToToday}\n${writer.date(today)}`, class: 'o-button o-small' },
      () => go(view, today),
      icon('CalendarToday'),
      words.today,
    ),
    button(
      { 'aria-label': fill(words.previous, { view: name }), class: 'o-quiet' },
      () => go(view, shift(view, date, -1)),
      icon('ChevronLeft', 'o-icon o-flips'),
    ),
    button(
      { 'aria-label': fill(words.next, { view: name }), class: 'o-quiet' },
      () => go(view, shift(view, date, 1)),
      icon('ChevronRight', 'o-icon o-flips'),
    ),
    h(
      'span',
      { class: 'o-range', role: 'button', tabindex: 0, 'aria-label': `${range}, ${words.jump}` },
      range,
      icon('ChevronDown', 'o-mark'),
    ),
  );
}

/** The page's only `role="grid"`, and it is no calendar surface. */
function miniMonth({ writer, boot, go }: Context, view: ViewName, date: string): HTMLElement {
  const today = mailboxNow(boot.timeZone).date;
  const dates = datesOf('month', date, boot.style.weekStart);
  const shown = new Set(view === 'month' ? [] : datesOf(view, date, boot.style.weekStart));
  const weeks = Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7));
  const day = (of: string): HTMLElement => {
    const number = String(Number(of.slice(8)));
    const classes = [
      'o-mini-day',
      of === today && 'o-today',
      shown.has(of) && 'o-shown',
      !of.startsWith(date.slice(0, 7)) && 'o-outside',
    ];
    return h(
      'td',
      { role: 'gridcell', class: shown.has(of) ? 'o-shown-cell' : '' },
      button(
        {
          class: classes.filter(Boolean).join(' '),
          'aria-label': `${number}, ${writer.monthAndYear(of).replace(' ', ', ')}`,
        },
        () => go(view, of),
        number,
      ),
    );
  };
  return h(
    'div',
    { class: 'o-mini' },
    h(
      'div',
      { class: 'o-mini-head' },
      h('span', { class: 'o-mini-title' }, writer.monthAndYear(date)),
      button(
        { class: 'o-quiet', 'aria-label': `Go to previous month ${writer.monthAndYear(shift('month', date, -1))}` },
        () => go(view, shift('month', date, -1)),
        icon('ChevronLeft', 'o-icon o-flips'),
      ),
      button(
        { class: 'o-quiet', 'aria-label': `Go to next month ${writer.monthAndYear(shift('month', date, 1))}` },
        () => go(view, shift('month', date, 1)),
        icon('ChevronRight', 'o-icon o-flips'),
      ),
    ),
    h(
      'table',
      { role: 'grid', 'aria-label': writer.monthAndYear(date) },
      h(
        'tr',
        {},
        ...dates.slice(0, 7).map((of) => h('th', { scope: 'col', abbr: writer.weekday(of) }, writer.narrowWeekday(of))),
      ),
      ...weeks.map((week) => h('tr', {}, ...week.map((of) => day(of)))),
    ),
  );
}

function calendars({ boot, writer }: Context): HTMLElement {
  return h(
    'div',
    { class: 'o-calendars' },
    h('div', { class: 'o-calendars-title' }, icon('ChevronDown', 'o-mark'), writer.words.myCalendars),
    ...boot.calendars.map(({ name, color, isShown }) =>
      h(
        'div',
        { class: 'o-calendar', style: { '--calendar': color } },
        h('span', { class: isShown ? 'o-check o-checked' : 'o-check' }),
        h('span', {}, name),
      ),
    ),
  );
}

/** From the first date of the visible range to the one after its last, for asking the server. */
export function windowOf(view: ViewName, date: string, weekStart: 0 | 1 | 6): readonly [string, string] {
  const dates = datesOf(view, date, weekStart);
  return [dates[0]!, dayAfter(dates.at(-1)!)];
}
