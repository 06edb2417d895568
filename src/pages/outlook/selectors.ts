/**
 * Every hook of Outlook's calendar that we hold on to, each with the view it serves. `NOTES.md` says since when each is
 * known and what was never seen live. Class names are build hashes, except the few semantic ones used here.
 */
export const selectors = {
  /** All views: the calendar is shown at all (mail, people and settings lack it). */
  module: '[data-app-section="CalendarModule"], [data-app-section="CalendarModuleSurface"]',
  /** All views: what holds the current one. Older builds have only the module. */
  surface: '[data-app-section="CalendarModuleSurface"]',
  /** Month: cells overflow there, so that nothing can be called free. */
  month: '[data-app-section="Surface_Month"]',
  /** Day, work week, week: headers and all-day strip, one for each calendar side by side. */
  header: '[data-app-section^="calendar-view-header"]',
  /** Day, work week, week: header or timed grid of a calendar. */
  view: '[data-app-section^="calendar-view-"]',
  /** Day, work week, week: a day's header cell. Only headers are known to have it; bodies may. */
  dateCell: '[data-column-date]',
  /** Day, work week, week: a day's 24 hours (2026). */
  column: '.templateColumnContent',
  /** The same, for builds without that class: a column has an inline height of many pixels. */
  columnByHeight: '[style*="height"]',
  /** Day, work week, week: what scrolls vertically. */
  scroller: '.inDayScrollContainer',
  /** All views: an event. Empty slots are buttons with a time label too, but lack the id. */
  event: '[data-calitemid]',
  /** Inside an event: what carries the label. */
  label: '[aria-label]:is(button, [role="button"])',
  /** All views, while loading. */
  loading: '[aria-busy="true"], [role="progressbar"]',
  /** All views, in English: a filter hides events. An event may be called so too. The label comes first: few elements have one, and what they are need not be asked of the rest. */
  filter: '[aria-label*="ilter applied"]:is(button, [role="button"]):not([data-calitemid] *, [data-calitemid])',
  /** All views, in English: `Loaded 4 events`. */
  announcement: '[aria-live]',
  /** All views: the box above the calendar. While it holds words, a list of what was found may stand where the grid was. */
  search: '[role="search"] input',
  /** Month: the only place where the page shows an offset. */
  monthCell: '[id^="monthDayCell_"]',
  /** An event's details, the form (quick, full), and whatever else may lie over the grid. */
  covers:
    '[data-app-section="CalendarItemPeek"], [id^="EVENT_CalendarCompose"], [data-app-section="Form_Content"], [role$="dialog"], [role="menu"], [role="listbox"]',
  /** The one of these that is sought in the hours, too. */
  dialog: '[role="dialog"]',
  /** All views: the app's name in the header, a link that carries the account's address as `login_hint`. */
  account: 'a#O365_AppName[href]',
  /** The element whose tokens colour the page, where `:root` has none. */
  provider: '.fui-FluentProvider',
} as const;

/** `/calendar/view/week`, `/calendar/0/view/day/2026/9/29`, `/hosted/calendar/view/workweek`: an address that promises a day grid. */
export const dayGridPath = /^(?:\/hosted)?\/calendar(?:\/\d+)?\/view\/(?:day|workweek|week)(?:\/|$)/;
