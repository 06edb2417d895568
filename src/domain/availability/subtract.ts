import { lengthOf, shortest } from './check.ts';
import { firstEndingAfter, merge } from './stretches.ts';
import type { MergeRules, Stretches } from './stretches.ts';
import type { Gap, GapEdge, Interval } from './types.ts';

/** What is left of a gap. */
interface Piece<Edge> extends Interval {
  readonly kind: Gap['kind'];
  readonly startsAt: GapEdge | Edge;
  readonly endsAt: GapEdge | Edge;
}

/** Cuts merged busy time out of gaps; `Edge` is what may stand at a new edge. */
export const cutOut = <Edge extends string>(
  gaps: readonly Gap[],
  busy: Stretches,
  minimum: number,
  edges: { readonly before: Edge; readonly after: Edge },
): Piece<Edge>[] =>
  gaps.flatMap((gap) => {
    const pieces: Piece<Edge>[] = [];
    let start = gap.start;
    let startsAt: GapEdge | Edge = gap.startsAt;
    const add = (end: number, endsAt: GapEdge | Edge): void => {
      if (end - start >= minimum) {
        pieces.push({ start, end, kind: gap.kind, startsAt, endsAt });
      }
    };
    for (let index = firstEndingAfter(busy, gap.start); busy.starts[index]! < gap.end; index += 1) {
      add(busy.starts[index]!, edges.before);
      start = busy.ends[index]!;
      startsAt = edges.after;
    }
    add(gap.end, gap.endsAt);
    return pieces;
  });

/** What of the intervals lies around the gaps, merged. */
export const mergeAround = (
  gaps: readonly Gap[],
  lists: readonly (readonly Interval[])[],
  rules: MergeRules,
): Stretches => {
  const within = gaps.reduce(
    (sum, { start, end }) => ({ start: Math.min(sum.start, start), end: Math.max(sum.end, end) }),
    { start: Infinity, end: -Infinity },
  );
  // Without gaps nothing lies around them, but what was asked is checked all the same.
  return merge(lists, { ...rules, within: gaps.length === 0 ? { start: 0, end: 0 } : within });
};

/**
 * Takes what other calendars block out of gaps that were found without them. Each remaining piece keeps its kind, and its edges
 * where they did not move.
 * @param busy any order, overlapping is fine.
 * @param minimumMinutes shorter pieces are dropped.
 * @param bufferMinutes kept free before and after each busy time; none unless told.
 * @throws RangeError naming the field.
 */
export const subtract = (
  gaps: readonly Gap[],
  busy: readonly Interval[],
  minimumMinutes: number,
  bufferMinutes: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): Gap[] => {
  const minimum = lengthOf(minimumMinutes, 'minimumMinutes', shortest);
  const before = lengthOf(bufferMinutes.before, 'bufferMinutes.before');
  const after = lengthOf(bufferMinutes.after, 'bufferMinutes.after');
  const merged = mergeAround(gaps, [busy], { fields: ['busy'], before, after, hole: minimum });
  return cutOut<GapEdge>(gaps, merged, minimum, {
    before: before > 0 ? 'buffer' : 'meeting',
    after: after > 0 ? 'buffer' : 'meeting',
  });
};
