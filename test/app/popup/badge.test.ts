import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../src/app/handlers.ts';
import { createBench, walkWith, type Bench } from '../support/bench.ts';

/** The worker's answers, and what it leaves for later done at once. */
const handlersOf = (bench: Bench) => {
  const left: Promise<void>[] = [];
  const handlers = createHandlers(bench.start(), (work) => void left.push(work()));
  return { handlers, settle: () => Promise.all(left) };
};

describe('the toolbar button', () => {
  it('is unmarked after a booking that went well', async () => {
    const bench = await createBench();
    const { handlers, settle } = handlersOf(bench);
    await handlers['card.accept'](walkWith(['ana']), { kind: 'own' });
    await settle();
    expect(bench.badges.at(-1)).toBe('');
  });

  it('is unmarked while a booking waits: that needs nobody', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
    const { handlers, settle } = handlersOf(bench);
    await handlers['card.accept'](walkWith(['ana']), { kind: 'own' });
    await settle();
    expect(bench.badges.at(-1)).toBe('');
  });

  it('is marked when a booking needs the user, and no longer once that was dealt with', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'rejected', detail: 'Full.' } });
    const { handlers, settle } = handlersOf(bench);
    const acceptance = walkWith(['ana']);
    await handlers['card.accept'](acceptance, { kind: 'own' });
    await settle();
    expect(bench.badges.at(-1)).toBe('Alongside: a booking needs you');
    await handlers['popup.dismiss']({ booking: acceptance.intent }, { kind: 'own' });
    await settle();
    expect(bench.badges.at(-1)).toBe('');
  });
});
