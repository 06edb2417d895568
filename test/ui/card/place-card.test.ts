import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/ui/card/place-card.ts';

const view = { width: 1000, height: 700 };
const card = { width: 340, height: 420 };

describe('the place of the card', () => {
  it('is after the pill in reading direction', () => {
    const anchor = { left: 200, top: 100, width: 120, height: 48 };
    expect(placeCard(anchor, card, view, 'ltr')).toEqual({ left: 328, top: 100 });
    expect(placeCard({ ...anchor, left: 600 }, card, view, 'rtl')).toEqual({ left: 252, top: 100 });
  });

  it('flips to the other side where there is no room', () => {
    expect(placeCard({ left: 800, top: 100, width: 120, height: 48 }, card, view, 'ltr').left).toBe(452);
    expect(placeCard({ left: 60, top: 100, width: 120, height: 48 }, card, view, 'rtl').left).toBe(188);
  });

  it('goes below or above a pill as wide as the window', () => {
    const wide = { left: 20, top: 100, width: 960, height: 48 };
    expect(placeCard(wide, card, view, 'ltr')).toEqual({ left: 20, top: 156 });
    expect(placeCard({ ...wide, top: 600 }, card, view, 'ltr')).toEqual({ left: 20, top: 172 });
  });

  const side = fc.integer({ min: -3000, max: 3000 });
  const length = fc.integer({ min: 1, max: 2000 });
  it('is always inside a window that has room for it', () => {
    const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
    const inside = (left: number, top: number, width: number, height: number, reading: 'ltr' | 'rtl'): void => {
      const spot = placeCard({ left, top, width, height }, card, view, reading);
      expect(spot.left).toBeGreaterThanOrEqual(8);
      expect(spot.left + card.width).toBeLessThanOrEqual(view.width - 8);
      expect(spot.top).toBeGreaterThanOrEqual(8);
      expect(spot.top + card.height).toBeLessThanOrEqual(view.height - 8);
    };
    fc.assert(fc.property(side, side, length, length, direction, inside), { seed: 20261122 });
  });
});
