import type { Command } from './accessible.ts';
import { worldOfClosedRoots } from './closed-root.ts';

/**
 * The contrast of every text with what it stands on, as it is drawn: colours are mixed by the browser's own canvas, since a
 * computed colour may be in any notation. What rests (`aria-disabled`) is exempt, as in WCAG 2.2, 1.4.3.
 */
const contrasts = `(() => {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const linear = (channel) => (channel /= 255) <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  const mixed = (colours, opacity = 1) => {
    pixel.clearRect(0, 0, 1, 1);
    for (const [index, colour] of colours.entries()) {
      pixel.globalAlpha = index === colours.length - 1 ? opacity : 1;
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
    }
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const parentOf = (one) => one.parentElement ?? one.getRootNode().host;
  return (one) => {
    const under = [];
    let opacity = 1;
    for (let at = one; at; at = parentOf(at)) if (at.nodeType === 1) opacity *= getComputedStyle(at).opacity;
    for (let at = one; at; at = parentOf(at)) {
      const colour = getComputedStyle(at).backgroundColor;
      under.unshift(colour);
      if (mixed([colour])[3] === 255) break;
    }
    const ground = ['#fff', ...under];
    const [a, b] = [light(mixed(ground)), light(mixed([...ground, getComputedStyle(one).color], opacity))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
})()`;

/** Looks at everything that is drawn in `box`; runs in the browser. */
export const look = `(box, view) => {
  const faults = [];
  const contrastOf = ${contrasts};
  const name = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40) || one.className;
  const outer = box.getBoundingClientRect();
  if (view && (outer.left < 0 || outer.top < 0 || outer.right > view.innerWidth + 0.5 || outer.bottom > view.innerHeight + 0.5))
    faults.push('it is not all in the window');
  const shown = [...box.querySelectorAll('*')].filter(
    (one) => one.getClientRects().length > 0 && !one.closest('svg, option, optgroup, .visually-hidden, .notice.empty'),
  );
  for (const one of shown) {
    const rect = one.getBoundingClientRect();
    if (rect.left < outer.left - 0.5 || rect.right > outer.right + 0.5) faults.push('sticks out: ' + name(one));
    if (view && !one.closest('.body') && (rect.top < outer.top - 0.5 || rect.bottom > outer.bottom + 0.5))
      faults.push('sticks out above or below: ' + name(one));
    const { overflowX } = getComputedStyle(one);
    if (one.localName !== 'select' && one.localName !== 'input' && overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      faults.push('is cut off: ' + name(one));
    const isText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '') || one.matches('select, input');
    if (isText && !one.closest('[aria-disabled=true]')) {
      const contrast = contrastOf(one);
      if (contrast < 4.5) faults.push('has a contrast of ' + contrast.toFixed(2) + ': ' + name(one));
    }
  }
  // A day and its hours on one line stand in the order in which they are read.
  for (const hours of box.querySelectorAll('.when-part + .when-part')) {
    const [a, b] = [hours.previousElementSibling.getBoundingClientRect(), hours.getBoundingClientRect()];
    const isRight = getComputedStyle(box).direction === 'rtl' ? b.right <= a.left + 0.5 : a.right <= b.left + 0.5;
    if (Math.abs(a.top - b.top) < 1 && !isRight) faults.push('stands before its day: ' + name(hours));
  }
  const focused = box.getRootNode().activeElement;
  const scroller = focused && box.contains(focused) && focused.closest('.body, main');
  if (scroller) {
    const [a, b] = [focused.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (a.top < b.top - 0.5 || a.bottom > b.bottom + 0.5) faults.push('has the focus out of sight: ' + name(focused));
  }
  const controls = shown.filter((one) => one.matches('button, select, input, summary') && !one.closest('.panel'));
  for (const [index, one] of controls.entries()) {
    const a = (one.closest('label') ?? one).getBoundingClientRect();
    if (a.width < 23.5 || a.height < 23.5) faults.push('is smaller than 24 pixels: ' + name(one));
    for (const other of controls.slice(index + 1)) {
      const b = (other.closest('label') ?? other).getBoundingClientRect();
      const isScrolled = one.closest('.body, main') !== other.closest('.body, main');
      if (!isScrolled && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5) faults.push(name(one) + ' lies over ' + name(other));
    }
  }
  return faults;
}`;

async function evaluate(command: Command, expression: string, contextId?: number): Promise<readonly string[]> {
  const answer = await command('Runtime.evaluate', { expression, contextId, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value;
}

/** What is cut off, sticks out, lies over something else, is too small to press or too pale to read in the open card. */
export async function faultsOfCard(command: Command): Promise<readonly string[]> {
  const world = await worldOfClosedRoots(command);
  const card = `document.querySelector('alongside-layer').shadowRoot.querySelector('.card')`;
  return await evaluate(command, `(${look})(${card}, window)`, world);
}

/** The same of the toolbar popup, whose window the browser sizes. */
export async function faultsOfPage(command: Command): Promise<readonly string[]> {
  return await evaluate(command, `(${look})(document.body)`);
}
