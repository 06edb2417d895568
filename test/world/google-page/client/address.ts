import { style } from './data.ts';
import { today, weekStartOf, type Day } from './dates.ts';

export type View = 'day' | 'week' | 'customday' | 'month' | 'agenda';
export type Place =
  | { readonly kind: 'view'; readonly view: View; readonly day: Day }
  | { readonly kind: 'editor'; readonly query: URLSearchParams }
  | { readonly kind: 'settings' }
  | { readonly kind: 'search'; readonly query: string };

const views: readonly string[] = ['day', 'week', 'customday', 'month', 'agenda'] satisfies View[];
const isView = (text: string): text is View => views.includes(text);

/** `/calendar/u/0/r`, the part all addresses of this account begin with. */
const root = (): string => /^\/calendar\/u\/\d+\/r/.exec(location.pathname)![0];

export const placeOfAddress = (): Place => {
  const [view = '', ...date] = location.pathname.slice(root().length).split('/').filter(Boolean);
  if (view === 'eventedit') return { kind: 'editor', query: new URLSearchParams(location.search) };
  if (view === 'settings') return { kind: 'settings' };
  if (view === 'search') return { kind: 'search', query: new URLSearchParams(location.search).get('q') ?? '' };
  const [year, month, day] = date.map(Number);
  return {
    kind: 'view',
    view: isView(view) ? view : 'week',
    day: year && month && day ? Temporal.PlainDate.from({ year, month, day }) : today(),
  };
};

export const addressOf = (place: Place): string => {
  if (place.kind === 'settings') return `${root()}/settings`;
  if (place.kind === 'search') return `${root()}/search?${new URLSearchParams({ q: place.query })}`;
  if (place.kind === 'editor') return `${root()}/eventedit${place.query.size > 0 ? `?${place.query}` : ''}`;
  const { year, month, day } = place.day;
  return `${root()}/${place.view}/${year}/${month}/${day}`;
};

export const viewKeys: Readonly<Record<View, string>> = {
  day: 'DAY',
  week: 'WEEK',
  customday: 'CUSTOM_DAYS',
  month: 'MONTH',
  agenda: 'AGENDA',
};

const run = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, days) => first.add({ days }));

const monthOf = (day: Day): Day[] => {
  const first = weekStartOf(day.with({ day: 1 }));
  const last = day.with({ day: day.daysInMonth });
  return run(first, Math.ceil((last.since(first).days + 1) / 7) * 7);
};

const shapes: Readonly<
  Record<
    View,
    { readonly days: (day: Day) => Day[]; readonly step: { readonly months: number } | { readonly days: number } }
  >
> = {
  day: { days: (day) => [day], step: { days: 1 } },
  customday: { days: (day) => run(day, 4), step: { days: 4 } },
  week: { days: (day) => run(weekStartOf(day), 7), step: { days: 7 } },
  agenda: { days: (day) => run(day, 21), step: { days: 1 } },
  month: { days: monthOf, step: { months: 1 } },
};

/** The days a view shows, in order. */
export const daysOfView = (view: View, day: Day): Day[] => shapes[view].days(day);

export const step = (view: View, day: Day, by: 1 | -1): Day =>
  by === 1 ? day.add(shapes[view].step) : day.subtract(shapes[view].step);

/** +1 where later days lie to the right. */
export const readingSign = style.direction === 'rtl' ? -1 : 1;
