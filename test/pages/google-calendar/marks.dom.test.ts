import { beforeEach, describe, expect, it } from 'vitest';
import { textsOf } from '../../../src/pages/google-calendar/chip-text.ts';
import { findGrid, isStillThere } from '../../../src/pages/google-calendar/find-grid.ts';
import { createGoogleCalendarPage } from '../../../src/pages/google-calendar/index.ts';
import { rowsAbove } from '../../../src/pages/google-calendar/read-above.ts';
import { shownOffset } from '../../../src/pages/google-calendar/shown-offset.ts';
import { expectedView } from '../../../src/pages/google-calendar/view.ts';

type Attributes = Readonly<Record<string, string>>;

const node = (attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement => {
  const element = document.createElement(attributes['tag'] ?? 'div');
  for (const [name, value] of Object.entries(attributes)) if (name !== 'tag') element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const keyOf = (date: string): string => {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return String((year - 1970) * 512 + month * 32 + day);
};
const column = (date: string, index: number): HTMLElement =>
  node({ role: 'gridcell', 'data-column-index': String(index), 'data-datekey': keyOf(date) });
const timedRow = (...dates: readonly string[]): HTMLElement => node({ role: 'row' }, ...dates.map(column));
const header = (...dates: readonly string[]): HTMLElement =>
  node(
    { role: 'row' },
    ...dates.map((date) =>
      node({ role: 'columnheader' }, node({ tag: 'h2' }, node({ tag: 'button', 'data-datekey': keyOf(date) }))),
    ),
  );
const cells = (count: number): HTMLElement[] => Array.from({ length: count }, () => node({ role: 'gridcell' }));
const show = (...rows: readonly HTMLElement[]): HTMLElement => {
  const main = node({ role: 'main' }, node({ role: 'grid' }, node({ role: 'presentation' }, ...rows)));
  document.body.append(main);
  return main;
};
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
const at = (path: string, viewKey?: string): void => {
  history.replaceState(undefined, '', path);
  if (viewKey === undefined) document.body.removeAttribute('data-viewkey');
  else document.body.setAttribute('data-viewkey', viewKey);
};

beforeEach(() => {
  document.body.replaceChildren();
  at('/calendar/u/0/r', undefined);
});

describe('the timed columns', () => {
  it('are the days of a week in order', () => {
    show(header(...week), timedRow(...week));
    const found = findGrid(document);
    expect(found.ok && found.value.own.map(({ date }) => date)).toEqual(week);
  });

  it('leave out a hidden weekend', () => {
    show(header(...week.slice(0, 5)), timedRow(...week.slice(0, 5)));
    const found = findGrid(document);
    expect(found.ok && found.value.own).toHaveLength(5);
  });

  it('of several people on one day count only the first as the user’s own', () => {
    show(timedRow('2026-11-23', '2026-11-23', '2026-11-23'));
    const found = findGrid(document);
    expect(found.ok && [found.value.own.length, found.value.all.length]).toEqual([1, 3]);
  });

  it.each([
    ['two rows at once', () => show(timedRow(...week), timedRow(...week))],
    ['an older main beside a newer one', () => [show(timedRow(...week)), show(node({ role: 'row' }))]],
    [
      'a date that is none',
      () => show(node({ role: 'row' }, node({ role: 'gridcell', 'data-column-index': '0', 'data-datekey': '1' }))),
    ],
    ['an index that does not count up', () => show(node({ role: 'row' }, column(week[0]!, 0), column(week[1]!, 2)))],
    ['dates out of order', () => show(timedRow(week[1]!, week[0]!))],
    ['a header of other days', () => show(header(...week), timedRow('2026-11-30', ...week.slice(1)))],
  ])('disagree with %s', (_, build) => {
    build();
    expect(findGrid(document)).toMatchObject({ ok: false, failure: { reason: 'columns-disagree' } });
  });

  it('that are not there are told in counts', () => {
    show(node({ role: 'row' }));
    expect(findGrid(document)).toMatchObject({
      ok: false,
      failure: { reason: 'no-columns', detail: expect.stringContaining('found 0') as string },
    });
  });

  it('are not taken from the small month or a month view', () => {
    document.body.append(node({ 'data-date': '20261123' }), node({ 'data-datekey': keyOf(week[0]!) }));
    expect(findGrid(document).ok).toBe(false);
  });

  it('are known again until something of them changes', () => {
    const main = show(timedRow(...week));
    const found = findGrid(document);
    if (!found.ok) throw new Error(found.failure.detail);
    expect(isStillThere(found.value)).toBe(true);
    found.value.row.after(document.createElement('alongside-layer'));
    expect(isStillThere(found.value)).toBe(true);
    found.value.row.after(timedRow(...week));
    expect(isStillThere(found.value)).toBe(false);
    found.value.row.nextElementSibling!.remove();
    expect(isStillThere(found.value)).toBe(true);
    main.remove();
    expect(isStillThere(found.value)).toBe(false);
  });

  it('have the all-day row right above them, and one for places of work before it', () => {
    const place = node({ role: 'row' }, ...cells(7));
    const allDay = node({ role: 'row' }, ...cells(7));
    show(header(...week), place, allDay, timedRow(...week));
    const found = findGrid(document);
    if (!found.ok) throw new Error(found.failure.detail);
    expect(rowsAbove(found.value)).toEqual({ allDay, others: [place] });
    place.remove();
    expect(rowsAbove(found.value)).toEqual({ allDay, others: [] });
  });
});

describe('the texts of a chip', () => {
  const hidden = node({ tag: 'div' }, '9am to 10am, Sync, Pat');
  const handle = node({ 'aria-hidden': 'true', 'data-eventid': 'x' });

  it('are found behind a coloured strip and before a resize handle', () => {
    const strip = node({ 'aria-hidden': 'true' }, node({ style: 'background-color: red' }));
    const visible = node(
      { 'aria-hidden': 'true' },
      node({ tag: 'span' }, node({ tag: 'span' }, 'Sync')),
      node({}, '9 – 10am'),
    );
    const chip = node({ role: 'button', 'data-eventchip': '' }, strip, hidden, visible, handle);
    expect(textsOf(chip)).toEqual({ hidden: '9am to 10am, Sync, Pat', title: 'Sync' });
  });

  it('are found in the inner element of an all-day chip', () => {
    const inner = node(
      { role: 'button', 'data-stacked-layout-chip': 'true' },
      node({ tag: 'span', 'aria-hidden': 'true' }, 'Holiday'),
      node({ tag: 'span' }, 'All day, Holiday, Calendar: Team, June 2, 2026'),
    );
    expect(textsOf(node({ 'data-eventchip': '' }, inner))).toEqual({
      hidden: 'All day, Holiday, Calendar: Team, June 2, 2026',
      title: 'Holiday',
    });
  });

  it('fall back to the label, and to nothing', () => {
    expect(textsOf(node({ role: 'button', 'aria-label': '9am to 10am, Sync' }))).toEqual({
      hidden: '9am to 10am, Sync',
      title: '',
    });
    expect(textsOf(node({ role: 'button' }))).toEqual({ hidden: '', title: '' });
  });
});

describe('the view', () => {
  it.each([
    ['/calendar/u/0/r', undefined, 'grid'],
    ['/calendar/u/2/r', 'WEEK', 'grid'],
    ['/calendar/u/0/r', 'MONTH', 'other'],
    ['/calendar/u/0/r/week/2026/9/9', 'WEEK', 'grid'],
    ['/calendar/u/0/r/day', 'DAY', 'grid'],
    ['/calendar/r/customday/2026/9/9', 'CUSTOM_DAYS', 'grid'],
    ['/calendar/u/0/r/month/2026/6/1', 'WEEK', 'other'],
    ['/calendar/u/0/r/week', 'MONTH', 'other'],
    ['/calendar/u/0/r/year/2023/', 'YEAR', 'other'],
    ['/calendar/u/0/r/customweek', 'CUSTOM_WEEKS', 'other'],
    ['/calendar/u/0/r/settings', 'WEEK', 'other'],
    ['/calendar/u/0/r/eventedit/abc', 'WEEK', 'other'],
    ['/calendar/u/0/r/search', 'DAY', 'other'],
    ['/calendar/u/0/r/tasks', 'WEEK', 'unknown'],
    ['/calendar/u/0/r/week', 'HOLOGRAM', 'unknown'],
  ])('at %s with key %s is %s', (path, key, view) => {
    at(path, key);
    expect(expectedView(document)).toBe(view);
  });

  it('without a day grid has no days, even while the columns of another still stand', () => {
    show(timedRow(...week));
    at('/calendar/u/0/r/month', 'WEEK');
    expect(createGoogleCalendarPage(document, { now: () => 0 }).visibleDays()).toBeUndefined();
  });

  it('nobody knows is read by its columns, or left alone', () => {
    at('/calendar/u/0/r/week', 'HOLOGRAM');
    const page = createGoogleCalendarPage(document, { now: () => 0 });
    expect(page.visibleDays()).toBeUndefined();
    show(timedRow(...week));
    expect(page.visibleDays()).toEqual({ dates: week });
  });

  it('that should have columns and has none tells so, without a date', () => {
    at('/calendar/u/0/r/week', 'WEEK');
    let now = 0;
    const page = createGoogleCalendarPage(document, { now: () => now });
    expect(page.visibleDays()).toEqual({ dates: [] });
    expect(page.readBusy()).toMatchObject({ ok: false, failure: { reason: 'settling', retryInMs: 5_000 } });
    now = 5_000;
    expect(page.readBusy()).toMatchObject({ ok: false, failure: { reason: 'no-columns' } });
  });
});

describe('the shown offset', () => {
  it('is the last of several labels, and none from an event’s title', () => {
    const main = show(timedRow(...week));
    const grid = main.firstElementChild!;
    grid.querySelector('[data-column-index]')!.append(node({ 'data-eventchip': '' }, node({}, 'GMT+11')));
    expect(shownOffset(grid)).toBeUndefined();
    grid.prepend(node({}, node({ tag: 'span' }, 'GMT-05'), node({ tag: 'span' }, 'GMT+01')));
    expect(shownOffset(grid)).toBe(60);
  });
});
