import type { PageChange } from '../calendar-page.ts';
import { concerns, createQuiet } from '../news.ts';
import { selectors } from './selectors.ts';

/** Our own element, should anybody move it into the body. */
const ownHost = 'ALONGSIDE-LAYER';
/** What the reader reads. Nodes are used again in place, and a drag changes only `style`. */
const attributes = [
  'aria-label',
  'aria-busy',
  'data-calitemid',
  'data-column-date',
  'data-app-section',
  'role',
  'style',
];
/** What a switch of theme or language changes on the root. */
const rootAttributes = ['class', 'style', 'dir', 'lang', 'data-theme'];
const dragPixels = 4;
/** Milliseconds; what is found then must stand still for longer before it is believed (settling.ts). */
const quietMs = 250;

export interface Watch {
  /** True between the press and the release of a drag that began in the grid. */
  readonly isDragging: () => boolean;
  readonly start: (onChange: (change: PageChange) => void, signal: AbortSignal) => void;
}

interface WatchPorts {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Called at once when something in the page changed: what was remembered of it may be wrong. True when something has gone that lay over the grid. */
  readonly forget: () => boolean;
  /** Whether anything was drawn on the days in view. */
  readonly isDrawnOn: () => boolean;
  /** Asked within the frame, before any layout: are the days that were drawn on no longer there? */
  readonly isGone: () => boolean;
  /** Milliseconds for which days that have come are too new to be read; 0 where a reading may tell something. */
  readonly tooEarly: () => number;
  /** Called at once when places may have changed in some way. */
  readonly moved: () => void;
  /** What scrolls the hours now. */
  readonly scroller: () => Element | null;
}

/**
 * One observer, and no layout read in between. Scrolling, resizing and dragging only move things, which is told within
 * the frame, once per frame; everything else means that the page should be read again, which is told once the page is
 * quiet: a page that builds itself is read once, and not at every step.
 */
export function createWatch(
  document: Document,
  { now, forget, isDrawnOn, isGone, tooEarly, moved, scroller }: WatchPorts,
): Watch {
  const view = document.defaultView!;
  let pressed: { readonly x: number; readonly y: number } | undefined;
  let dragging = false;

  const start = (onChange: (change: PageChange) => void, signal: AbortSignal): void => {
    const frames = { content: 0, moved: 0, scrolled: 0 };
    /** From when the days that were drawn on went until the page is read anew: nothing stands anywhere, so nothing moves. */
    let isBetween = false;
    /** Of this frame: what was changed, and whether something has gone that lay over the grid. */
    let changed: MutationRecord[] = [];
    let isUncovered = false;
    let aside: ReturnType<typeof setTimeout> | undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const tellPlaces = (change: 'moved' | 'scrolled'): void => {
      if (!isBetween) onChange(change);
    };
    const inFrame = (change: PageChange, act: () => void): void => {
      frames[change] ||= view.requestAnimationFrame(() => {
        frames[change] = 0;
        act();
      });
    };
    const tellContent = (): void => {
      clearTimeout(later);
      const early = isBetween && !dragging ? tooEarly() : 0;
      if (early > 0) {
        later = setTimeout(tellContent, early);
        return;
      }
      isBetween = false;
      // In a page that is not seen the frame may come after the news: too late to say that something has gone.
      view.cancelAnimationFrame(frames.content);
      frames.content = 0;
      changed = [];
      followSizes();
      onChange('content');
    };
    const contentIsNew = createQuiet({ now, stillMs: quietMs, mostMs: 4 * quietMs, tell: tellContent, signal });
    const isOver = (record: MutationRecord): boolean =>
      concerns(record, selectors.covers, selectors.scroller, [...record.addedNodes]);
    const endFrame = (): void => {
      const news = changed;
      changed = [];
      // Pills of days that have gone must not be seen for a single frame.
      if (isGone()) {
        isBetween = true;
        // That what has gone has no size any more is no news.
        follow(null);
        // Whoever drew on them meanwhile has to hear of it all the same.
        onChange('moved');
      } else if (isUncovered || news.some(isOver)) {
        // What the host opens over the grid is painted first, and nobody waits for us to step aside.
        clearTimeout(aside);
        aside = setTimeout(() => tellPlaces('moved'));
      }
      isUncovered = false;
    };
    const tell = (change: PageChange): void => {
      if (change === 'content') {
        const wasCovered = forget();
        // Between two readings nothing stands that could be wrong, unless somebody has drawn it for a reason of his own.
        if (!isBetween || isDrawnOn()) {
          isUncovered ||= wasCovered;
          inFrame(change, endFrame);
        }
        contentIsNew();
        return;
      }
      moved();
      if (!isBetween) inFrame(change, () => tellPlaces(change));
    };

    const observer = new MutationObserver((records) => {
      // A drag rewrites the page at every step; its end is news enough.
      if (dragging || !records.some(isForeign)) return;
      tell('content');
      if (isBetween) return;
      // A theme is followed at once, whatever else there is to read.
      if (records.some(({ target }) => target === document.documentElement)) tell('moved');
      for (const record of records) changed.push(record);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: attributes });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: rootAttributes });

    // A collapsed drawer or a split view changes sizes without a mutation of the grid.
    // What is followed anew is reported once: that it has a size is no news.
    const sizes = new ResizeObserver(() => {
      const size = sizeOf(followed);
      if (measured !== undefined && size !== measured) tell('moved');
      measured = size;
    });
    let followed: Element | null = null;
    let measured: string | undefined;
    const follow = (next: Element | null): void => {
      if (next === followed) return;
      sizes.disconnect();
      followed = next;
      measured = undefined;
      if (next) sizes.observe(next);
    };
    const followSizes = (): void => follow(scroller());
    followSizes();

    const options = { capture: true, passive: true, signal };
    const onScroll = ({ target }: Event): void => {
      if (target instanceof Node && target.contains(followed)) tell(target === followed ? 'scrolled' : 'moved');
    };
    document.addEventListener('scroll', onScroll, options);
    view.addEventListener('resize', () => tell('moved'), options);

    const move = ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (!pressed || buttons === 0) return release();
      if (dragging || Math.hypot(clientX - pressed.x, clientY - pressed.y) < dragPixels) return;
      dragging = true;
      tell('moved');
    };
    const release = (): void => {
      document.removeEventListener('pointermove', move, true);
      pressed = undefined;
      if (!dragging) return;
      dragging = false;
      tell('content');
    };
    const press = ({ button, clientX, clientY, target }: PointerEvent): void => {
      if (button !== 0 || !(target instanceof Element) || !target.closest(selectors.surface)) return;
      pressed = { x: clientX, y: clientY };
      // Only while a button is down: pointer movement costs nothing otherwise.
      document.addEventListener('pointermove', move, options);
    };
    document.addEventListener('pointerdown', press, options);
    for (const type of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(type, release, options);

    signal.addEventListener('abort', () => {
      observer.disconnect();
      sizes.disconnect();
      clearTimeout(aside);
      clearTimeout(later);
      for (const frame of Object.values(frames)) view.cancelAnimationFrame(frame);
      pressed = undefined;
      dragging = false;
    });
  };
  return { isDragging: () => dragging, start };
}

const sizeOf = (element: Element | null): string => `${element?.clientWidth} ${element?.clientHeight}`;

function isForeign({ target, addedNodes, removedNodes, type }: MutationRecord): boolean {
  if (target.nodeName === ownHost) return false;
  // Ours comes and goes alone.
  if (type !== 'childList' || addedNodes.length + removedNodes.length > 1) return true;
  return (addedNodes[0] ?? removedNodes[0])?.nodeName !== ownHost;
}
