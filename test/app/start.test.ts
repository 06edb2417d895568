import { afternoon, createBench, hour, minute, walkWith } from './support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../src/app/booking/accept.ts';
import { createHandlers } from '../../src/app/handlers.ts';
import { startWorker } from '../../src/app/start.ts';
import { MessageError } from '../../src/messages/errors.ts';

const day = 24 * hour;
const host = {
  kind: 'host',
  page: 'google-calendar',
  tab: 7,
  frame: 0,
  address: 'https://calendar.google.com/',
} as const;

describe('a start of the worker', () => {
  it('sends what an earlier life left, and clears away what has long been over', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    await app.snoozes.put({ id: 'old', what: { kind: 'everything' }, until: bench.now + hour });
    await app.snoozes.put({ id: 'forever', what: { kind: 'activity', activity: 'a09' }, until: null });
    bench.now += 2 * hour;
    await startWorker(bench.start());
    expect(bench.provider.standing()).toHaveLength(1);
    expect((await app.snoozes.all()).map(({ id }) => id)).toEqual(['forever']);
    bench.now += 31 * day;
    await startWorker(bench.start());
    expect(await app.journal.bookings()).toEqual([]);
    expect(await app.journal.ledger()).toHaveLength(1);
  });

  it('goes on with the others when one booking cannot be handled', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' }, times: 2 });
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    const { gap, slot } = walkWith([]);
    await acceptSuggestion(app, walkWith(['ben'], { slot: { start: slot.end, end: gap.end } }), undefined);
    bench.now += 5 * minute;
    let broken = 0;
    const provider = {
      ...bench.provider,
      create: async (...args: Parameters<typeof bench.provider.create>) => {
        broken += 1;
        if (broken === 1) throw new TypeError('a mistake of ours');
        return await bench.provider.create(...args);
      },
    };
    await startWorker(bench.start({ providerOf: () => provider }));
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.logged).toContain('outbox.run-failed');
    await startWorker(bench.start());
    expect(bench.provider.standing()).toHaveLength(2);
  });
});

describe('the worker’s answers', () => {
  it('bring one use case per message, and look after the outbox while somebody looks', async () => {
    const bench = await createBench();
    const app = bench.start();
    const work: Promise<void>[] = [];
    const handlers = createHandlers(app, (task) => void work.push(task()));
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
    const acceptance = walkWith(['ana']);
    expect(await handlers['card.accept'](acceptance, host)).toMatchObject({ kind: 'kept' });
    bench.now += 5 * minute;
    expect(await handlers['page.hello']({ page: 'google-calendar' }, host)).toMatchObject({ revision: 0 });
    await Promise.all(work);
    expect(bench.provider.standing()).toHaveLength(1);
    const booking = acceptance.intent;
    expect(await handlers['card.undo']({ booking }, host)).toMatchObject({ ok: true });
    expect(await handlers['popup.dismiss']({ booking }, { kind: 'own' })).toBeNull();
    expect(await handlers['popup.refresh']({ window: afternoon }, { kind: 'own' })).toEqual({ isRead: true });
    expect(await handlers['page.unreadable']({ page: 'google-calendar', reason: 'x', detail: '' }, host)).toBeNull();
  });

  it('bring the card to the frame that asks for it', async () => {
    const bench = await createBench();
    const brought: unknown[] = [];
    const app = bench.start({ bringCard: async (tab, frame) => void brought.push([tab, frame]) });
    const handlers = createHandlers(app, () => undefined);
    expect(await handlers['card.bring']({}, { ...host, frame: 5 })).toBeNull();
    expect(brought).toEqual([[7, 5]]);
  });

  it('to a page are for a page only', async () => {
    const bench = await createBench();
    const handlers = createHandlers(bench.start(), () => undefined);
    await expect(handlers['page.hello']({ page: 'outlook' }, { kind: 'own' })).rejects.toThrow(MessageError);
  });
});
