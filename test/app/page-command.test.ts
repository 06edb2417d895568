import { describe, expect, it, vi } from 'vitest';
import { goToNextSuggestion } from '../../src/app/page-command.ts';
import type { App } from '../../src/app/ports.ts';
import { createBench } from './support/bench.ts';

/** A browser with these tabs, of which some have a script of ours that answers. */
const browserWith = async (tabs: {
  readonly active?: string;
  readonly open: readonly number[];
  readonly deaf?: readonly number[];
}) => {
  const bench = await createBench();
  const ask = vi.fn<App['tabs']['ask']>((tab) =>
    tabs.deaf?.includes(tab) === true ? Promise.reject(new Error('nobody listens')) : Promise.resolve({ ok: true }),
  );
  const real = bench.start();
  const app = bench.start({
    tabs: {
      ...real.tabs,
      active: async () => (tabs.active === undefined ? undefined : { id: 1, address: tabs.active }),
      find: async (tab) => (tabs.open.includes(tab) ? { id: tab } : undefined),
      ask,
    },
  });
  return { bench, app, ask };
};

describe('going to the next suggestion', () => {
  it('asks the calendar that is looked at', async () => {
    const { app, ask, bench } = await browserWith({ active: 'https://calendar.google.com/calendar/u/0/r', open: [1] });
    await goToNextSuggestion(app);
    expect(ask).toHaveBeenCalledExactlyOnceWith(1, { name: 'tab.nextSuggestion', request: {} });
    expect(bench.opened).toEqual([]);
  });

  it('opens a calendar where none is looked at', async () => {
    const { app, bench } = await browserWith({ active: 'https://example.com/', open: [1], deaf: [1] });
    await goToNextSuggestion(app);
    expect(bench.opened).toEqual(['https://calendar.google.com/calendar/u/0/r/week']);
  });
});
