import { findEach } from '../find-each.ts';
import { selectors } from './selectors.ts';
import { type Tile, keyOf } from './read-grid.ts';
import type { Sight } from './settling.ts';

/** What a look at the surface saw. Reads attributes only, no layout. */
export function lookAt(surface: ParentNode, dates: readonly string[], tiles: readonly Tile[]): Sight {
  return {
    range: dates.join(),
    signature: tiles.map(keyOf),
    isLoading: isLoading(surface),
  };
}

/** The surface itself may carry `aria-busy`, and so may anything in it. */
function isLoading(surface: ParentNode): boolean {
  if (surface instanceof Element && surface.closest('[aria-busy="true"]')) return true;
  return findEach(surface, selectors.loading).length > 0;
}

/** In the order of the document. */
const inOrder = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** N of "Loaded N events", where one of these says it in words we know. */
export function announcedCount(elements: readonly Element[]): number | undefined {
  const regions = elements.filter((element) => element.matches(selectors.announcement));
  for (const region of regions.toSorted(inOrder)) {
    const count = /^\s*Loaded (\d+) events?\b/i.exec(region.textContent)?.[1];
    if (count !== undefined) return Number(count);
  }
  return undefined;
}

/** Minutes east of UTC that month cells among these show for one of the dates; they are rarely there beside a day grid. */
export function shownOffset(elements: readonly Element[], dates: readonly string[]): number | undefined {
  for (const { id } of elements) {
    const [, date, sign, hours, minutes] =
      /^monthDayCell_(\d{4}-\d{2}-\d{2})T00:00:00(?:\.000)?(?:Z|([+-])(\d{2}):(\d{2}))_/.exec(id) ?? [];
    if (date === undefined || !dates.includes(date)) continue;
    return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return undefined;
}
