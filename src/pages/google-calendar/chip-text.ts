import { selectors } from './selectors.ts';

export interface ChipTexts {
  /** The visually hidden description; empty when the chip has none. */
  readonly hidden: string;
  /** The bare title as shown. */
  readonly title: string;
}

const isAriaHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

/**
 * Both texts of a chip, timed or stacked. A decorative strip may come first and a resize handle last, both hidden from
 * assistive technology and without text.
 */
export const textsOf = (chip: Element): ChipTexts => {
  const base = chip.querySelector(selectors.stackedInner) ?? chip;
  let hidden = '';
  let title = '';
  for (const child of base.children) {
    const text = child.textContent;
    if (text.trim() === '') continue;
    if (isAriaHidden(child)) title ||= titleIn(child) ?? text;
    else hidden ||= text;
  }
  return { hidden: hidden || (base.getAttribute('aria-label') ?? ''), title };
};

/** The first leaf span with text. */
const titleIn = (visible: Element): string | undefined => {
  for (const span of visible.querySelectorAll('span')) {
    if (span.childElementCount === 0 && span.textContent.trim() !== '') return span.textContent;
  }
  return undefined;
};
