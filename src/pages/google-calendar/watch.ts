import { ownHost, selectors } from './selectors.ts';

export type Change = 'content' | 'moved';

interface Targets {
  /** What scrolls and what changes size: asked once per frame with news. */
  readonly sized: () => readonly (Element | undefined)[];
}

/** Attributes the reader uses: nodes are recycled in place, and a drag changes nothing but `style`. */
const attributeFilter = [
  'style',
  'data-viewkey',
  'data-datekey',
  'data-column-index',
  'data-eventid',
  'data-keyboardactiontype',
  'aria-label',
  'aria-hidden',
  'hidden',
  'open',
];

const readParts = `${selectors.main}, ${selectors.grid}`;

/**
 * One observer on the body (everything in the page is replaced sooner or later, the body never), one on the head for the
 * theme; both the same object. Records are sorted without any layout being read; news is told once per frame.
 */
export const watchPage = (
  document: Document,
  onChange: (change: Change) => void,
  targets: Targets,
  signal: AbortSignal,
): ((change: Change) => void) => {
  const view = document.defaultView;
  let pending: Change | undefined;
  let frame = 0;
  const flush = (): void => {
    const change = pending;
    pending = undefined;
    frame = 0;
    if (change === undefined || signal.aborted) return;
    if (change === 'content') followSizes();
    onChange(change);
  };
  const tell = (change: Change): void => {
    if (pending === 'content' || !view) return;
    pending = change;
    if (frame === 0) frame = view.requestAnimationFrame(flush);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const change = changeOf(record);
      if (change) tell(change);
      if (change === 'content') return;
    }
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter,
    characterData: true,
  });
  observer.observe(document.head, { subtree: true, attributes: true, attributeFilter: ['content'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'dir', 'class', 'style'] });

  const sizes = new ResizeObserver(() => tell('moved'));
  let followed: readonly (Element | undefined)[] = [];
  const followSizes = (): void => {
    const next = targets.sized();
    if (next.length === followed.length && next.every((element, index) => element === followed[index])) return;
    sizes.disconnect();
    followed = next;
    for (const element of next) if (element) sizes.observe(element);
  };
  followSizes();

  const passive = { capture: true, passive: true, signal };
  document.addEventListener(
    'scroll',
    ({ target }) => {
      // The document, the scroller of the grid or anything around it; not a list inside a dialog.
      if (!(target instanceof Node)) return;
      if (followed.some((element) => element !== undefined && target.contains(element))) tell('moved');
    },
    passive,
  );
  view?.addEventListener('resize', () => tell('moved'), { passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      sizes.disconnect();
      if (frame !== 0) view?.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return tell;
};

/** What a record means to the reader; undefined: nothing. */
const changeOf = ({ type, target, addedNodes, removedNodes }: MutationRecord): Change | undefined => {
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || element.localName === ownHost) return undefined;
  if (type === 'characterData') return element.closest(selectors.chip) ? 'content' : undefined;
  if (type === 'attributes') {
    if (element.matches(`body, html, ${selectors.chip}, ${selectors.column}, ${selectors.themeColor}`))
      return 'content';
    if (element.matches(`${selectors.heading}, ${selectors.headerDay}`)) return 'content';
    return element.matches(selectors.overlay) || element.querySelector(selectors.overlay) ? 'moved' : undefined;
  }
  let change: Change | undefined;
  const isInGrid = element.closest(selectors.grid) !== null;
  for (const nodes of [addedNodes, removedNodes]) {
    for (const node of nodes) {
      if (node instanceof Element && node.localName === ownHost) continue;
      if (isInGrid) return 'content';
      if (!(node instanceof Element)) continue;
      if (node.matches(readParts) || node.querySelector(readParts)) return 'content';
      if (node.matches(selectors.overlay) || node.querySelector(selectors.overlay)) change = 'moved';
    }
  }
  return change;
};
