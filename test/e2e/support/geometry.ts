import type { Command } from './accessible.ts';
import { worldOfClosedRoots } from './closed-root.ts';

/** Looks at everything that is drawn in `box`; runs in the browser. */
const look = `(box, view) => {
  const faults = [];
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
    const { overflowX } = getComputedStyle(one);
    if (one.localName !== 'select' && one.localName !== 'input' && overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      faults.push('is cut off: ' + name(one));
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

/** What is cut off, sticks out, lies over something else or is too small to press in the open card. */
export async function faultsOfCard(command: Command): Promise<readonly string[]> {
  const world = await worldOfClosedRoots(command);
  const card = `document.querySelector('alongside-layer').shadowRoot.querySelector('.card')`;
  return await evaluate(command, `(${look})(${card}, window)`, world);
}

/** The same of the toolbar popup, whose window the browser sizes. */
export async function faultsOfPage(command: Command): Promise<readonly string[]> {
  return await evaluate(command, `(${look})(document.body)`);
}
