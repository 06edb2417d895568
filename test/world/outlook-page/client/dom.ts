/** The stand-in's own few lines for building elements: no markup strings, as Trusted Types demand. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | false | undefined;

/** Style goes through the CSSOM: the page's policy refuses style attributes. */
export function h(
  tag: string,
  {
    style,
    ...attributes
  }: { readonly style?: Readonly<Record<string, string>> } & { readonly [name: string]: unknown },
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes as Attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, value] of Object.entries(style ?? {})) element.style.setProperty(name, value);
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return element;
}

export function button(
  attributes: Readonly<Record<string, unknown>>,
  onClick: () => void,
  ...children: Child[]
): HTMLElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Live tiles lie more than thirty levels deep: nobody may count on a depth. */
export function deep(levels: number, className: string, child: Node): Node {
  let node = child;
  for (let level = 0; level < levels; level++) node = h('div', { class: className }, node);
  return node;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

const strokes: Readonly<Record<string, string>> = {
  Waffle: 'M4 4h.01M10 4h.01M16 4h.01M4 10h.01M10 10h.01M16 10h.01M4 16h.01M10 16h.01M16 16h.01',
  Search: 'M8.5 3.5a5 5 0 1 1 0 10a5 5 0 0 1 0-10M12.2 12.2l4.3 4.3',
  SettingsRegular:
    'M10 7.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4',
  MailRegular: 'M3 5.5h14v9.5h-14zM3 6l7 5l7-5',
  CalendarLtrRegular: 'M3.5 4h13v12.5h-13zM3.5 7.5h13M6.5 10h.01M10 10h.01M13.5 10h.01M6.5 13.3h.01M10 13.3h.01',
  PeopleRegular:
    'M7 4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 0 1 0-5.2M2.5 16c0-6 9-6 9 0M13.5 5a2 2 0 1 1 0 4.2a2 2 0 0 1 0-4.2M13.5 11.4c2.6 0 4 1.8 4 4.2',
  TaskRegular: 'M3 5.5l1.5 1.5l2.5-3M10 5.5h7M3 12.5l1.5 1.5l2.5-3M10 13h7',
  AddRegular: 'M10 4v12M4 10h12',
  CalendarDayRegular: 'M3.5 4h13v12.5h-13zM3.5 7.5h13M8 10.5h4v3h-4z',
  CalendarWorkWeekRegular: 'M3.5 4h13v12.5h-13zM3.5 7.5h13M7 10v4M10 10v4M13 10v4',
  Calendar3DayRegular: 'M3.5 4h13v12.5h-13zM3.5 7.5h13M8 7.5v9M12.2 7.5v9',
  ChevronLeft: 'M12 4.5l-5 5.5l5 5.5',
  ChevronRight: 'M8 4.5l5 5.5l-5 5.5',
  ChevronDown: 'M5 8l5 5l5-5',
  CalendarToday: 'M3.5 4h13v12.5h-13zM3.5 7.5h13M10 11.9h.01',
  Dismiss: 'M5 5l10 10M15 5l-10 10',
  ArrowRepeatAll: 'M4 10a6 6 0 0 1 10.5-3.8M16 10a6 6 0 0 1-10.5 3.8M14.5 2.8v3.6h-3.6M5.5 17.2v-3.6h3.6',
  Location:
    'M10 2.5a5.5 5.5 0 0 1 5.5 5.5c0 3.6-5.5 9.5-5.5 9.5s-5.5-5.9-5.5-9.5a5.5 5.5 0 0 1 5.5-5.5M10 6.3a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6',
  Clock: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 6v4.3h3.2',
  TextDescription: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h8',
  Title: 'M4 5.5v-1.5h12v1.5M10 4v12.5M7.5 16.5h5',
  LockClosed: 'M5 9h10v7.5h-10zM7 9v-2.2a3 3 0 0 1 6 0v2.2',
};

/** An icon as the page has them: a span with the glyph's name, and the drawing inside. */
export function icon(name: keyof typeof strokes, className = 'o-icon'): HTMLElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', strokes[name]!);
  svg.append(path);
  return h('i', { class: className, 'data-icon-name': name, 'aria-hidden': 'true' }, svg);
}
