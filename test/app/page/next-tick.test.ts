import { describe, expect, it, vi } from 'vitest';
import { createTick } from '../../../src/app/page/next-tick.ts';
import { createTimers } from '../../../src/app/page/timers.ts';

const minuteMs = 60_000;
const nine = Date.UTC(2026, 10, 23, 9);

const opened = () => {
  const running: { readonly delayMs: number; readonly run: () => void }[] = [];
  const schedule = vi.fn<(task: () => void, delayMs: number) => () => void>((run, delayMs) => {
    const timer = { delayMs, run };
    running.push(timer);
    return () => void running.splice(running.indexOf(timer), 1);
  });
  const read = vi.fn<() => void>();
  const plan = createTick(createTimers(schedule, new AbortController().signal), read);
  const fire = (): void => running.shift()!.run();
  return { running, schedule, read, plan, fire };
};
const at = (minute: number) => ({ slot: { start: nine + minute * minuteMs, end: nine + (minute + 30) * minuteMs } });

describe('the next reading that nothing in the page asks for', () => {
  it('comes when the edge that the notice sets moves on', () => {
    const { running, plan, fire, read } = opened();
    plan(nine + minuteMs, 60, []);
    expect(running.map(({ delayMs }) => delayMs)).toEqual([14 * minuteMs + 1]);
    fire();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('comes when a suggestion begins before that', () => {
    const { running, plan } = opened();
    plan(nine + minuteMs, 0, [at(0), at(5), at(10)]);
    expect(running.map(({ delayMs }) => delayMs)).toEqual([4 * minuteMs]);
  });

  it('is planned once for the same moment, and anew for another one', () => {
    const { running, schedule, plan } = opened();
    plan(nine + minuteMs, 0, []);
    plan(nine + 2 * minuteMs, 0, []);
    expect(schedule).toHaveBeenCalledTimes(1);
    plan(nine + 2 * minuteMs, 0, [at(5)]);
    expect(running.map(({ delayMs }) => delayMs)).toEqual([3 * minuteMs]);
  });

  it('is planned again once it has come, should it have come too early', () => {
    const { running, plan, fire } = opened();
    plan(nine + minuteMs, 0, []);
    fire();
    plan(nine + 14 * minuteMs, 0, []);
    expect(running.map(({ delayMs }) => delayMs)).toEqual([minuteMs + 1]);
  });
});
