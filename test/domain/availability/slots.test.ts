import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsIn } from '../../../src/domain/availability/index.ts';
import type { Gap, GapEdge, SlotRules } from '../../../src/domain/availability/index.ts';

const minuteMs = 60_000;
/** Minutes after an hour that lies on a five-minute mark. */
const gap = (start: number, end: number, startsAt: GapEdge = 'meeting', endsAt: GapEdge = 'meeting'): Gap => ({
  start: start * minuteMs,
  end: end * minuteMs,
  kind: 'work',
  startsAt,
  endsAt,
});

const slots = (of: Gap, rules?: SlotRules): (readonly [number, number])[] =>
  slotsIn(of, rules).map(({ start, end }) => [start / minuteMs, end / minuteMs]);

describe('the slots of a gap', () => {
  it('are none when it is shorter than 30 minutes', () => {
    expect(slots(gap(0, 29))).toEqual([]);
  });

  it('are the gap itself from 30 to 90 minutes', () => {
    expect(slots(gap(0, 30))).toEqual([[0, 30]]);
    expect(slots(gap(0, 90))).toEqual([[0, 90]]);
  });

  it('begin on a five-minute mark when enough remains, and as they are when not', () => {
    expect(slots(gap(3, 60))).toEqual([[5, 60]]);
    expect(slots(gap(3, 34))).toEqual([[3, 34]]);
    expect(slots(gap(3, 35))).toEqual([[5, 35]]);
  });

  it('lie at both edges of a longer gap that touches meetings', () => {
    expect(slots(gap(0, 91))).toEqual([
      [0, 90],
      [1, 91],
    ]);
    expect(slots(gap(2, 240))).toEqual([
      [5, 95],
      [150, 240],
    ]);
  });

  it.each<[GapEdge, GapEdge, readonly (readonly [number, number])[]]>([
    [
      'hours',
      'break',
      [
        [0, 90],
        [150, 240],
      ],
    ],
    ['buffer', 'window', [[0, 90]]],
    ['notice', 'hours', [[150, 240]]],
    ['window', 'meeting', [[150, 240]]],
    ['notice', 'window', []],
    ['window', 'window', []],
  ])('never cut a focus stretch in the middle: from %s to %s', (startsAt, endsAt, expected) => {
    expect(slots(gap(0, 240, startsAt, endsAt))).toEqual(expected);
  });

  it('leave a long gap alone when the user says so', () => {
    expect(slots(gap(0, 240), { longGaps: 'leave' })).toEqual([]);
    expect(slots(gap(0, 90), { longGaps: 'leave' })).toEqual([[0, 90]]);
  });

  it('are as long as told', () => {
    expect(slots(gap(0, 50), { minimumMinutes: 60 })).toEqual([]);
    expect(slots(gap(0, 70), { minimumMinutes: 20, maximumMinutes: 45 })).toEqual([
      [0, 45],
      [25, 70],
    ]);
  });

  it('lie in the gap, are 30 to 90 minutes long, in order, and touch one of its edges', () => {
    const edge = fc.constantFrom<GapEdge>('meeting', 'buffer', 'hours', 'break', 'notice', 'window');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 600 }),
        edge,
        edge,
        (start, length, startsAt, endsAt) => {
          const whole = gap(start, start + length, startsAt, endsAt);
          const found = slotsIn(whole);
          const isWrong = (slot: { start: number; end: number }) =>
            slot.start < whole.start ||
            slot.end > whole.end ||
            slot.end - slot.start < 30 * minuteMs ||
            slot.end - slot.start > 90 * minuteMs ||
            (slot.start - whole.start >= 5 * minuteMs && slot.end !== whole.end);
          expect(found.filter(isWrong)).toEqual([]);
          expect(found).toEqual(found.toSorted((left, right) => left.start - right.start));
        },
      ),
    );
  });

  it.each<[string, SlotRules]>([
    ['minimumMinutes', { minimumMinutes: 0 }],
    ['minimumMinutes', { minimumMinutes: Number.NaN }],
    ['maximumMinutes', { minimumMinutes: 60, maximumMinutes: 45 }],
    ['maximumMinutes', { maximumMinutes: Number.NaN }],
  ])('refuse rules that cannot be meant, naming %s', (field, rules) => {
    expect(() => slotsIn(gap(0, 60), rules)).toThrow(RangeError);
    expect(() => slotsIn(gap(0, 60), rules)).toThrow(`${field}:`);
  });
});
