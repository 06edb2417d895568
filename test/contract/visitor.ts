import type { SignInPorts } from '../../src/providers/sign-in.ts';
import type { World } from '../world/world.ts';

/** The button the user clicks on a consent page; `close` shuts the window instead. `untick` takes scopes off first. */
export interface Visit {
  readonly click: 'continue' | 'cancel' | 'accept' | 'return' | 'close';
  readonly untick?: RegExp;
}

/**
 * `launchWebAuthFlow` as a browser does it, over the world's pages: follows redirects, shows the consent page to the visitor,
 * ends at our redirect address. A silent flow ends at the first page that wants to be seen.
 */
export const visitor = (world: World, redirect: string, visit: Visit): SignInPorts['launchWebAuthFlow'] => {
  const step = async (address: string, init: RequestInit, interactive: boolean): Promise<string> => {
    const response = await world.fetch(address, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location?.startsWith(redirect)) return location;
    if (!interactive) throw new Error('User interaction required.');
    if (visit.click === 'close' || !response.ok) throw new Error('The user did not approve access.');
    const page = await response.text();
    const form = formOf(page, visit);
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    return step(new URL(action!, address).href, { method: 'POST', body: form }, interactive);
  };
  return ({ url, interactive }) => step(url, {}, interactive);
};

const formOf = (page: string, { click, untick }: Visit): URLSearchParams => {
  if (!page.includes(`value="${click}"`)) throw new Error(`The page has no button “${click}”.`);
  const form = new URLSearchParams({ answer: click });
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g))
    form.append(name!, value!);
  for (const [, name, value] of page.matchAll(/<input type="checkbox" name="([^"]+)" value="([^"]+)" checked/g))
    if (!untick?.test(value!)) form.append(name!, value!);
  return form;
};
