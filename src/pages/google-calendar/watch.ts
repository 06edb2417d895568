import type { PageChange } from '../calendar-page.ts';
import { createAfterFrame, createQuiet } from '../news.ts';
import { ownHost, selectors } from './selectors.ts';
import { patience } from './settle.ts';

interface Targets {
  /** What scrolls the hours, and what else changes size: asked once per frame with news. */
  readonly sized: () => readonly (Element | undefined)[];
  /** Whether anything was drawn on the days in view. */
  readonly isDrawnOn: () => boolean;
  /** Asked within the frame, before any layout: are the days that were drawn on no longer there? */
  readonly isGone: () => boolean;
  /** While it says so, changes of the page are nobody's news: a drag rewrites the page at every step. */
  readonly isHeld: () => boolean;
  /** Something in the page changed: what was remembered of it may be wrong. */
  readonly forget: (change: 'content' | 'moved') => void;
  /** A clock in milliseconds. */
  readonly now: () => number;
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
 * theme; both the same object. Records are sorted without any layout being read. That things moved is told within the
 * frame, so that pills keep up; new content once the page has been quiet for as long as it must be before it is believed,
 * so that a page which builds itself is read once, and not at every step.
 */
export const watchPage = (
  document: Document,
  onChange: (change: PageChange) => void,
  targets: Targets,
  signal: AbortSignal,
): ((change: PageChange) => void) => {
  const view = document.defaultView;
  const frames = { content: 0, moved: 0, scrolled: 0 };
  /** From when the days that were drawn on went until the page is read anew: nothing stands anywhere, so nothing moves. */
  let isBetween = false;
  const tellPlaces = (change: 'moved' | 'scrolled'): void => {
    if (!isBetween) onChange(change);
  };
  const inFrame = (change: PageChange, act: () => void): void => {
    if (view)
      frames[change] ||= view.requestAnimationFrame(() => {
        frames[change] = 0;
        act();
      });
  };
  const contentIsNew = createQuiet({
    now: targets.now,
    stillMs: patience.countedDays,
    mostMs: 3 * patience.countedDays,
    tell: () => {
      isBetween = false;
      // In a page that is not seen the frame may come after the news: too late to say that something has gone.
      view?.cancelAnimationFrame(frames.content);
      frames.content = 0;
      onChange('content');
      // After the reading, which has found the grid.
      followSizes();
    },
    signal,
  });
  let behind: ReturnType<typeof setTimeout> | undefined;
  const endFrame = (): void => {
    // Pills of days that have gone must not be seen for a single frame.
    if (targets.isGone()) {
      tellPlaces('moved');
      isBetween = true;
      return;
    }
    // Something may have opened over the days that stayed: looked at once this frame is painted.
    behind = setTimeout(() => tellPlaces('moved'));
  };
  const tell = (change: PageChange): void => {
    if (change === 'content') {
      if (targets.isDrawnOn()) inFrame(change, endFrame);
      contentIsNew();
    } else inFrame(change, () => tellPlaces(change));
  };

  const somethingIsOver = view ? createAfterFrame(view, () => tellPlaces('moved'), signal) : () => undefined;

  const observer = new MutationObserver((records) => {
    if (targets.isHeld()) return;
    for (const record of records) {
      const change = changeOf(record);
      if (change === 'moved') {
        targets.forget('moved');
        somethingIsOver();
      } else if (change === 'content') {
        targets.forget('content');
        tell('content');
        // A theme is followed at once, whatever else there is to read.
        if (isOutside(record.target)) tell('moved');
        // The rest is read, or looked at after the frame, whatever it is.
        return;
      }
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

  const measured = new WeakMap<Element, string>();
  const sizeOf = ({ clientWidth, clientHeight }: Element): string => `${clientWidth} ${clientHeight}`;
  // Every element followed anew is reported once: that it has a size is no news.
  const sizes = new ResizeObserver((entries) => {
    let isNews = false;
    for (const { target } of entries) {
      // What has left the page has no size; that it left is heard elsewhere.
      if (!target.isConnected) continue;
      const size = sizeOf(target);
      isNews ||= measured.get(target) !== size;
      measured.set(target, size);
    }
    if (isNews) tell('moved');
  });
  let followed: readonly (Element | undefined)[] = [];
  const followSizes = (): void => {
    if (signal.aborted) return;
    const next = targets.sized();
    if (next.length === followed.length && next.every((element, index) => element === followed[index])) return;
    sizes.disconnect();
    followed = next;
    for (const element of next) {
      if (!element) continue;
      measured.set(element, sizeOf(element));
      sizes.observe(element);
    }
  };
  // Not at once: while a page loads, asking for sizes costs a layout, and nothing is drawn yet.
  const start = setTimeout(followSizes, patience.countedDays);

  const passive = { capture: true, passive: true, signal };
  document.addEventListener(
    'scroll',
    ({ target }) => {
      // The scroller of the grid, or anything around it; not a list inside a dialog.
      if (!(target instanceof Node)) return;
      if (target === followed[0]) tell('scrolled');
      else if (followed.some((element) => element !== undefined && target.contains(element))) tell('moved');
    },
    passive,
  );
  view?.addEventListener('resize', () => tell('moved'), { passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      sizes.disconnect();
      clearTimeout(start);
      clearTimeout(behind);
      for (const frame of Object.values(frames)) view?.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return tell;
};

/** Around the calendar: themes, languages and views are set there. */
const isOutside = (target: Node): boolean => target instanceof Element && target.matches(outside);
const outside = `html, body, ${selectors.themeColor}`;

/** What a record means to the reader; undefined: nothing. */
const changeOf = ({ type, target, addedNodes, removedNodes }: MutationRecord): 'content' | 'moved' | undefined => {
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || element.localName === ownHost) return undefined;
  if (type === 'characterData') return element.closest(selectors.chip) ? 'content' : undefined;
  if (type === 'attributes') {
    if (element.matches(`${outside}, ${selectors.chip}, ${selectors.column}`)) return 'content';
    if (element.matches(`${selectors.heading}, ${selectors.headerDay}`)) return 'content';
    return element.matches(selectors.overlay) || element.querySelector(selectors.overlay) ? 'moved' : undefined;
  }
  let change: 'moved' | undefined;
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
