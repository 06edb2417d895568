import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luminance } from '../../src/domain/colour.ts';

describe('the luminance of a colour', () => {
  it.each([
    ['#ffffff', 1],
    ['#fff', 1],
    ['#ffff', 1],
    ['#000', 0],
    ['#292929', 0.022],
    ['#1B1B1B', 0.011],
    ['#FAFAFAff', 0.956],
    ['rgb(255, 255, 255)', 1],
    ['rgb( 41, 41, 41 )', 0.022],
    ['rgb(19 19 20)', 0.006],
    ['rgba(41, 41, 41, 1)', 0.022],
    ['color(srgb 1 1 1)', 1],
    ['color(srgb 0.5 0.5 0.5 / 1)', 0.214],
  ])('%s', (colour, expected) => {
    expect(luminance(colour)).toBeCloseTo(expected, 2);
  });

  it.each([
    '',
    'none',
    'transparent',
    'rgba(0, 0, 0, 0)',
    'rgba(255 255 255 / 50%)',
    '#ffffff80',
    '#fffff',
    'rgb()',
    'rgb(1, 2)',
    'rgb(1 2 3 1 ;position:fixed)',
    'color(display-p3 1 1 1)',
    'red;position:fixed',
    'hotpink',
  ])('is unknown for what shows what is behind it, or is no colour a page was seen to use: %s', (colour) => {
    expect(luminance(colour)).toBeUndefined();
  });

  it('is the same in every notation', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...rgb) => {
        const expected = luminance(`#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('')}`)!;
        expect(luminance(`rgb(${rgb.join(', ')})`)).toBeCloseTo(expected, 12);
        expect(luminance(`color(srgb ${rgb.map((one) => one / 255).join(' ')})`)).toBeCloseTo(expected, 12);
      }),
    );
  });
});
