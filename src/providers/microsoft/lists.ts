import type * as v from 'valibot';
import { ProviderError } from '../calendar-provider.ts';
import type { Answer } from '../any-provider/answer.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { askTogether } from './batch.ts';
import { type AskGraph, bodyOf, type GraphRequest } from './client.ts';

const graphRoot = 'https://graph.microsoft.com/';

interface Page<Item> {
  readonly value: Item[];
  readonly '@odata.nextLink'?: string | undefined;
}

/**
 * All pages of several lists, in the order of the paths; their first pages go out together.
 *
 * @param ids see {@link GraphRequest}
 * @throws ProviderError when any page of any list fails, or is elsewhere than at Graph: the token goes nowhere else.
 */
export const readLists = async <Item>(
  ask: AskGraph,
  now: () => number,
  schema: v.GenericSchema<unknown, Page<Item>>,
  paths: readonly string[],
  signal: AbortSignal,
  ids: GraphRequest['ids'] = 'lasting',
): Promise<readonly (readonly Item[])[]> => {
  const pageOf = (answer: Answer): Page<Item> => parseAnswer(schema, bodyOf(answer, now()), "Outlook's list");
  const requests = paths.map((path) => ({ method: 'GET', path, ids }) as const);
  const first = (await askTogether(ask, requests, signal)).map(pageOf);
  const lists: Item[][] = [];
  for (let page of first) {
    const all = [...page.value];
    for (let next = page['@odata.nextLink']; next !== undefined; next = page['@odata.nextLink']) {
      if (!next.startsWith(graphRoot))
        throw new ProviderError({ kind: 'unexpected', detail: 'The next page of the list is not at Microsoft Graph.' });
      page = pageOf(await ask({ method: 'GET', path: next, ids }, signal));
      all.push(...page.value);
    }
    lists.push(all);
  }
  return lists;
};
