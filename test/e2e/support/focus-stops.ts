import type { Page } from 'playwright-core';

interface Stop {
  /** A name that tells one control from the next; a group of radio buttons is one. */
  readonly control: string;
  /** What whoever looks for the focus would miss; empty when nothing. */
  readonly fault: string;
}

/** Runs in the page, which has lent itself the tools below. */
const lend = (): void => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)]
      .map(([part]) => Number(part) / (colour.startsWith('color') ? 1 : 255))
      .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (one: Element | null): string => {
    for (let around = one; around !== null; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!/, 0\)|\/ 0\)/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const numbers = new Map<Element | string, number>();
  const nameOf = (one: Element): string => {
    const key = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : one;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    const words = one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent;
    return `${numbers.get(key)} ${one.closest('section')?.id ?? ''} ${one.localName} ${words.trim().slice(0, 30)}`;
  };
  const isOutlined = (box: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const faultOf = (one: Element, drawn: Element | undefined): string => {
    if (drawn === undefined) return 'the focus is not drawn';
    const { outlineColor } = getComputedStyle(drawn);
    const found = contrast(outlineColor, groundOf(drawn.parentElement));
    if (found < 3) return `the focus can hardly be seen: ${found.toFixed(2)}`;
    const { left, top, right, bottom } = drawn.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || bottom <= 0 || top >= innerHeight) return 'it is not in view';
    const middle = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
    const isCovered = middle !== null && !drawn.contains(middle) && !middle.contains(one);
    return isCovered ? `it lies under ${middle.outerHTML.slice(0, 80)}` : '';
  };
  // Of radio buttons Tab comes to the one that is chosen; arrows go to the others.
  const isStop = (one: HTMLElement): boolean =>
    one.tabIndex >= 0 &&
    !one.matches(':disabled, [type=radio]:not(:checked)') &&
    one.checkVisibility({ visibilityProperty: true });
  Object.assign(globalThis, {
    stops: {
      all: () => [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(isStop)
            .map(nameOf),
        ),
      ],
      now: async () => {
        const one = document.activeElement;
        if (one === null || one === document.body) return undefined;
        // Some controls are drawn by the label around them.
        const boxes = [one, one.closest('label')].filter((box) => box !== null);
        // The outline may be on its way for a moment.
        await Promise.allSettled(boxes.flatMap((box) => box.getAnimations()).map(({ finished }) => finished));
        return { control: nameOf(one), fault: faultOf(one, boxes.find(isOutlined)) };
      },
    },
  });
};

declare global {
  var stops: { readonly all: () => readonly string[]; readonly now: () => Promise<Stop | undefined> };
}

/** Goes from the top of a page to its end by Tab alone. */
export const walk = async (
  page: Page,
): Promise<{ readonly missed: readonly string[]; readonly faults: readonly string[] }> => {
  await page.evaluate(lend);
  const expected = await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return stops.all();
  });
  const met = new Set<string>();
  const faults: string[] = [];
  let before = '';
  for (let presses = 0; presses < 4 * expected.length; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => stops.now());
    // The hours and the minutes of a time are two stops in one field.
    if (stop?.control === before) continue;
    if (stop === undefined || met.has(stop.control)) break;
    before = stop.control;
    met.add(stop.control);
    if (stop.fault !== '') faults.push(`${stop.control}: ${stop.fault}`);
  }
  return { missed: expected.filter((one) => !met.has(one)), faults };
};

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    const label =
      one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement
        ? one.labels?.[0]
        : undefined;
    return (one?.getAttribute('aria-label') ?? label?.textContent ?? one?.textContent ?? '').trim();
  });

/** Presses Tab until something of that name has the focus. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${String(name)}; it ended at “${await focused(page)}”`);
};
