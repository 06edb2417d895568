import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Command } from './accessible.ts';
import { worldOfClosedRoots } from './closed-root.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeReport {
  readonly passes: readonly string[];
  /** Serious and critical ones, with where. */
  readonly serious: readonly { readonly id: string; readonly where: unknown; readonly summary: string }[];
}

const RUN = (
  root: string,
  rules = {},
): string => `axe.run(${root}, { resultTypes: ['violations', 'passes'], rules: ${JSON.stringify(rules)} }).then(report => JSON.stringify({
  passes: report.passes.map(rule => rule.id),
  serious: report.violations.filter(rule => ['serious', 'critical'].includes(rule.impact)).flatMap(rule =>
    rule.nodes.map(node => ({ id: rule.id, where: node.target, summary: node.failureSummary })))
}))`;

async function evaluate(command: Command, expression: string, contextId?: number): Promise<any> {
  const answer = await command('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value;
}

/** Runs axe over one of the extension's own pages. */
export async function axeOnOwnPage(command: Command): Promise<AxeReport> {
  await evaluate(command, `${source};void 0`);
  return seen(JSON.parse(await evaluate(command, RUN('document'))));
}

/**
 * Runs axe inside the closed shadow root of `host`, in a world of the test's own: neither the page nor the product can see it.
 */
export async function axeInClosedRoot(command: Command, host: string): Promise<AxeReport> {
  const executionContextId = await worldOfClosedRoots(command);
  await evaluate(command, `${source};void 0`, executionContextId);
  return seen(
    JSON.parse(await evaluate(command, RUN(`document.querySelector(${JSON.stringify(host)})`), executionContextId)),
  );
}

/**
 * Runs axe over one element of a page whose shadow roots are open; reads it in only once. Contrast is left to
 * `look` (geometry.ts), which takes a tenth of the time.
 */
export async function axeOnPage(page: Page, selector: string): Promise<AxeReport> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(`${source};void 0`);
  return seen(
    JSON.parse(
      await page.evaluate<string>(
        RUN(`document.querySelector(${JSON.stringify(selector)})`, { 'color-contrast': { enabled: false } }),
      ),
    ),
  );
}

/** Axe that saw nothing finds nothing: that is no pass. */
function seen(report: AxeReport): AxeReport {
  if (report.passes.length === 0) throw new Error('axe saw nothing');
  return report;
}
