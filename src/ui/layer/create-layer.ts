import { outlines } from '../outlines.ts';
import type { SuggestionView } from '../../messages/map.ts';
import type { DialectTokens } from '../tokens/types.ts';
import { createCardDoor } from './card-door.ts';
import type { CardShown, OpenCard } from './card-port.ts';
import { containEvents } from './contain-events.ts';
import { keepInPage } from './keep-in-page.ts';
import { createPills } from './pills.ts';
import { sentenceOf } from './sentence.ts';
import { styles } from './styles.ts';
import { createSurface } from './surface.ts';
import { createTrouble } from './trouble.ts';
import type { Layer, LayerActions, Scene } from './types.ts';

/** The name of our one node in the page. Page readers ignore it. */
export const layerName = 'alongside-layer';

interface LayerOptions {
  readonly tokens: DialectTokens;
  readonly actions: LayerActions;
  /** Brings the card's script into this page. */
  readonly loadCard: () => Promise<OpenCard>;
  /** False once this script has no extension behind it any more. */
  readonly mayStay: () => boolean;
  /** The page keeps removing our node: `true` when we give way for a while, `false` when we are back. */
  readonly onGivingWay: (isAway: boolean) => void;
  readonly signal: AbortSignal;
  /** Whether a person did it; the browser's own word unless told. */
  readonly isTrusted?: (event: Event) => boolean;
}

/** Under the host's menus and dialogs while only pills are shown; over everything once the user has opened a card. */
const heights = { resting: '999', raised: '2147483647' };

/** @param zoom how many times its pixels the page around us is drawn, by CSS: ours are taken back to those of the window. */
const hostStyle = (height: string, zoom: number): string =>
  `all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:${height}!important;zoom:${1 / zoom}!important`;

const nothingShown: CardShown = { origin: undefined, slot: undefined, isRaised: false };

/**
 * Makes the one node that holds pills, card and toast, in a closed shadow root under the page's root element. The pills
 * are drawn here; the card comes when somebody first reaches for one.
 */
