/** When the page last changed, as far as its watcher heard. */
export interface News {
  readonly note: () => void;
  /**
   * The moment of a change that was found at a look: the last news after the look before (`moment`), or now where nobody
   * heard of it.
   */
  readonly changeAfter: (moment: number) => number;
}

/** @param now a clock in milliseconds */
export const createNews = (now: () => number): News => {
  let last = -Infinity;
  return {
    note: () => void (last = now()),
    // A clock set back makes old news new; nothing has changed later than now.
    changeAfter: (moment) => (last > moment ? Math.min(last, now()) : now()),
  };
};

interface QuietOptions {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Milliseconds without news after which it is quiet. */
  readonly stillMs: number;
  /** Milliseconds after the first news in which it is told all the same. */
  readonly mostMs: number;
  readonly tell: () => void;
  readonly signal: AbortSignal;
}

/** A timer is put off when the news are so much later than those it was set for, milliseconds. */
const stepMs = 50;

/**
 * Tells once a burst of news is over: a page that is being built is read when it is done, not at every step. Gives back
 * what to call at each piece of news.
 */
export const createQuiet = ({ now, stillMs, mostMs, tell, signal }: QuietOptions): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  /** For when the timer was set last. */
  let due = 0;
  const check = (): void => {
    const left = Math.min(last + stillMs, first + mostMs) - now();
    // A clock set back must not keep the news for hours.
    if (left > 0 && left <= stillMs) start(left);
    else {
      timer = undefined;
      tell();
    }
  };
  const start = (delay: number): void => {
    due = now() + delay;
    timer = setTimeout(check, delay);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    last = now();
    if (timer === undefined) {
      first = last;
      start(stillMs);
      return;
    }
    const end = Math.min(last + stillMs, first + mostMs);
    // Sooner than to wake up and find that it was too early; not for each of the changes of one drag.
    if (end - due < stepMs) return;
    clearTimeout(timer);
    start(end - last);
  };
};

/**
 * Tells after the frame in which it was asked to, once: what the host opens over the grid is painted first, and nobody
 * waits for us to step aside.
 */
export const createAfterFrame = (view: Window, tell: () => void, signal: AbortSignal): (() => void) => {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener(
    'abort',
    () => {
      view.cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
    { once: true },
  );
  return () => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      clearTimeout(timer);
      timer = setTimeout(tell);
    });
  };
};

/**
 * Whether a record tells of something that matches, outside `apart`: it came, it went, or it changed.
 *
 * @param nodes which of the record's nodes are searched, for who need not hear of what went
 */
export const concerns = (
  { type, target, addedNodes, removedNodes }: MutationRecord,
  sought: string,
  apart: string,
  nodes: readonly Node[] = [...addedNodes, ...removedNodes],
): boolean => {
  if (!(target instanceof Element)) return false;
  if (type === 'attributes') return target.matches(sought);
  if (type !== 'childList' || target.closest(apart) !== null) return false;
  return nodes.some((node) => node instanceof Element && (node.matches(sought) || node.querySelector(sought) !== null));
};
