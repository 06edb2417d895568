/**
 * Every mark of Google's page that we rely on. Roles and data attributes only: class names there mean nothing and were
 * replaced wholesale between 2019 and 2023. NOTES.md says how sure we are of each and since when it has been stable.
 */
export const selectors = {
  /** All views. There can be several while one view replaces another; the last is the new one. */
  main: '[role="main"]',
  /** Day, week and n-day view (and month, where it holds no timed columns). */
  grid: '[role="grid"]',
  /** Day, week and n-day view: one timed column; several people's day view: one per person, same datekey. */
  column: '[role="gridcell"][data-column-index][data-datekey]',
  /** Day, week and n-day view: any row of the grid (header, working location, all-day, timed). */
  row: '[role="row"]',
  /** Day, week and n-day view: a cell of the all-day or the working-location row. */
  cellAbove: '[role="gridcell"]:not([data-column-index])',
  /** Day, week and n-day view: the day number in a column's header. */
  headerDay: '[role="columnheader"] [data-datekey]',
  /** All views: an event. The resize handle inside repeats data-eventid but has no data-eventchip. */
  chip: '[data-eventchip]',
  /** All-day row (and month view): the element inside the chip that holds the texts. */
  stackedInner: '[data-stacked-layout-chip]',
  /** All views: `Week of March 3, 2025, 76 events`. */
  heading: 'h1[aria-label]',
  /** All views: what lies over the grid, if it is visible. Google keeps its event bubble in the page, hidden. */
  overlay: '[role="dialog"], [role="alertdialog"], [role="menu"], [data-chips-dialog="true"]',
  /** All views, out of sight: the address of the signed-in account. */
  account: '#xUserEmail',
  /** All views: changes with the theme. */
  themeColor: 'meta[name="theme-color"]',
} as const;

export const attributes = {
  columnIndex: 'data-column-index',
  dateKey: 'data-datekey',
  eventId: 'data-eventid',
  /** Real chips have it; the placeholder of a drag that makes a new event has not. */
  keyboardAction: 'data-keyboardactiontype',
  /** On the body, in capitals: the view, once the app has started. */
  viewKey: 'data-viewkey',
} as const;

/** The element our own layer lives in; never part of the page. */
export const ownHost = 'alongside-layer';
