import { describe, expect, it } from 'vitest';
import { luminanceOf } from '../../../src/pages/outlook/look.ts';

describe('the luminance of a colour', () => {
  it.each([
    ['#ffffff', 1],
    ['#fff', 1],
    ['#000', 0],
    ['#292929', 0.022],
    ['#FAFAFAff', 0.956],
    ['rgb(41, 41, 41)', 0.022],
    ['rgba(255 255 255 / 50%)', 1],
  ])('%s', (color, luminance) => {
    expect(luminanceOf(color)).toBeCloseTo(luminance, 2);
  });

  it('is unknown for a notation nobody has seen there', () => {
    expect(luminanceOf('color(display-p3 1 1 1)')).toBeUndefined();
    expect(luminanceOf('')).toBeUndefined();
  });
});
