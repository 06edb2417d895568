import { render } from 'preact';
import type { SuggestionView } from '../../messages/map.ts';
import type { DialectTokens } from '../tokens/types.ts';
import { createFlow } from './card-flow.ts';
import type { CardState, Moment } from './card-state.ts';
import { moveInMenu } from './card-panels.tsx';
import { containEvents } from './contain-events.ts';

import { keepInPage } from './keep-in-page.ts';
import { placeCard } from './place-card.ts';
import { styles } from './styles.ts';
import { Surface } from './surface.tsx';
import { createToastTime } from './toast-time.ts';
import { tokenStyle } from './token-style.ts';
import type { Layer, LayerActions, Look, Rect, Scene } from './types.ts';
import { wordsOf, type Words } from './words.ts';

/** The name of our one node in the page. Page readers ignore it. */
export const layerName = 'alongside-layer';

interface LayerOptions {
  readonly tokens: DialectTokens;
  readonly actions: LayerActions;
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

const hostStyle = (height: string): string =>
  `all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:${height}!important`;

/** Milliseconds an open card waits for the calendar to come back: hosts rebuild their grid while somebody types into it. */
const patience = 600;

const isFocusable = 'button, input, select';

/** Makes the one node that holds pills, card and toast, in a closed shadow root under the page's root element. */
export const createLayer = (document: Document, options: LayerOptions): Layer => {
  const { tokens, actions, signal, isTrusted = (event) => event.isTrusted } = options;
  const host = document.createElement(layerName);
  host.style.cssText = hostStyle(heights.resting);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = styles;
  const mount = document.createElement('div');
  root.append(style, mount);

  let scene: Scene | undefined;
  let words: Words = wordsOf({});
  let lastInput: 'key' | 'pointer' = 'pointer';
  let wantsUndo = false;
  let shownPanel: CardState['panel'] = 'none';
  let anchor: Rect | undefined;
  const cardBox: { current: HTMLDivElement | null } = { current: null };

  const focused = (): HTMLElement | null => (root.activeElement instanceof HTMLElement ? root.activeElement : null);
  const find = (selector: string): HTMLElement | null => mount.querySelector<HTMLElement>(selector);
  const isIn = (selector: string): boolean => focused()?.closest(selector) !== null && focused() !== null;
  const focus = (element: HTMLElement | null | undefined): void => element?.focus({ preventScroll: true });

  let styled: { readonly look: Look; readonly style: string } | undefined;
  /** A page that has not changed says so by handing over the same look. */
  const styleNow = (look: Look): string => {
    if (styled?.look !== look) styled = { look, style: tokenStyle(tokens, look) };
    return styled.style;
  };

  const placeOpenCard = (): void => {
    const box = cardBox.current;
    if (box === null || flow.card === undefined || scene === undefined) return;
    // A slot scrolled or moved out of sight leaves the card where it was.
    anchor = scene.placeOf(flow.card.suggestion.slot) ?? anchor ?? scene.clip;
    if (anchor === undefined) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const spot = placeCard(anchor, size, { width: clientWidth, height: clientHeight }, scene.look.direction);
    box.style.left = `${spot.left}px`;
    box.style.top = `${spot.top}px`;
  };

  const redraw = (): void => {
    if (scene === undefined) return;
    const hadFocus = isIn('.card');
    host.style.cssText = hostStyle(
      flow.card === undefined && flow.toast === undefined ? heights.resting : heights.raised,
    );
    render(
      <Surface
        scene={scene}
        flow={flow}
        words={words}
        tokens={styleNow(scene.look)}
        dialect={tokens.dialect}
        cardBox={cardBox}
        onHoldToast={toastTime.hold}
      />,
      mount,
    );
    placeOpenCard();
    toastTime.follow(flow.toast?.id, flow.toast?.isUndoing === false);
    // A list that opens takes the focus to its first entry.
    const panel = flow.card?.panel ?? 'none';
    if (panel !== shownPanel && panel !== 'none') focus(find('.panel button'));
    shownPanel = panel;
    // What had the focus was replaced: it stays in the card, or keys would go to the calendar.
    if (hadFocus && focused() === null) focus(cardBox.current);
  };

  const pillOf = (origin: SuggestionView): HTMLElement | undefined => {
    const shown = scene?.suggestions ?? [];
    const next =
      shown.find(({ key }) => key === origin.key) ??
      shown.find(({ gap }) => gap.start === origin.gap.start) ??
      shown.find(({ slot }) => slot.start >= origin.slot.start) ??
      shown.at(-1);
    return [...mount.querySelectorAll<HTMLElement>('.pill')].find((pill) => pill.dataset['key'] === next?.key);
  };

  const moveFocus = (moment: Moment, origin: SuggestionView, hadFocus: boolean): void => {
    if (moment === 'opened') {
      focus(find(origin.needsPerson ? '#person-name' : '.card .primary') ?? cardBox.current);
      return;
    }
    if (moment === 'gone' || !hadFocus) return;
    // After booking by keyboard the way back is at hand; the pill itself is about to go.
    if (moment === 'booked' && lastInput === 'key') wantsUndo = true;
    else focus(pillOf(origin));
  };

  const flow = createFlow({
    actions,
    words: () => words,
    changed: (moment, origin) => {
      const hadFocus = isIn('.card');
      if (moment === 'opened') anchor = undefined;
      redraw();
      if (moment !== undefined && origin !== undefined) moveFocus(moment, origin, hadFocus);
      if (wantsUndo && find('.undo') !== null) {
        wantsUndo = false;
        focus(find('.undo'));
      }
    },
  });

  const toastTime = createToastTime(() => flow.dropToast());

  const cycleFocus = (event: KeyboardEvent): void => {
    const stops = [...(cardBox.current?.querySelectorAll<HTMLElement>(isFocusable) ?? [])].filter(
      (element) => element.tabIndex >= 0,
    );
    const at = stops.findIndex((stop) => stop === focused());
    const isAtEnd = event.shiftKey ? at <= 0 : at === stops.length - 1;
    if (!isAtEnd) return;
    event.preventDefault();
    focus(event.shiftKey ? stops.at(-1) : stops[0]);
  };

  const closePanel = (panel: Exclude<CardState['panel'], 'none'>): void => {
    flow.openPanel('none');
    focus(find(`.card button.${panel}`));
  };

  const onCardKey = (event: KeyboardEvent): void => {
    const panel = flow.card?.panel ?? 'none';
    const menu = find('[role=menu]');
    if (event.key === 'Escape') {
      event.preventDefault();
      if (panel === 'none') flow.close();
      else closePanel(panel);
    } else if (event.key === 'Tab') {
      if (menu !== null && menu.contains(focused())) closePanel('menu');
      cycleFocus(event);
    } else if (menu !== null && moveInMenu(event.key, menu, focused())) event.preventDefault();
    // A key held down since it opened the card must not book at once.
    else if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };

  const onKey = (event: KeyboardEvent): void => {
    lastInput = 'key';
    if (isIn('.card')) onCardKey(event);
    else if (isIn('.toast') && event.key === 'Escape') flow.dropToast();
    else if (isIn('.pill') && event.key === 'Escape') flow.close();
    // A pill is pressed with these; the host must not press something of its own.
    else if (isIn('.pill') && (event.key === 'Enter' || event.key === ' ')) event.stopImmediatePropagation();
  };

  const onOutsidePress = (event: Event): void => {
    if (!isTrusted(event)) return;
    lastInput = 'pointer';
    if (event.target === host) return;
    // Until the button is up again the pointer is the host's, wherever it goes.
    mount.classList.add('passing');
    const { card } = flow;
    const isUntouched = card?.work === 'none' && card.draft.name === '' && card.draft.address === '';
    if (isUntouched) flow.close();
  };
  const endPress = (): void => mount.classList.remove('passing');

  const view = document.defaultView!;
  view.addEventListener('pointerdown', onOutsidePress, { signal, capture: true });
  view.addEventListener('pointerup', endPress, { signal, capture: true });
  view.addEventListener('pointercancel', endPress, { signal, capture: true });
  view.addEventListener('dragend', endPress, { signal, capture: true });

  containEvents({ host, root, mount, isTrusted, ownsKeyboard: () => isIn('.card') || isIn('.toast'), onKey, signal });

  let focusedBefore: HTMLElement | null = null;
  root.addEventListener('focusin', () => (focusedBefore = focused()), { signal });
  root.addEventListener('focusout', () => (focusedBefore = host.isConnected ? null : focusedBefore), { signal });
  keepInPage(host, {
    mayStay: options.mayStay,
    onGivingWay: options.onGivingWay,
    onPutBack: () => {
      redraw();
      focus(focusedBefore);
    },
    signal,
  });
  signal.addEventListener('abort', () => render(null, mount));

  let goodbye: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(goodbye));

  return {
    draw(next) {
      clearTimeout(goodbye);
      if (scene?.texts !== next.texts) words = wordsOf(next.texts);
      scene = next;
      flow.look(next);
      redraw();
    },
    clear() {
      if (scene === undefined) return;
      const empty: Scene = { ...scene, suggestions: [], placeOf: () => undefined, standing: () => 'unknown' };
      scene = empty;
      redraw();
      clearTimeout(goodbye);
      goodbye = setTimeout(() => flow.look(empty), patience);
    },
  };
};
