import { selectors } from './selectors.ts';

export interface ChipTexts {
  /** The visually hidden description; empty when the chip has none. */
  readonly hidden: string;
  /** The bare title as shown. */
  readonly title: string;
}

const isAriaHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

/**
 * Both texts of a chip, timed (it has a role) or stacked (its child has). A decorative strip may come first and a resize handle last, both hidden from
 * assistive technology and without text.
 */
export const textsOf = (chip: Element): ChipTexts => {
  const base = chip.hasAttribute('role') ? chip : (chip.querySelector(selectors.stackedInner) ?? chip);
  let hidden = '';
  let title = '';
  for (let child = base.firstElementChild; child && (hidden === '' || title === ''); child = child.nextElementSibling) {
    if (isAriaHidden(child)) title ||= titleIn(child) || child.textContent;
    else hidden ||= child.textContent;
  }
  return { hidden: hidden || (base.getAttribute('aria-label') ?? ''), title };
};

/** The first leaf span with text; empty when there is none. */
const titleIn = (visible: Element): string => {
  for (let child = visible.firstElementChild; child; child = child.nextElementSibling) {
    const isLeaf = child.firstElementChild === null;
    const text = isLeaf ? (child.localName === 'span' ? child.textContent : '') : titleIn(child);
    if (/\S/.test(text)) return text;
  }
  return '';
};
