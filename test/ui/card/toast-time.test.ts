import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToastTime, toastStay } from '../../../src/ui/card/toast-time.ts';

describe('the time of a message', () => {
  const drop = vi.fn<() => void>();
  beforeEach(() => {
    vi.useFakeTimers();
    drop.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is at least ten seconds', () => {
    expect(toastStay).toBeGreaterThanOrEqual(10_000);
    createToastTime(drop).follow(1, true);
    vi.advanceTimersByTime(toastStay - 1);
    expect(drop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('stands still while the pointer or the focus is on it and starts anew afterwards', () => {
    const time = createToastTime(drop);
    time.follow(1, true);
    vi.advanceTimersByTime(toastStay - 1);
    time.hold(true);
    vi.advanceTimersByTime(60_000);
    expect(drop).not.toHaveBeenCalled();
    time.hold(false);
    vi.advanceTimersByTime(toastStay - 1);
    expect(drop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('starts anew for a new message, and drawing the same one again changes nothing', () => {
    const time = createToastTime(drop);
    time.follow(1, true);
    vi.advanceTimersByTime(6000);
    time.follow(1, true);
    vi.advanceTimersByTime(3000);
    time.follow(2, true);
    vi.advanceTimersByTime(toastStay - 1);
    expect(drop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('does not run while an undo is under way', () => {
    const time = createToastTime(drop);
    time.follow(1, true);
    time.follow(1, false);
    vi.advanceTimersByTime(60_000);
    expect(drop).not.toHaveBeenCalled();
  });

  it('forgets that it was held when the message is gone', () => {
    const time = createToastTime(drop);
    time.follow(1, true);
    time.hold(true);
    time.follow(undefined, false);
    time.follow(2, true);
    vi.advanceTimersByTime(toastStay);
    expect(drop).toHaveBeenCalledTimes(1);
  });
});
