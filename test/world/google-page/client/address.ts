import { style } from './data.ts';
import { today, weekStartOf, type Day } from './dates.ts';

export type View = 'day' | 'week' | 'customday' | 'month' | 'agenda';
export type Place =
  | { readonly kind: 'view'; readonly view: View; readonly day: Day }
  | { readonly kind: 'editor'; readonly query: URLSearchParams }
  | { readonly kind: 'settings' };

const views: readonly string[] = ['day', 'week', 'customday', 'month', 'agenda'] satisfies View[];
const isView = (text: string): text is View => views.includes(text);

/** `/calendar/u/0/r`, the part all addresses of this account begin with. */
const root = (): string => /^\/calendar\/u\/\d+\/r/.exec(location.pathname)![0];

export const placeOfAddress = (): Place => {
  const [view = '', ...date] = location.pathname.slice(root().length).split('/').filter(Boolean);
  if (view === 'eventedit') return { kind: 'editor', query: new URLSearchParams(location.search) };
  if (view === 'settings') return { kind: 'settings' };
  const [year, month, day] = date.map(Number);
  return {
    kind: 'view',
    view: isView(view) ? view : 'week',
    day: year && month && day ? Temporal.PlainDate.from({ year, month, day }) : today(),
  };
};

export const addressOf = (place: Place): string => {
  if (place.kind === 'settings') return `${root()}/settings`;
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

/** The days a view shows, in order. */
export const daysOfView = (view: View, day: Day): Day[] => {
  const run = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, days) => first.add({ days }));
  switch (view) {
    case 'day':
      return [day];
    case 'customday':
      return run(day, 4);
    case 'week':
      return run(weekStartOf(day), 7);
    case 'agenda':
      return run(day, 21);
    case 'month': {
      const first = weekStartOf(day.with({ day: 1 }));
      const last = day.with({ day: day.daysInMonth });
      const weeks = Math.ceil((last.since(first).days + 1) / 7);
      return run(first, weeks * 7);
    }
  }
};

export const step = (view: View, day: Day, by: 1 | -1): Day => {
  switch (view) {
    case 'month':
      return day.add({ months: by });
    case 'week':
      return day.add({ days: 7 * by });
    case 'customday':
      return day.add({ days: 4 * by });
    case 'day':
    case 'agenda':
      return day.add({ days: by });
  }
};

/** +1 where later days lie to the right. */
export const readingSign = style.direction === 'rtl' ? -1 : 1;
