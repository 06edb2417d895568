import type * as v from 'valibot';
import type { Interval } from '../../domain/availability/types.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { type AskGoogle, bodyOf } from './client.ts';

interface Page {
  readonly nextPageToken?: string | undefined;
}

/** One of Google's lists, and what is wanted of it. */
interface Wanted<OnePage> {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly schema: v.GenericSchema<unknown, OnePage>;
  /** Names the list in a failure. */
  readonly what: string;
}

/** The events that touch a window, a repeated one once for each of its times. */
export const eventsIn = ({ start, end }: Interval): Readonly<Record<string, string>> => ({
  singleEvents: 'true',
  timeMin: new Date(start).toISOString(),
  timeMax: new Date(end).toISOString(),
});

/**
 * All pages of a list, one after the other.
 * @throws ProviderError when any of them cannot be had: half a list is none.
 */
export const readPages = async <OnePage extends Page>(
  ask: AskGoogle,
  now: () => number,
  { path, query, schema, what }: Wanted<OnePage>,
  signal: AbortSignal,
): Promise<readonly OnePage[]> => {
  const pages: OnePage[] = [];
  let pageToken: string | undefined;
  do {
    const all = new URLSearchParams({ ...query, ...(pageToken && { pageToken }) });
    const answer = await ask({ method: 'GET', path: `${path}?${all}` }, signal);
    const page = parseAnswer(schema, bodyOf(answer, now()), what);
    pages.push(page);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return pages;
};
