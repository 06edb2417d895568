import type { ViewName } from './dates.ts';

/** What an address asks for. */
export type Route =
  | { readonly kind: 'view'; readonly view: ViewName; readonly date: string | undefined }
  | { readonly kind: 'form'; readonly query: URLSearchParams };

/** `/calendar`, `/calendar/0` or `/hosted/calendar`: kept while moving about. */
const basePath = /^((?:\/hosted)?\/calendar(?:\/\d+)?)\//;

export function routeOf({ pathname, search }: Location): Route {
  if (/\/(?:deeplink|action)\/compose\/?$/.test(pathname)) return { kind: 'form', query: new URLSearchParams(search) };
  const [, view, year, month, day] =
    /\/view\/(day|workweek|week|month)(?:\/(\d{4})\/(\d{1,2})\/(\d{1,2}))?/.exec(pathname) ?? [];
  const date = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined;
  return { kind: 'view', view: (view ?? 'week') as ViewName, date };
}

/** Dates are written without zero padding, as the live page does. */
export function viewPath({ pathname, host }: Location, view: ViewName, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const base = basePath.exec(pathname)?.[1] ?? '/calendar';
  // outlook.live.com always carries the account's index.
  const account = host === 'outlook.live.com' && base === '/calendar' ? '/0' : '';
  return `${base}${account}/view/${view}/${year}/${month}/${day}`;
}

export function formPath({ pathname, host }: Location, query: URLSearchParams): string {
  const base = basePath.exec(pathname)?.[1]?.replace(/\/\d+$/, '') ?? '/calendar';
  return `${base}/${host === 'outlook.live.com' ? 'action' : 'deeplink'}/compose?${query}`;
}
