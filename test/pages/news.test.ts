import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNews, createQuiet } from '../../src/pages/news.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const now = (): number => Date.now();

describe('news of a page', () => {
  it('date a change that was found at a look, if they came after the look before', () => {
    const news = createNews(now);
    const before = now();
    vi.advanceTimersByTime(100);
    news.note();
    const changed = now();
    vi.advanceTimersByTime(100);
    expect(news.changeAfter(before)).toBe(changed);
  });

  it('do not date what nobody heard of: that has changed now', () => {
    const news = createNews(now);
    news.note();
    vi.advanceTimersByTime(100);
    const look = now();
    vi.advanceTimersByTime(100);
    expect(news.changeAfter(look)).toBe(now());
    expect(createNews(now).changeAfter(look)).toBe(now());
  });

  it('never lie ahead, whatever was done to the clock', () => {
    const news = createNews(now);
    news.note();
    vi.setSystemTime(now() - 3_600_000);
    expect(news.changeAfter(-Infinity)).toBe(now());
  });
});

describe('a burst of news', () => {
  let life: AbortController;
  let start: number;
  beforeEach(() => {
    life = new AbortController();
    start = now();
  });
  const quiet = (tell: () => void) => createQuiet({ now, stillMs: 150, mostMs: 450, tell, signal: life.signal });

  it('is told once, when it has been quiet for long enough', () => {
    const tell = vi.fn<() => void>();
    const news = quiet(tell);
    news();
    vi.advanceTimersByTime(100);
    news();
    vi.advanceTimersByTime(149);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tell).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('wakes nobody too early where the news come with some time between them', () => {
    const tell = vi.fn<() => void>();
    const news = quiet(tell);
    news();
    vi.advanceTimersByTime(60);
    news();
    vi.advanceTimersByTime(60);
    news();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersToNextTimer();
    expect(tell).toHaveBeenCalledTimes(1);
    expect(now() - start).toBe(270);
  });

  it('that does not end is told all the same, now and then', () => {
    const tell = vi.fn<() => void>();
    const news = quiet(tell);
    for (let time = 0; time < 100; time++) {
      news();
      vi.advanceTimersByTime(10);
    }
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is not kept back by a clock that is set back', () => {
    const tell = vi.fn<() => void>();
    quiet(tell)();
    vi.setSystemTime(now() - 3_600_000);
    vi.advanceTimersByTime(150);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is nobody’s after the end', () => {
    const tell = vi.fn<() => void>();
    const news = quiet(tell);
    news();
    life.abort();
    news();
    vi.advanceTimersByTime(1000);
    expect(tell).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
