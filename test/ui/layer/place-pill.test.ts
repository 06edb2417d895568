import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { buttonHeights, placePill } from '../../../src/ui/layer/place-pill.ts';
import { pillStyles } from '../../../src/ui/layer/styles-pill.ts';

const clip = { left: 60, top: 100, width: 900, height: 500 };
const slot = (change: Partial<typeof clip> = {}) => ({ left: 160, top: 200, width: 130, height: 48, ...change });

describe('the place of a pill', () => {
  it('is its slot without the lines around it, measured from the visible part of the grid', () => {
    expect(placePill(slot(), clip)).toEqual({
      outline: { left: 102, top: 101, width: 126, height: 46 },
      shift: { x: 0, y: 0 },
      density: 'tall',
      isNarrow: false,
      isAway: false,
    });
  });

  it('has two lines, one line or a squeezed one as the slot is high', () => {
    expect([48, 36, 35, 19, 18].map((height) => placePill(slot({ height }), clip).density)).toEqual([
      'tall',
      'tall',
      'low',
      'low',
      'tiny',
    ]);
  });

  it('leaves its words out in a narrow column', () => {
    expect(placePill(slot({ width: 60 }), clip).isNarrow).toBe(true);
  });

  it('keeps its button in sight while the slot is scrolled half away', () => {
    const { shift, isAway } = placePill(slot({ top: 70, height: 72 }), clip);
    expect(shift).toEqual({ x: 0, y: 29 });
    expect(isAway).toBe(false);
    expect(placePill(slot({ top: 40, height: 72 }), clip).shift.y).toBe(70 - buttonHeights.tall);
  });

  it('stays on its slot when that is out of sight, and knows the way to the nearest edge', () => {
    expect(placePill(slot({ top: 20 }), clip)).toMatchObject({ isAway: true, outline: { top: -79 }, shift: { y: 79 } });
    const below = placePill(slot({ top: 900 }), clip);
    expect(below).toMatchObject({ isAway: true, outline: { top: 801 }, shift: { y: 500 - 34 - 801 } });
  });

  it('never lets its button leave the slot, nor the edge it waits at leave the grid', () => {
    const side = fc.integer({ min: -2000, max: 2000 });
    const inside = (left: number, top: number, width: number, height: number): void => {
      const { outline, shift, isAway, density } = placePill({ left, top, width, height }, clip);
      const button = Math.min(buttonHeights[density], outline.height);
      const shown = outline.top + shift.y;
      const isInGrid = shown >= 0 && shown <= clip.height - Math.min(button, 16);
      const isInSlot = shift.y >= 0 && shift.y + button <= outline.height;
      expect(isAway ? isInGrid : isInSlot).toBe(true);
    };
    const sizes = [fc.integer({ min: 20, max: 400 }), fc.integer({ min: 8, max: 200 })] as const;
    fc.assert(fc.property(side, side, ...sizes, inside), { seed: 20261122 });
  });
});

describe('the style of a pill', () => {
  it.each(Object.entries(buttonHeights))(
    'makes the button of a %s one as high as it is placed for',
    (density, height) => {
      expect(pillStyles).toContain(`\n.${density} .pill { height: ${height}px; }`);
    },
  );
});
