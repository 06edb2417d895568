import type { CDPSession, Page } from 'playwright-core';
import { until } from '../../e2e/support/until.ts';
import type { Host } from '../../e2e/support/calendars.ts';

/** What the page itself saw of one navigation; milliseconds of its clock. */
export interface Arrival {
  /** The last change of the calendar before the first pill. */
  readonly settled: number;
  /** When the days in view changed. */
  readonly navigated: number;
  /** After the frame that drew the first pill. */
  readonly firstPill: number;
}

/** Runs in the page: notes the changes of the calendar and of the layer, nothing else. */
function startStopwatch(this: ShadowRoot): void {
  const seen = { settled: 0, navigated: 0, firstPill: 0 };
  Reflect.set(globalThis, 'alongsideBench', seen);
  const dates = '[data-column-date], [role="columnheader"] [data-datekey]';
  const key = (): string =>
    [...document.querySelectorAll(dates)]
      .map((day) => day.getAttribute('data-column-date') ?? day.getAttribute('data-datekey'))
      .join();
  let days = key();
  new MutationObserver(() => {
    const now = performance.now();
    if (seen.firstPill === 0) seen.settled = now;
    const next = key();
    if (next !== days) seen.navigated = now;
    days = next;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  new MutationObserver(() => {
    if (seen.firstPill !== 0 || seen.navigated === 0) return;
    // Pills that wait for the next week are in the page, unseen. Asked of their window alone: no style is worked out for it.
    const pills = this.querySelector<HTMLElement>('.pills');
    if (pills?.hidden !== false || pills.querySelector('.pill') === null) return;
    // After the frame with the pill in it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (seen.firstPill ||= performance.now()));
      port1.start();
      port2.postMessage(undefined);
    });
  }).observe(this, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });
}

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Shows the closed root to the page's own scripts, for this measurement only, and starts the clock there. */
export const installStopwatch = async (cdp: CDPSession): Promise<void> => {
  const { root } = await cdp.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ nodeName }) => nodeName === 'ALONGSIDE-LAYER');
  const shadow: DomNode | undefined = host?.shadowRoots?.[0];
  if (!shadow) throw new Error('There is no layer in the page');
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: startStopwatch.toString().replaceAll('__name', '(f => f)'),
  });
  await cdp.send('DOM.disable');
};

const button = {
  google: { next: '[aria-label="Next"]', previous: '[aria-label="Previous"]' },
  outlook: { next: '[aria-label^="Go to next week"]', previous: '[aria-label^="Go to previous week"]' },
} as const;

/** Presses the page's own button for another week. */
export const turn = async (page: Page, host: Host, to: 'next' | 'previous'): Promise<void> => {
  await page.evaluate((selector) => {
    const seen = Reflect.get(globalThis, 'alongsideBench') as Record<string, number> | undefined;
    if (seen) Object.assign(seen, { settled: 0, navigated: 0, firstPill: 0 });
    document.querySelector<HTMLElement>(selector)!.click();
  }, button[host][to]);
};

/** Waits for the first pill of the week that was turned to. */
export const arrival = async (page: Page): Promise<Arrival> =>
  until(
    'the first pill',
    async () => {
      const seen = await page.evaluate(() => Reflect.get(globalThis, 'alongsideBench') as Arrival);
      return seen.firstPill > 0 ? seen : undefined;
    },
    30_000,
  );
