import { afterEach, describe, expect, it } from 'vitest';
import { markedBeside } from '../../../src/pages/outlook/beside.ts';
import { dateCells, datesOf, surfaceOf } from '../../../src/pages/outlook/measure.ts';
import { keyOf, tilesOf } from '../../../src/pages/outlook/read-grid.ts';
import { selectors } from '../../../src/pages/outlook/selectors.ts';
import { announcedCount, lookAt, shownOffset } from '../../../src/pages/outlook/sight.ts';

/** jsdom lays nothing out: here only attributes are read. Places are tested in a real browser. */
function put(markup: string): ParentNode {
  document.body.innerHTML = markup;
  return surfaceOf(document);
}

afterEach(() => {
  document.body.replaceChildren();
});

const header = (dates: readonly string[], view = 0): string =>
  `<div data-app-section="calendar-view-header-${view}">${dates.map((date) => `<div data-column-date="${date}"></div>`).join('')}</div>`;
const event = (id: string, label: string, inside = ''): string =>
  `<div data-calitemid="${id}"><div role="button" aria-label="${label}">${inside}</div></div>`;

const datesIn = (surface: ParentNode) => datesOf(dateCells(surface, [...surface.querySelectorAll(selectors.header)]));

describe('the dates in view', () => {
  it('are those of the headers, whether or not the columns below carry them too', () => {
    const surface = put(
      `<div data-app-section="CalendarModuleSurface">${header(['2026-09-28', '2026-09-29'])}<div data-column-date="2026-09-28"></div></div>`,
    );
    expect(datesIn(surface)).toEqual(['2026-09-28', '2026-09-29']);
  });

  it('are counted once for calendars side by side', () => {
    expect(datesIn(put(header(['2026-09-28']) + header(['2026-09-28'], 1)))).toEqual(['2026-09-28']);
  });

  it.each([
    ['none', ''],
    ['out of order', header(['2026-09-29', '2026-09-28'])],
    ['doubled', header(['2026-09-29', '2026-09-29'])],
    ['no dates', header(['29 September'])],
  ])('are not believed when %s', (_, markup) => {
    expect(datesIn(put(markup))).toBeUndefined();
  });
});

describe('the tiles', () => {
  it('are elements with an id: empty slots with a time label are none', () => {
    const surface = put(
      `${event('A', 'Sync, 9:00 AM to 9:30 AM')}<div role="button" aria-label="9:00 PM to 9:30 PM, Friday, September 25, 2026"></div>`,
    );
    expect(tilesOf(surface).map(({ id, label }) => [id, label])).toEqual([['A', 'Sync, 9:00 AM to 9:30 AM']]);
  });

  it('count once where the id lies inside itself, and once for two days of one event', () => {
    const surface = put(
      event('A', 'Night', event('A', 'Night')) + event('A', 'Night') + event('A', 'Other day') + event('B', 'Night'),
    );
    const tiles = tilesOf(surface);
    expect(tiles).toHaveLength(4);
    expect(new Set(tiles.map(keyOf)).size).toBe(3);
  });

  it('may lack a label', () => {
    expect(tilesOf(put('<div data-calitemid="A"></div>'))[0]).toMatchObject({ id: 'A', label: '' });
  });
});

describe('what a look sees', () => {
  it('is of the days in view and of every event in them', () => {
    const surface = put(event('A', 'Sync') + event('B', 'Call'));
    expect(lookAt(surface, ['2026-09-28', '2026-09-29'], tilesOf(surface))).toEqual({
      range: '2026-09-28,2026-09-29',
      signature: ['A|Sync', 'B|Call'],
      isLoading: false,
    });
  });

  it.each([
    ['around the surface', '<div aria-busy="true"><div data-app-section="CalendarModuleSurface"></div></div>'],
    ['on the surface', '<div data-app-section="CalendarModuleSurface" aria-busy="true"></div>'],
    ['in the surface', '<div data-app-section="CalendarModuleSurface"><div role="progressbar"></div></div>'],
  ])('is loading with a sign %s', (_, markup) => {
    const surface = put(markup);
    expect(lookAt(surface, [], []).isLoading).toBe(true);
  });

  it('is not loading because of a sign elsewhere', () => {
    const surface = put('<div role="progressbar"></div><div data-app-section="CalendarModuleSurface"></div>');
    expect(lookAt(surface, [], []).isLoading).toBe(false);
  });
});

const marked = (): readonly Element[] => markedBeside(document, null);

describe('what the page says of itself', () => {
  it('counts its events, in English', () => {
    put('<div aria-live="polite"></div><div aria-live="polite">Loaded 12 events</div>');
    expect(announcedCount(marked())).toBe(12);
    put('<i aria-live="polite">Loaded 3 events</i><p><i aria-live="polite">Loaded 2 events</i></p>');
    expect(announcedCount(marked().toReversed())).toBe(3);
    put('<div aria-live="polite">12 Ereignisse geladen</div>');
    expect(announcedCount(marked())).toBeUndefined();
  });

  it('shows the offset of a date in the cells of a month', () => {
    put(
      '<div id="monthDayCell_2026-10-25T00:00:00.000+01:00_GMT Standard Time_c"></div><div id="monthDayCell_2026-10-26T00:00:00.000-03:30_Newfoundland Standard Time_c"></div><div id="monthDayCell_2026-10-27T00:00:00Z_UTC_c"></div>',
    );
    expect(shownOffset(marked(), ['2026-10-25'])).toBe(60);
    expect(shownOffset(marked(), ['2026-10-26'])).toBe(-210);
    expect(shownOffset(marked(), ['2026-10-27'])).toBe(0);
    expect(shownOffset(marked(), ['2026-10-28'])).toBeUndefined();
  });
});
