import { describe, expect, it } from 'vitest';
import { at, startTestPage } from './support.ts';

const started = async () => {
  // Not on a quarter of an hour, at which the page is read again by itself.
  const test = startTestPage({ now: at('2026-11-23T08:01') });
  await test.settle();
  return test;
};

describe('a scroll of the hours', () => {
  it('moves what is drawn by as much as was scrolled since it was drawn, and draws nothing anew', async () => {
    const test = await started();
    const drawings = test.scenes.length;
    test.state.scrolledTo = { left: 0, top: 130 };
    await test.change('scrolled');
    test.state.scrolledTo = { left: 0, top: 90 };
    await test.change('scrolled');
    expect(test.scrolls).toEqual([
      { left: 0, top: 30 },
      { left: 0, top: -10 },
    ]);
    expect(test.scenes).toHaveLength(drawings);
    expect(test.readBusy).toHaveBeenCalledTimes(1);
  });

  it('is looked at once it is over, however long it lasts', async () => {
    const test = await started();
    const drawings = test.scenes.length;
    for (let step = 1; step <= 20; step += 1) {
      test.state.scrolledTo = { left: 0, top: 100 + step };
      await test.change('scrolled');
      await test.wait(100);
    }
    expect(test.scenes).toHaveLength(drawings);
    await test.wait(50);
    expect(test.scenes).toHaveLength(drawings + 1);
    await test.change('scrolled');
    expect(test.scrolls.at(-1)).toEqual({ left: 0, top: 0 });
  });

  it('is drawn in full where nothing is known to scroll', async () => {
    const test = await started();
    const drawings = test.scenes.length;
    test.state.scrolledTo = undefined;
    await test.change('scrolled');
    expect(test.scenes).toHaveLength(drawings + 1);
    expect(test.scrolls).toEqual([]);
  });

  it('does not wait for a clock that was set back', async () => {
    const test = await started();
    const drawings = test.scenes.length;
    await test.change('scrolled');
    test.state.now -= 3_600_000;
    await test.wait(3_600_150);
    expect(test.scenes.length).toBeGreaterThan(drawings);
  });
});
