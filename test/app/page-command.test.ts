import { describe, expect, it, vi } from 'vitest';
import { goToNextSuggestion } from '../../src/app/page-command.ts';
import type { App } from '../../src/app/ports.ts';
import { createBench } from './support/bench.ts';

/** A browser in which tab 1 is looked at; a script of ours answers in `awake` and is frozen in `frozen`. */
const browserWith = async (tabs: {
  readonly calendars?: readonly number[];
  readonly asleep?: readonly number[];
  readonly awake?: readonly number[];
  readonly frozen?: readonly number[];
}) => {
  const bench = await createBench();
  const ask = vi.fn<App['tabs']['ask']>(async (tab) => {
    if (tabs.frozen?.includes(tab)) return await new Promise(() => undefined);
    if (!tabs.awake?.includes(tab)) throw new Error('nobody listens');
    return { ok: true };
  });
  const real = bench.start();
  const asTabs = (ids: readonly number[] = [], isAsleep: boolean) => ids.map((id) => ({ id, isAsleep }));
  const app = bench.start({
    tabs: {
      ...real.tabs,
      active: async () => ({ id: 1 }),
      calendars: async () => [...asTabs(tabs.calendars, false), ...asTabs(tabs.asleep, true)],
      ask,
    },
  });
  return { bench, app, ask };
};

describe('going to the next suggestion', () => {
  it('asks the calendar that is looked at', async () => {
    const { app, ask, bench } = await browserWith({ calendars: [2, 1], awake: [1, 2] });
    await goToNextSuggestion(app);
    expect(ask).toHaveBeenCalledExactlyOnceWith(1, { name: 'tab.nextSuggestion', request: {} });
    expect(bench.opened).toEqual([]);
  });

  it('goes to the calendar that was looked at last, and brings its tab to the front', async () => {
    const { app, ask, bench } = await browserWith({ calendars: [3, 2], awake: [2, 3] });
    await goToNextSuggestion(app);
    expect(ask.mock.calls.map(([tab]) => tab)).toEqual([1, 3]);
    expect(bench.opened).toEqual(['tab 3']);
  });

  it('passes over a calendar that was open before the extension', async () => {
    const { app, bench } = await browserWith({ calendars: [3, 2], awake: [2] });
    await goToNextSuggestion(app);
    expect(bench.opened).toEqual(['tab 2']);
  });

  it('wakes one that froze in the background by showing it', async () => {
    const { app, bench } = await browserWith({ calendars: [2], frozen: [2] });
    await goToNextSuggestion(app);
    expect(bench.opened).toEqual(['tab 2']);
  });

  it('shows one that sleeps rather than opening another', async () => {
    const { app, ask, bench } = await browserWith({ asleep: [2] });
    await goToNextSuggestion(app);
    expect(ask.mock.calls.map(([tab]) => tab)).toEqual([1]);
    expect(bench.opened).toEqual(['tab 2']);
  });

  it('opens a calendar where none is open', async () => {
    const { app, bench } = await browserWith({});
    await goToNextSuggestion(app);
    expect(bench.opened).toEqual(['https://calendar.google.com/calendar/u/0/r/week']);
  });
});