export const createLayer = (document: Document, options: LayerOptions): Layer => {
  const { tokens, actions, signal, isTrusted = (event) => event.isTrusted } = options;
  const host = document.createElement(layerName);
  let worn = '';
  const dress = (height: string, zoom: number): void => {
    const next = hostStyle(height, zoom);
    if (next !== worn) host.style.cssText = worn = next;
  };
  dress(heights.resting, 1);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = styles;
  const surface = createSurface(document, tokens);
  const pills = createPills(document);
  const mount = document.createElement('div');
  surface.element.append(pills.section, mount);
  root.append(style, surface.element);
  const trouble = createTrouble(surface.element, signal);

  let scene: Scene | undefined;
  let shown = nothingShown;
  let zoom = 1;

  const focused = (): HTMLElement | null => (root.activeElement instanceof HTMLElement ? root.activeElement : null);
  const focus = (element: HTMLElement | null | undefined): void => element?.focus({ preventScroll: true });
  const isOnPill = (): boolean => pills.section.contains(focused());
  const isOnCard = (): boolean => mount.contains(focused());

  const drawPills = (leaves = isOnPill()): void => {
    if (scene === undefined) return;
    // Where there is a grid it was measured just now; elsewhere asking would have the page's styles worked out for nothing.
    if (scene.clip !== undefined) zoom = document.documentElement.currentCSSZoom;
    dress(shown.isRaised ? heights.raised : heights.resting, zoom);
    surface.draw(scene);
    pills.draw(scene, { open: shown.origin, awaited: door.awaited, slot: shown.slot, leaves });
  };

  const show = (next: CardShown): void => {
    const isSame = next.isRaised === shown.isRaised && next.origin === shown.origin && next.slot === shown.slot;
    shown = next;
    if (!isSame) drawPills();
  };

  const focusPill = (origin: SuggestionView): void => {
    const suggestions = scene?.suggestions ?? [];
    const next =
      suggestions.find(({ key }) => key === origin.key) ??
      suggestions.find(({ gap }) => gap.start === origin.gap.start) ??
      suggestions.find(({ slot }) => slot.start >= origin.slot.start) ??
      suggestions.at(-1);
    focus(pills.buttonOf(next?.key));
  };

  const reaching = new AbortController();
  const door = createCardDoor({
    load: options.loadCard,
    open(openCard) {
      trouble.drop();
      reaching.abort();
      const part = openCard({ root, mount, actions, outlines, show, focusPill, signal });
      if (scene !== undefined) part.draw(scene);
      return part;
    },
    changed: () => drawPills(),
    onTrouble: (error) => trouble.say(sentenceOf(error, (key) => scene?.texts[key] ?? '')),
    signal,
  });

  const suggestionAt = ({ target }: Event): SuggestionView | undefined => {
    const button = target instanceof Element ? target.closest('.pill') : null;
    const pressed = button === null ? undefined : pills.keyOf(button);
    return scene?.suggestions.find(({ key }) => key === pressed);
  };
  const reachOut = (event: Event): void => {
    if (isTrusted(event) && suggestionAt(event) !== undefined) door.prepare();
  };
  // Until the card is there: after that the pointer may come and go over the pills without waking us.
  const untilCard = { signal: AbortSignal.any([signal, reaching.signal]) };
  pills.section.addEventListener('pointerover', reachOut, untilCard);
  pills.section.addEventListener('focusin', reachOut, untilCard);
  pills.section.addEventListener(
    'click',
    (event) => {
      const suggestion = suggestionAt(event);
      if (suggestion !== undefined) door.press(suggestion);
    },
    { signal },
  );

  const closeCard = (): void => {
    trouble.drop();
    door.giveUp();
    door.part?.close();
  };
  const onKey = (event: KeyboardEvent): void => {
    door.part?.onKey(event);
    if (event.key === 'Escape' && isOnPill()) closeCard();
  };

  const onPress = (event: Event): void => {
    if (!isTrusted(event)) return;
    const isOutside = event.target !== host;
    door.part?.onPointer(isOutside);
    trouble.drop();
    if (!isOutside) return;
    door.giveUp();
    // Until the button is up again the pointer is the host's, wherever it goes.
    surface.element.classList.add('passing');
  };
  const endPress = (): void => surface.element.classList.remove('passing');

  const view = document.defaultView!;
  view.addEventListener('pointerdown', onPress, { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend'])
    view.addEventListener(type, endPress, { signal, capture: true });

  containEvents({ host, root, mount: surface.element, isTrusted, ownsKeyboard: isOnCard, onKey, signal });

  let focusedBefore: HTMLElement | null = null;
  root.addEventListener('focusin', () => (focusedBefore = focused()), { signal });
  root.addEventListener('focusout', () => (focusedBefore = host.isConnected ? null : focusedBefore), { signal });
  keepInPage(host, {
    mayStay: options.mayStay,
    onGivingWay: options.onGivingWay,
    onPutBack: () => {
      if (scene !== undefined) drawAll(scene);
      focus(focusedBefore);
    },
    signal,
  });

  const drawAll = (next: Scene): void => {
    // Notes are rare, so the card's script draws them; tried once for each answer that brings some.
    if (next.notices.length > 0 && next.notices !== scene?.notices) door.prepare();
    scene = next;
    drawPills();
    door.part?.draw(next);
  };

  return {
    focusNext() {
      if (pills.isEmpty()) return;
      const slot = (isOnPill() && focused()?.parentElement?.nextElementSibling) || pills.section.querySelector('.slot');
      if (slot === null) return;
      const middle = view.innerHeight / 2;
      // Whatever scrolls in the middle of the page is the grid.
      if (slot.classList.contains('away'))
        document
          .elementsFromPoint(view.innerWidth / 2, middle)
          .find((element) => element.scrollHeight > element.clientHeight + 1)
          ?.scrollBy(0, slot.getBoundingClientRect().top - middle);
      focus(slot.querySelector('button'));
    },
    draw: drawAll,
    isShowing: () =>
      !pills.isEmpty() || shown.isRaised || shown.origin !== undefined || (scene?.notices.length ?? 0) > 0,
    scroll(by) {
      if (scene === undefined) return;
      // What the card's script shows has to be measured.
      if (shown.origin !== undefined || scene.notices.length > 0) drawAll(scene);
      else pills.scroll(by);
    },
    clear() {
      if (scene === undefined) return;
      scene = { ...scene, suggestions: [], placeOf: () => undefined, standing: () => 'unknown' };
      door.giveUp();
      drawPills(true);
      door.part?.clear(scene);
    },
  };
};
