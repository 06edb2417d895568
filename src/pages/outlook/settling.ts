import type { News } from '../news.ts';

/** What one look at the page saw, as far as settling goes. */
export interface Sight {
  /** The dates in view: another range is a navigation. */
  readonly range: string;
  /** A text for each event in view, in any order: changes with every event that comes, goes or changes. */
  readonly signature: readonly string[];
  readonly isLoading: boolean;
}

/** Milliseconds the page must have stood still. */
const stillMs = 1000;
/** The same for a grid without a single event: events render after the grid. */
const emptyStillMs = 5000;
const afterNavigationMs = 1500;
const lookAgainMs = 250;
/** A page that still loads after this long is not going to finish. */
const loadingPatienceMs = 15_000;
/** Disagreements that last this long are no half-rendered state any more. */
const disagreementPatienceMs = 3000;

/** The very same where nothing has changed since: then nothing is compared. */
const isSame = (one: readonly string[] | undefined, other: readonly string[]): boolean =>
  one === other || (one?.length === other.length && String(one.toSorted()) === String(other.toSorted()));

export interface Settling {
  /** Milliseconds until it is worth looking again; 0 when the page stands still. */
  readonly wait: (sight: Sight) => number;
  /** The same for a look that found a disagreement; 0 once it has lasted for `patience` milliseconds. */
  readonly waitForAgreement: (range: string, patience?: number) => number;
  /** What was seen agreed: an earlier disagreement is forgotten. */
  readonly agreed: () => void;
}

/**
 * Tells a page that is still being drawn from one that is done. Sources of the numbers: see NOTES.md.
 *
 * @param now a clock in milliseconds
 * @param changes when the page changed, as far as its watcher heard
 * @param departures when the days that were drawn on went
 */
export function createSettling(
  now: () => number,
  changes: Pick<News, 'changeAfter'>,
  departures: Pick<News, 'changeAfter'>,
): Settling {
  let range: string | undefined;
  let navigatedAt = 0;
  let signature: readonly string[] | undefined;
  let changedAt = 0;
  let failingSince: number | undefined;
  let lookedAt = -Infinity;
  const foundChange = (): number => changes.changeAfter(lookedAt);

  const arrive = (seen: string): void => {
    if (seen === range) return;
    range = seen;
    navigatedAt = Math.min(departures.changeAfter(lookedAt), foundChange());
    signature = undefined;
    failingSince = undefined;
  };

  return {
    wait(sight) {
      arrive(sight.range);
      if (!isSame(signature, sight.signature) || sight.isLoading) {
        signature = sight.signature;
        changedAt = sight.isLoading ? now() : foundChange();
        failingSince = undefined;
      }
      lookedAt = now();
      if (sight.isLoading) return now() - navigatedAt >= loadingPatienceMs ? 0 : lookAgainMs;
      const still = changedAt + (sight.signature.length === 0 ? emptyStillMs : stillMs);
      return Math.max(0, Math.max(still, navigatedAt + afterNavigationMs) - now());
    },
    waitForAgreement(seen, patience = disagreementPatienceMs) {
      arrive(seen);
      failingSince ??= now();
      return now() - failingSince >= patience ? 0 : lookAgainMs;
    },
    agreed() {
      failingSince = undefined;
    },
  };
}
