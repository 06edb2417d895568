import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';

const icons = resolve(fileURLToPath(import.meta.url), '../../../icons');
const drawing = readFileSync(join(icons, 'alongside.svg'), 'utf8');

type Color = readonly [red: number, green: number, blue: number];

/** The pixels of the drawing at a size, over a colour. */
const drawnOver = (size: number, [red, green, blue]: Color): ((x: number, y: number) => Color) => {
  const { pixels } = new Resvg(drawing, {
    fitTo: { mode: 'width', value: size },
    background: `rgb(${red},${green},${blue})`,
  }).render();
  return (x, y) => {
    const at = (y * size + x) * 4;
    return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
  };
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: Color): number => {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: Color, other: Color): number => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const toolbars: readonly (readonly [string, Color])[] = [
  ['a light toolbar', [241, 243, 244]],
  ['a dark toolbar', [32, 33, 36]],
];

describe.each(toolbars)('the icon at 16 pixels on %s', (_, toolbar) => {
  const at = drawnOver(16, toolbar);

  it('has two people that stand out from their ground, and a ground that stands out from the toolbar or frames them', () => {
    const [first, second, ground] = [at(3, 11), at(12, 11), at(7, 7)];
    expect(contrast(first, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(second, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(ground, toolbar)).toBeGreaterThanOrEqual(2.5);
    expect(contrast(first, second)).toBeGreaterThan(1.2);
  });

  it('keeps the people apart: whole pixels of ground between them, from head to foot', () => {
    for (const y of [3, 5, 9, 12])
      for (const x of [7, 8]) expect(contrast(at(x, y), at(7, 7)), `${x}, ${y}`).toBeLessThan(1.15);
  });
});

/** Nothing but the picture, so that processors that round differently draw the same icon. */
const pixelsOf = (svg: string, size: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().pixels;

describe('the icon files', () => {
  it.each([16, 32, 48, 96, 128])('%i pixels is what the drawing gives', (size) => {
    const stored = readFileSync(join(icons, `${size}.png`)).toString('base64');
    const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${stored}"/></svg>`;
    const picture = size === 128 ? drawing.replace('viewBox="0 0 96 96"', 'viewBox="-16 -16 128 128"') : drawing;
    const drawn = pixelsOf(picture, size);
    const farthest = pixelsOf(file, size).reduce((most, part, at) => Math.max(most, Math.abs(part - drawn[at]!)), 0);
    expect(farthest).toBeLessThanOrEqual(3);
  });
});
