/** What the host must not hear of: it would create events, open menus, run its shortcuts or paste into the calendar. */
const contained = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
] as const;

/** What makes something happen: only a person may do these. */
const guarded = ['click', 'submit', 'keydown'] as const;

const keys = ['keydown', 'keypress', 'keyup'] as const;

/** Pills are pressed with these; every other key is the page's while the focus is on one. */
const presses: ReadonlySet<string> = new Set(['Enter', ' ']);

interface ContainOptions {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The element in the root that everything is drawn in. */
  readonly mount: HTMLElement;
  /** Whether a person did it; scripts of the page cannot reach the closed root, and could not act if they did. */
  readonly isTrusted: (event: Event) => boolean;
  /** True while the keyboard belongs to us alone: the focus is in the card or the toast. */
  readonly ownsKeyboard: () => boolean;
  /** Every key press inside the root, before anybody else hears of it. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly signal: AbortSignal;
}

const scrollable = /auto|scroll/;

/** Whether an element can be scrolled the way the wheel turns. */
const scrolls = (element: Element, { deltaX, deltaY }: WheelEvent): boolean => {
  const { overflowY, overflowX } = getComputedStyle(element);
  return (
    (deltaY !== 0 && scrollable.test(overflowY) && element.scrollHeight > element.clientHeight) ||
    (deltaX !== 0 && scrollable.test(overflowX) && element.scrollWidth > element.clientWidth)
  );
};

/** The nearest part of the page under a point that can be scrolled that way. */
const scrollerAt = (document: Document, host: Element, event: WheelEvent): Element | null | undefined => {
  let element: Element | null | undefined = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((found) => found !== host);
  while (element && !scrolls(element, event)) element = element.parentElement;
  return element;
};

/** Pixels of one line, where a mouse wheel counts in lines. */
const linePixels = 40;

/** Milliseconds without the wheel after which its next turn is another one. */
const turnMs = 400;

/**
 * Over a pill the wheel goes on scrolling the calendar under it. What that is, is asked of the page once, which costs milliseconds in a
 * full week: all pills stand over one grid, so the next turn of the wheel keeps it while it is there and can still be scrolled.
 */
const createWheelPassing = (host: HTMLElement): ((event: WheelEvent) => void) => {
  let scroller: Element | null | undefined;
  let wasSideways: boolean | undefined;
  let lastAt = 0;
  return (event) => {
    // With Ctrl it zooms: the browser's own business.
    if (event.ctrlKey) return;
    const isSideways = event.deltaY === 0;
    if (isSideways !== wasSideways || event.timeStamp - lastAt > turnMs) {
      if (!scroller?.isConnected || !scrolls(scroller, event)) scroller = scrollerAt(host.ownerDocument, host, event);
      wasSideways = isSideways;
    }
    lastAt = event.timeStamp;
    if (!scroller) return;
    event.preventDefault();
    const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? linePixels : scroller.clientHeight;
    scroller.scrollBy({ left: event.deltaX * unit, top: event.deltaY * unit, behavior: 'instant' });
  };
};

/**
 * Keeps what happens inside the closed root inside it. Keys are caught on the window, before the page's own capturing
 * listeners on the document can take a typed letter for one of their shortcuts; what a key does by itself (typing,
 * pressing a button) is not touched by that.
 */
export const containEvents = ({ host, root, mount, isTrusted, ownsKeyboard, onKey, signal }: ContainOptions): void => {
  const view = host.ownerDocument.defaultView!;
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of contained) root.addEventListener(type, stop, { signal });
  for (const type of guarded) {
    const refuse = (event: Event): void => {
      if (isTrusted(event)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    root.addEventListener(type, refuse, { signal, capture: true });
  }
  for (const type of keys) {
    const take = (event: KeyboardEvent): void => {
      if (event.target !== host || !isTrusted(event)) return;
      const isOurs = ownsKeyboard();
      if (type === 'keydown') onKey(event);
      if (isOurs || presses.has(event.key)) event.stopImmediatePropagation();
    };
    view.addEventListener(type, take, { signal, capture: true });
  }
  const passWheelOn = createWheelPassing(host);
  const wheel = (event: Event): void => {
    event.stopPropagation();
    if (!(event instanceof WheelEvent)) return;
    const isOnPill = event.target instanceof Element && event.target.closest('.pills') !== null;
    if (isOnPill) passWheelOn(event);
  };
  // On an element: Chromium lets a listener on the root itself watch the wheel, but not hold it.
  mount.addEventListener('wheel', wheel, { signal, passive: false });
};
