import type { Page } from 'playwright-core';

/** Runs in the page: WCAG 2.2's contrast, of every word against what is painted behind it. */
const look = async (): Promise<readonly string[]> => {
  // A change of the theme is on its way for a moment.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  type Colour = readonly [number, number, number, number];
  const read = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = [...text.matchAll(/[\d.]+(?:e-\d+)?/g)].map(([part]) =>
      Number(part),
    );
    return text.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
  };
  const over = (upper: Colour, lower: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => upper[at] * upper[3] + lower[at] * (1 - upper[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (one: Element): Colour => {
    const layers: Colour[] = [];
    for (let around: Element | null = one; around !== null; around = around.parentElement) {
      const colour = read(getComputedStyle(around).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((lower, upper) => over(upper, lower), [255, 255, 255, 1]);
  };

  const faults = new Set<string>();
  const check = (one: Element, style: CSSStyleDeclaration, words: string): void => {
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ground = groundOf(one);
    const found = contrast(over(read(style.color), ground), ground);
    if (found < (isLarge ? 3 : 4.5))
      faults.add(`${found.toFixed(2)}: ${one.localName}.${one.className} “${words.trim().slice(0, 40)}”`);
  };
  for (const one of document.body.querySelectorAll('*')) {
    const isHidden = one.closest('.visually-hidden, .skip, .saved-mark, svg, option, datalist') !== null;
    if (isHidden || !one.checkVisibility({ visibilityProperty: true })) continue;
    const own = [...one.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent!);
    const isField = one.matches('input:not([type=checkbox], [type=radio], [type=range]), select, textarea');
    if (isField || own.join('').trim() !== '') check(one, getComputedStyle(one), own.join(''));
    if (isField && one.getAttribute('placeholder'))
      check(one, getComputedStyle(one, '::placeholder'), one.getAttribute('placeholder')!);
  }
  return [...faults];
};

/** Words whose contrast is less than 4.5 to 1; 3 to 1 where they are large. */
export const colourFaults = (page: Page): Promise<readonly string[]> => page.evaluate(look);
