import type { Page } from 'playwright-core';

/** Runs in the page: everything that is drawn is where it can be read and pressed. */
const look = async (): Promise<readonly string[]> => {
  // What is placed by script is placed in the frame after a new size.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const faults = new Set<string>();
  const view = document.documentElement.clientWidth;
  const name = (one: Element): string => {
    const words = (one.getAttribute('aria-label') ?? one.textContent).trim().replaceAll(/\s+/g, ' ');
    const place = one.closest('section[id], section[aria-labelledby]');
    return `${place?.id || place?.className || 'page'} ${one.localName}.${one.className} “${words.slice(0, 40)}”`;
  };
  if (document.documentElement.scrollWidth > view)
    faults.add(`the page is ${document.documentElement.scrollWidth} wide`);

  /** What nobody sees, or what lies over the page on purpose. */
  const isLeftOut = (one: Element): boolean =>
    one.closest(
      '.visually-hidden, .skip, .saved-mark, .notice, svg, option, datalist, script, style, [aria-hidden] [hidden]',
    ) !== null || !one.checkVisibility({ visibilityProperty: true });
  const all = [...document.body.querySelectorAll('*')].filter((one) => !isLeftOut(one));

  /** Where the words of one element stand, line by line; not those of the elements in it. */
  const linesOf = (one: Element): readonly DOMRect[] =>
    [...one.childNodes].flatMap((child) => {
      if (child.nodeType !== Node.TEXT_NODE || child.textContent!.trim() === '') return [];
      const range = document.createRange();
      range.selectNodeContents(child);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    });

  /** The nearest box that cuts or scrolls what is in it. */
  const frameOf = (one: Element): Element | undefined => {
    for (let around = one.parentElement; around !== null && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== 'visible') return around;
    return undefined;
  };
  const scrolls = (frame: Element | undefined): boolean =>
    frame !== undefined && /auto|scroll/.test(getComputedStyle(frame).overflowX + getComputedStyle(frame).overflowY);
  const words = all.flatMap((one) => linesOf(one).map((box) => ({ one, box, frame: frameOf(one) })));

  /** Cut short on purpose, with an ellipsis: the whole of it is said elsewhere. */
  const isShortened = (one: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(one);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  for (const { one, box, frame } of words) {
    if (scrolls(frame) || isShortened(one)) continue;
    const edge = frame?.getBoundingClientRect() ?? { left: 0, right: view, bottom: Infinity };
    if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 2)
      faults.add(`is cut off: ${name(one)}`);
    const sheet = one.closest('.panel, .step, .toy-card')?.getBoundingClientRect();
    if (sheet !== undefined && (box.left < sheet.left || box.right > sheet.right))
      faults.add(`sticks out of its panel: ${name(one)}`);
  }

  const pen = document.createElement('canvas').getContext('2d')!;
  for (const one of all) {
    if (one instanceof HTMLButtonElement && one.scrollWidth > one.clientWidth + 1)
      faults.add(`does not hold its words: ${name(one)}`);
    const isRead =
      one instanceof HTMLSelectElement || (one instanceof HTMLInputElement && /time|date|number/.test(one.type));
    if (!isRead) continue;
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(one);
    pen.font = font;
    const said = one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : one.value;
    const room = one.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    if (pen.measureText(said).width > room + 1) faults.add(`does not show all of “${said}”: ${name(one)}`);
  }

  /** A label is pressed for what it holds. */
  const targetOf = (one: Element): Element => one.closest('label') ?? one;
  const controls = all.filter((one) => one.matches('button, select, input, textarea, summary, a.button, nav a'));
  const targets = [...new Set(controls.map(targetOf))].map((one) => ({
    one,
    box: one.getBoundingClientRect(),
    frame: frameOf(one),
  }));
  for (const { one, box } of targets)
    if (box.width < 23.5 || box.height < 23.5) faults.add(`is smaller than 24 pixels: ${name(one)}`);

  const meets = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2.5;
  const isApart = (one: Element, other: Element): boolean => !one.contains(other) && !other.contains(one);
  /** What stays in view while the page moves under it lies over something at any time. */
  const layerOf = (one: Element): Element | null => one.closest('.side, .preview-list, .toy-card, thead, .pick-all');
  /** A lunch with somebody stands in the hours for lunch, over the word for them: on Mondays the welcome's week has one. */
  const isGround = (one: Element): boolean => one.matches('.toy-lunch');
  const things = [...words.filter(({ one }) => !isGround(one)), ...targets].toSorted((a, b) => a.box.top - b.box.top);
  for (const [index, a] of things.entries()) {
    for (let next = index + 1; next < things.length && things[next]!.box.top < a.box.bottom; next += 1) {
      const b = things[next]!;
      if (isApart(a.one, b.one) && a.frame === b.frame && layerOf(a.one) === layerOf(b.one) && meets(a.box, b.box))
        faults.add(`${name(a.one)} meets ${name(b.one)}`);
    }
  }
  return [...faults];
};

/** What is cut off, too wide, too small to press, or lies over something else. Brings the page to the front: others draw no frames. */
export const layoutFaults = async (page: Page): Promise<readonly string[]> => {
  await page.bringToFront();
  return page.evaluate(look);
};
