import { afternoon, ana, createBench, googleAccount, hour, minute, morning } from './support/bench.ts';
import { describe, expect, it, vi } from 'vitest';
import { createPopupHandlers } from '../../src/app/popup-handlers.ts';
import { MessageError } from '../../src/messages/errors.ts';

const page = 'google-calendar';

describe('what the popup works out for itself', () => {
  it('comes from what was read last, without a word to the worker', async () => {
    const bench = await createBench({ people: [ana] });
    const first = bench.start();
    await createPopupHandlers(first)['popup.state']({ refresh: true });
    bench.now += 10 * minute;
    const send = vi.fn().mockReturnValue(new Promise(() => undefined));
    const handlers = createPopupHandlers({ ...bench.start(), send });
    const state = await handlers['popup.state']({ refresh: false });
    expect(state).toMatchObject({ asOf: morning, next: { gap: { start: morning + 2 * hour } } });
    expect(await handlers['popup.quickBook']({ page })).toMatchObject({ suggestion: { slot: state.next!.slot } });
    expect(send).not.toHaveBeenCalled();
  });

  it('is worked out again once the worker has read the week, and the people’s time around its gaps', async () => {
    const bench = await createBench({ people: [ana] });
    bench.provider.show({ address: 'ana@example.com', busy: [{ start: morning, end: morning + 9 * hour }] });
    const state = await createPopupHandlers(bench.start())['popup.state']({ refresh: true });
    expect(state.next?.slot.start).toBeLessThan(morning + 9 * hour);
    expect(state.next?.people).not.toContain('ana');
    expect(bench.provider.calls.toSorted()).toEqual(['freeBusyOf', 'listBusy']);
  });

  it('is asked of the worker before a tab has answered, since the popup may be closed by then', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const asked: string[] = [];
    const handlers = createPopupHandlers({
      ...app,
      tabs: {
        ...app.tabs,
        find: async (id) => ({ id, address: 'https://calendar.google.com/calendar/u/0/r/week' }),
        ask: () => new Promise(() => undefined),
      },
      send: async (name) => {
        asked.push(name);
        return await new Promise<never>(() => undefined);
      },
    });
    void handlers['popup.state']({ tab: 7, refresh: true });
    await vi.waitFor(() => expect(asked).toEqual(['popup.refresh']));
  });

  it('is not shown as new where the worker cannot be reached', async () => {
    const bench = await createBench();
    const send = vi.fn().mockRejectedValue(new MessageError('unreachable'));
    const handlers = createPopupHandlers({ ...bench.start(), send });
    await expect(handlers['popup.state']({ refresh: true })).rejects.toThrow(MessageError);
  });

  it('lets the worker see to the bookings also where a page speaks for itself', async () => {
    const bench = await createBench({ accounts: [googleAccount] });
    const app = bench.start();
    const address = 'https://outlook.office.com/calendar/view/week';
    const seen = { page: 'outlook', at: bench.now, address, dates: [], timeZone: 'Europe/Berlin' } as const;
    await app.session.tab(7).write({ kind: 'read', ...seen, gaps: [afternoon] });
    const asked: unknown[] = [];
    const handlers = createPopupHandlers({
      ...app,
      tabs: {
        ...app.tabs,
        find: async (id) => ({ id, address }),
        ask: async () => ({ ok: true, value: { isAlive: true } }),
      },
      send: async (name, request) => {
        asked.push([name, request]);
        return await app.send(name, request);
      },
    });
    expect((await handlers['popup.state']({ tab: 7, refresh: true })).next?.gap).toEqual(afternoon);
    const midnight = Math.floor(afternoon.start / (24 * hour)) * 24 * hour;
    const window = { start: midnight, end: midnight + 24 * hour };
    expect(asked).toEqual([['popup.refresh', { window, page: 'outlook' }]]);
  });
});
