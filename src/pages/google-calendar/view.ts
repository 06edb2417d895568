import { attributes } from './selectors.ts';

const gridViews: ReadonlySet<string> = new Set(['WEEK', 'DAY', 'CUSTOM_DAYS']);
const otherViews: ReadonlySet<string> = new Set(['MONTH', 'AGENDA', 'YEAR', 'CUSTOM_WEEKS']);

/** Address segments after `/r/`. A fresh load shows none; the view is then only in the body's key. */
const gridPaths: ReadonlySet<string> = new Set(['', 'week', 'day', 'customday']);
const otherPaths: ReadonlySet<string> = new Set([
  'month',
  'agenda',
  'year',
  'customweek',
  'settings',
  'eventedit',
  'search',
]);

/** Of the address asked about last: to ask the page for the parts of its address takes far longer than for all of it. */
let known = { address: '', path: '' };
const pathOf = ({ URL: address, location }: Document): string => {
  if (address !== known.address) known = { address, path: /\/r(?:\/([a-z]*)|$)/.exec(location.pathname)?.[1] ?? '' };
  return known.path;
};

/**
 * `grid`: the page ought to show a day grid. `other`: it shows something else. `unknown`: only the columns can tell.
 * The key follows the address a moment later and keeps its last value in settings and editor, so one that says
 * "other" is enough.
 */
export const expectedView = (document: Document): 'grid' | 'other' | 'unknown' => {
  const path = pathOf(document);
  const key = document.body.getAttribute(attributes.viewKey);
  if (otherPaths.has(path) || (key !== null && otherViews.has(key))) return 'other';
  if (gridPaths.has(path) && (key === null || gridViews.has(key))) return 'grid';
  return 'unknown';
};
