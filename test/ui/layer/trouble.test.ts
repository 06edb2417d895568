import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTrouble } from '../../../src/ui/layer/trouble.ts';

describe('the sentence that is said where there is no card', () => {
  let life: AbortController;
  let surface: HTMLElement;
  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    surface = document.createElement('div');
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('is announced at once and goes by itself after ten seconds', () => {
    createTrouble(surface, life.signal).say('Try again.');
    expect(surface.querySelector('[role=alert]')?.textContent).toBe('Try again.');
    vi.advanceTimersByTime(9900);
    expect(surface.childElementCount).toBe(1);
    vi.advanceTimersByTime(200);
    expect(surface.childElementCount).toBe(0);
  });

  it('starts its time anew when there is another one', () => {
    const trouble = createTrouble(surface, life.signal);
    trouble.say('One.');
    vi.advanceTimersByTime(9000);
    trouble.say('Two.');
    vi.advanceTimersByTime(9000);
    expect(surface.textContent).toBe('Two.');
  });

  it('leaves nothing behind', () => {
    createTrouble(surface, life.signal).say('One.');
    life.abort();
    expect(surface.childElementCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
