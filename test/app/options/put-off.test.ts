import { afternoon, ana, ben, createBench, hour, morning, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../src/app/handlers.ts';
import { decisionViews, forgetDecisions } from '../../../src/app/options/decisions.ts';
import { liftSnoozes, snoozeViews } from '../../../src/app/options/snoozes.ts';
import type { App } from '../../../src/app/ports.ts';
import { tidyDecisions } from '../../../src/app/suggesting/decisions.ts';
import { readActivities } from '../../../src/app/suggesting/known-activities.ts';
import type { Sender } from '../../../src/messages/map.ts';

const handlersOf = (app: App) => createHandlers(app, () => undefined);
const own: Sender = { kind: 'own' };
const notNow = { gap: afternoon, activity: 'a09', people: ['ana'] } as const;

describe('what was put off', () => {
  it('is told in words, a pause first, and lifted one by one or together', async () => {
    const bench = await createBench({ people: [ana, ben] });
    const app = bench.start();
    const handlers = handlersOf(app);
    for (const choice of ['not-this-person', 'not-this-kind', 'leave-this-gap', 'next-week', 'pause-all'] as const)
      await handlers['card.notNow']({ choice, ...notNow }, own);
    const views = await snoozeViews(app, [ana, ben], await readActivities(app));
    expect(views.map(({ text }) => text)).toEqual([
      'All suggestions are paused',
      'Tuesday, November 24, 2:00 PM to 3:00 PM is left alone',
      'Campus walk with Ana is put off',
      'Nothing with Ana',
      'Campus walk is put off',
    ]);
    expect(views[0]).toMatchObject({ isPause: true, until: 'Until the end of Monday, November 30' });
    const before = await app.revision.read();
    await liftSnoozes(app, [views[0]?.id ?? '']);
    expect((await app.snoozes.all()).some(({ what }) => what.kind === 'everything')).toBe(false);
    expect(await app.revision.read()).toBeGreaterThan(before);
    await liftSnoozes(
      app,
      views.map(({ id }) => id),
    );
    expect(await app.snoozes.all()).toEqual([]);
  });

  it('until later today says until when; a gap that is left alone for good does not', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const handlers = handlersOf(app);
    await handlers['card.notNow']({ choice: 'later-today', ...notNow }, own);
    await handlers['card.notNow']({ choice: 'leave-this-gap', ...notNow }, own);
    const views = await snoozeViews(app, [ana], await readActivities(app));
    expect(views.map(({ until }) => until)).toEqual(['Until 11:00 AM', '']);
  });

  it('twice is lifted once', async () => {
    const bench = await createBench();
    const app = bench.start();
    for (const id of ['1', '2']) await app.snoozes.put({ id, what: { kind: 'person', person: 'ana' }, until: null });
    await liftSnoozes(app, ['1']);
    expect(await app.snoozes.all()).toEqual([]);
  });
});

describe('what was taken and declined', () => {
  it('is remembered once per booking, counted by activity, and forgotten on request', async () => {
    const bench = await createBench({ people: [ana, ben] });
    const app = bench.start();
    const handlers = handlersOf(app);
    const walk = walkWith(['ana']);
    await handlers['card.accept'](walk, own);
    await handlers['card.accept'](walk, own);
    await handlers['card.notNow']({ choice: 'not-this-kind', ...notNow }, own);
    await handlers['card.notNow']({ choice: 'next-week', ...notNow, activity: 'a06' }, own);
    // These are about the time, not about the idea.
    for (const choice of ['later-today', 'leave-this-gap', 'pause-all'] as const)
      await handlers['card.notNow']({ choice, ...notNow }, own);
    const known = await readActivities(app);
    const views = await decisionViews(app, known);
    expect(new Map(views.map(({ name, text }) => [name, text]))).toEqual(
      new Map([
        ['Campus walk', 'Taken once, declined once'],
        ['Cafeteria meal', 'Declined once'],
      ]),
    );
    await forgetDecisions(app, 'a06');
    expect((await decisionViews(app, known)).map(({ activity }) => activity)).toEqual(['a09']);
    await forgetDecisions(app, undefined);
    expect(await app.decisions.all()).toEqual([]);
  });

  it('does not hold what was undone', async () => {
    const bench = await createBench();
    const app = bench.start();
    const handlers = handlersOf(app);
    const outcome = await handlers['card.accept'](walkWith(['ana']), own);
    const booking = outcome.kind === 'booked' || outcome.kind === 'kept' ? outcome.booking.id : '';
    expect(await app.decisions.all()).toHaveLength(1);
    await handlers['card.undo']({ booking }, own);
    expect(await app.decisions.all()).toEqual([]);
  });

  it('holds what was handed over to the calendar’s own form, and lets go of what is a year old', async () => {
    const bench = await createBench({ accounts: [] });
    const app = bench.start();
    await handlersOf(app)['card.accept'](walkWith(['ana']), own);
    expect(await app.decisions.all()).toMatchObject([{ kind: 'taken', activity: 'a09', at: morning }]);
    bench.now += 366 * 24 * hour;
    await tidyDecisions(app);
    expect(await app.decisions.all()).toEqual([]);
  });
});
