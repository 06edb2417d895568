import type { News } from '../news.ts';

/**
 * How long what the page shows must stay the same before it is believed, in milliseconds. Events arrive after the grid
 * and calendar by calendar; an empty week looks exactly like one that is still loading. Only the waiting for an empty
 * grid is published experience (NOTES.md), the others are ours.
 */
export const patience = {
  /** The same days as read last time: an edit, a drag, a reply. */
  sameDays: 120,
  /** Other days, and the page's own count of events is reached. */
  countedDays: 150,
  /** Other days, without a count to compare with. */
  newDays: 500,
  /** Something contradicts itself: half-built pages do, for a moment. */
  contradiction: 1_500,
  /** No event at all, or fewer than the page counts. */
  empty: 5_000,
  /** No columns where there should be some: the app may still be starting. */
  noColumns: 5_000,
} as const;

/** Remembers since when the page has looked the way it looks now. */
export class Settling {
  readonly #now: () => number;
  readonly #news: Pick<News, 'changeAfter'>;
  #signature: string | undefined;
  #since = 0;
  #lookedAt = -Infinity;

  constructor(now: () => number, news: Pick<News, 'changeAfter'>) {
    this.#now = now;
    this.#news = news;
  }

  /** Milliseconds until `signature` has stood for `neededMs`; 0 when it has. */
  left(signature: string, neededMs: number): number {
    const now = this.#now();
    // A clock set back must not make the page wait for hours.
    if (now < this.#since) this.#since = now;
    if (signature !== this.#signature) {
      this.#signature = signature;
      this.#since = Math.min(now, this.#news.changeAfter(this.#lookedAt));
    }
    this.#lookedAt = now;
    return Math.max(0, this.#since + neededMs - now);
  }
}
