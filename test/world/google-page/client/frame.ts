import { readingSign, type View } from './address.ts';
import { data, ticked } from './data.ts';
import { dayAndYear, keyOf, letterOf, monthAndYear, today, weekStartOf, type Day } from './dates.ts';
import { css, el, on } from './dom.ts';
import { glyphOf, type GlyphName } from './glyphs.ts';
import { words } from './words.ts';

export interface Frame {
  readonly below: HTMLElement;
  update(view: View | undefined, day: Day, days: readonly Day[]): void;
}

export interface FrameActions {
  go(by: 1 | -1 | 'today'): void;
  open(view: View, day?: Day): void;
  create(): void;
  settings(): void;
  /** A calendar was ticked or unticked. */
  refresh(): void;
}

const viewLetters: Readonly<Record<View, string>> = { day: 'D', week: 'W', month: 'M', agenda: 'A', customday: 'X' };

/** The bar on top and the drawer with the small month. */
export const createFrame = (actions: FrameActions): Frame => {
  let shownDay = today();
  const period = el('div', { class: 'period' });
  const viewName = el('span', {});
  const viewButton = el('button', { class: 'outlined', 'aria-haspopup': 'menu' }, viewName, glyphOf('down'));
  const round = (label: string, glyph: GlyphName, act: () => void): HTMLElement =>
    on(el('button', { class: 'round', 'aria-label': label }, glyphOf(glyph)), 'click', act);
  const drawer = el('div', { class: 'drawer' });
  const bar = el(
    'header',
    { class: 'bar', 'data-active-view': 'week' },
    round('Main drawer', 'menu', () => drawer.classList.toggle(css('gone'))),
    el('div', { class: 'logo' }, el('span', { class: 'logo-mark', 'aria-hidden': 'true' }, '31'), words.page),
    on(el('button', { class: 'outlined', 'aria-label': words.todayButton }, words.todayButton), 'click', () =>
      actions.go('today'),
    ),
    round(words.previous, readingSign === 1 ? 'back' : 'forth', () => actions.go(-1)),
    round(words.next, readingSign === 1 ? 'forth' : 'back', () => actions.go(1)),
    period,
    el('div', { class: 'space' }),
    round(words.settings, 'settings', () => actions.settings()),
    on(viewButton, 'click', () => openMenu(viewButton, (view) => actions.open(view))),
    el('div', { class: 'avatar', 'aria-hidden': 'true' }, data.account.name.charAt(0)),
  );
  const mini = el('div', { class: 'mini', id: 'drawerMiniMonthNavigator' });
  drawer.append(
    on(el('button', { class: 'create' }, glyphOf('plus'), words.create), 'click', () => actions.create()),
    mini,
    el('div', { class: 'find-people' }, glyphOf('search'), words.people),
    el('div', { class: 'drawer-title' }, words.myCalendars),
    ...data.calendars.map(({ id, name, color }) => {
      const box = el('input', {
        type: 'checkbox',
        class: 'tick',
        'aria-label': name,
        style: `--tick: ${color}`,
      });
      box.checked = ticked.has(id);
      box.addEventListener('change', () => {
        if (box.checked) ticked.add(id);
        else ticked.delete(id);
        actions.refresh();
      });
      return el('label', { class: 'calendar' }, box, name);
    }),
  );
  const below = el('div', { class: 'below' }, drawer);
  document.body.append(bar, below);

  return {
    below,
    update(view, day, days) {
      shownDay = day;
      // Editor and settings fill the window.
      for (const part of [bar, drawer]) part.classList.toggle(css('gone'), view === undefined);
      if (view === undefined) return;
      viewName.textContent = words.views[view];
      period.textContent = periodText(view, shownDay, days);
      mini.replaceChildren(...miniMonth(shownDay, days, (chosen) => actions.open(view, chosen)));
    },
  };
};

const periodText = (view: View, day: Day, days: readonly Day[]): string => {
  if (view === 'day') return dayAndYear(day).replace(/^[^,]+, /, '');
  const first = days[0] ?? day;
  const last = days.at(-1) ?? day;
  if (view === 'month' || first.month === last.month) return monthAndYear(view === 'month' ? day : first);
  return `${monthAndYear(first)} – ${monthAndYear(last)}`;
};

const miniMonth = (day: Day, shown: readonly Day[], choose: (day: Day) => void): HTMLElement[] => {
  const first = weekStartOf(day.with({ day: 1 }));
  const cells = Array.from({ length: 42 }, (_, days) => first.add({ days }));
  const shownKeys = new Set(shown.length <= 7 ? shown.map(keyOf) : []);
  const look = (one: Day): string =>
    [
      'mini-day',
      one.month === day.month ? '' : 'mini-out',
      shownKeys.has(keyOf(one)) ? 'mini-shown' : '',
      one.equals(today()) ? 'mini-today' : '',
    ]
      .filter(Boolean)
      .join(' ');
  return [
    el('div', { class: 'mini-title' }, monthAndYear(day)),
    el(
      'div',
      { class: 'mini-grid' },
      ...cells.slice(0, 7).map((one) => el('span', { 'aria-hidden': 'true' }, letterOf(one))),
      ...cells.map((one) =>
        on(
          el(
            'button',
            { class: look(one), 'data-date': one.toString().replaceAll('-', ''), 'aria-label': dayAndYear(one) },
            String(one.day),
          ),
          'click',
          () => choose(one),
        ),
      ),
    ),
  ];
};

const openMenu = (button: HTMLElement, choose: (view: View) => void): void => {
  const box = button.getBoundingClientRect();
  const menu = el('ul', { role: 'menu', class: 'menu', style: `top: ${box.bottom + 4}px; left: ${box.left}px` });
  const close = (): void => menu.remove();
  for (const view of Object.keys(viewLetters) as View[]) {
    menu.append(
      on(
        el(
          'li',
          { role: 'menuitem', tabindex: '0', class: 'menu-item', 'data-viewkey': view },
          words.views[view],
          el('span', { class: 'menu-key' }, viewLetters[view]),
        ),
        'click',
        () => {
          close();
          choose(view);
        },
      ),
    );
  }
  document.body.append(menu);
  setTimeout(() => addEventListener('click', close, { once: true }));
};
