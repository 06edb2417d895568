/** What of an attribute's value may be told: as it is, where its shape leaves no room for anybody's words. */
type Shape = RegExp;

const number = /^-?\d{1,6}$/;
const flag = /^(?:true|false|mixed|)$/;
const dates = /^(?:\d{4}-\d{2}-\d{2}|\d{1,8})$/;

/** Values that a page gives by itself and that a reader lives by. */
const shapes: Readonly<Record<string, Shape>> = {
  role: /^(?:alert|alertdialog|application|article|banner|button|cell|checkbox|columnheader|complementary|contentinfo|dialog|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|menu|menubar|menuitem|navigation|none|note|option|presentation|progressbar|radio|region|row|rowgroup|rowheader|scrollbar|search|separator|status|switch|tab|table|tablist|tabpanel|textbox|timer|toolbar|tooltip|tree|treeitem)$/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})?$/,
  hidden: flag,
  tabindex: number,
  'aria-hidden': flag,
  'aria-busy': flag,
  'aria-pressed': flag,
  'aria-expanded': flag,
  'aria-live': /^(?:off|polite|assertive)$/,
  'data-viewkey':
    /^(?:DAY|WEEK|MONTH|YEAR|AGENDA|CUSTOM_DAYS|CUSTOM_WEEKS|day|week|month|year|agenda|customday|customweek)$/,
  'data-period-type': /^(?:day|week|month|year|agenda)$/,
  'data-column-index': number,
  'data-datekey': dates,
  'data-start-date-key': dates,
  'data-end-date-key': dates,
  'data-date': dates,
  'data-column-date': dates,
  'data-eventchip': flag,
  'data-stacked-layout-chip': flag,
  'data-stacked-layout-chip-container': flag,
  'data-opens-details': flag,
  'data-chips-dialog': flag,
  'data-keyboardactiontype': /^\d(?:;\d)?$/,
  'data-dragsource-type': number,
  'data-itemindex': number,
  'data-conflict': number,
  'data-unique-id': /^Ribbon-\d{1,6}$/,
  'data-app-section':
    /^(?:CalendarModule(?:Surface)?|Calendar(?:Module)?SurfaceNavigation(?:Toolbar|Bar)|Surface_(?:Day|WorkWeek|Week|Month)|calendar-view-(?:header-)?\d{1,2}|CalendarItemPeek|Form_Content|Ribbon)$/,
};

/** Classes that mean something to a reader; all others are the page's own numbering. */
const classes: ReadonlySet<string> = new Set([
  'templateColumnContent',
  'inDayScrollContainer',
  'inDayContentChild',
  'allDayHeaderContent',
  'calendar-SelectionStyles-resizeBoxParent',
  'monthDayCell',
]);

/** What names something, which may be somebody: told only as the same or not the same. */
const names: ReadonlySet<string> = new Set([
  'id',
  'for',
  'name',
  'href',
  'src',
  'jslog',
  'data-eventid',
  'data-calitemid',
  'data-tabid',
  'data-calendarid',
  'data-principal-ids',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
]);

/** Where an element stands; colours may be somebody's categories. */
const places =
  /^(?:position|display|top|left|right|bottom|width|height|inset[\w-]*|z-index|flex|overflow[\w-]*|transform)$/;
const measure = /^(?:[\w.%+\-*/ ,]|calc\(|translate[XY]?\(|\)){1,80}$/;

const styleOf = (value: string): string =>
  value
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .filter(
      ([property = '', setting = '', ...more]) => more.length === 0 && places.test(property) && measure.test(setting),
    )
    .map((rule) => rule.join(': '))
    .join('; ');

/** How values are told that are neither kept nor dropped. */
export interface Retelling {
  /** Of what names something: the same for the same, and nothing can be read from it. */
  readonly hash: (value: string) => string;
  readonly text: (value: string) => string;
}

/** What is told of an attribute; undefined: nothing, not even that it is there. */
export const attributeFor = (name: string, value: string, { hash, text }: Retelling): string | undefined => {
  if (!/^[a-z][a-z-]{0,40}$/.test(name) || name.startsWith('on') || name === 'srcdoc' || name === 'nonce')
    return undefined;
  if (name === 'style') return styleOf(value) || undefined;
  if (name === 'class') {
    const told = value.split(/\s+/).filter(Boolean);
    return told.map((one) => (classes.has(one) ? one : hash(one))).join(' ');
  }
  if (names.has(name)) return hash(value);
  const shape = shapes[name];
  return shape?.test(value) === true ? value : text(value);
};
