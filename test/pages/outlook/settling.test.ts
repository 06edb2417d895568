import { describe, expect, it } from 'vitest';
import { createNews } from '../../../src/pages/news.ts';
import { createSettling, type Sight } from '../../../src/pages/outlook/settling.ts';

const sight = (change: Partial<Sight> = {}): Sight => ({
  range: '2026-09-28,2026-09-29',
  signature: ['a|Sync'],
  isLoading: false,
  ...change,
});

function settlingAt() {
  const clock = { time: 1_000_000 };
  const now = () => clock.time;
  const [changes, departures] = [createNews(now), createNews(now)];
  return { clock, changes, departures, settling: createSettling(now, changes, departures) };
}

describe('settling', () => {
  it('believes a navigation after 1.5 s, if nothing has changed for a second', () => {
    const { clock, settling } = settlingAt();
    expect(settling.wait(sight())).toBe(1500);
    clock.time += 1500;
    expect(settling.wait(sight())).toBe(0);
  });

  it('waits another second after every change', () => {
    const { clock, settling } = settlingAt();
    settling.wait(sight());
    clock.time += 1400;
    expect(settling.wait(sight({ signature: ['a|Sync', 'b|Call'] }))).toBe(1000);
    clock.time += 999;
    expect(settling.wait(sight({ signature: ['a|Sync', 'b|Call'] }))).toBe(1);
    clock.time += 1;
    expect(settling.wait(sight({ signature: ['a|Sync', 'b|Call'] }))).toBe(0);
  });

  it('takes the same events in another order for no change, and other events for one', () => {
    const { clock, settling } = settlingAt();
    settling.wait(sight({ signature: ['a|Sync', 'b|Call'] }));
    clock.time += 1500;
    expect(settling.wait(sight({ signature: ['b|Call', 'a|Sync'] }))).toBe(0);
    expect(settling.wait(sight({ signature: ['b|Call', 'a|Sync, later'] }))).toBe(1000);
    clock.time += 1000;
    expect(settling.wait(sight({ signature: ['b|Call', 'a|Sync, later', 'a|Sync, later'] }))).toBe(1000);
  });

  it('looks at an empty grid for five seconds', () => {
    const { clock, settling } = settlingAt();
    const empty = sight({ signature: [] });
    settling.wait(empty);
    clock.time += 4999;
    expect(settling.wait(empty)).toBe(1);
    clock.time += 1;
    expect(settling.wait(empty)).toBe(0);
  });

  it('does not count the time a page is loading, and gives up after 15 s of it', () => {
    const { clock, settling } = settlingAt();
    settling.wait(sight({ isLoading: true }));
    clock.time += 3000;
    expect(settling.wait(sight({ isLoading: true }))).toBe(250);
    expect(settling.wait(sight())).toBe(1000);
    clock.time += 12_000;
    expect(settling.wait(sight({ isLoading: true }))).toBe(0);
  });

  it('starts again with another range', () => {
    const { clock, settling } = settlingAt();
    settling.wait(sight());
    clock.time += 2000;
    expect(settling.wait(sight({ range: '2026-10-05' }))).toBe(1500);
  });

  it('takes a disagreement for a half-drawn page until it has lasted', () => {
    const { clock, settling } = settlingAt();
    const { range } = sight();
    expect(settling.waitForAgreement(range)).toBe(250);
    clock.time += 3000;
    expect(settling.waitForAgreement(range)).toBe(0);
    settling.agreed();
    expect(settling.waitForAgreement(range)).toBe(250);
    clock.time += 3000;
    settling.wait(sight({ signature: ['new'] }));
    expect(settling.waitForAgreement(range)).toBe(250);
  });

  it('counts from the change itself, where it was heard of before the look', () => {
    const { clock, changes, settling } = settlingAt();
    settling.wait(sight());
    clock.time += 3000;
    changes.note();
    clock.time += 250;
    expect(settling.wait(sight({ signature: ['b|Call'] }))).toBe(750);
  });

  it('counts a navigation from when the days before it went', () => {
    const { clock, changes, departures, settling } = settlingAt();
    settling.wait(sight());
    clock.time += 3000;
    departures.note();
    clock.time += 200;
    changes.note();
    clock.time += 250;
    expect(settling.wait(sight({ range: '2026-10-05' }))).toBe(1050);
  });
});
