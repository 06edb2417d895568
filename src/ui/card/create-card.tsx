import { render } from 'preact';
import type { SuggestionView } from '../../messages/map.ts';
import type { CardHome, CardPart } from '../layer/card-port.ts';
import type { Rect, Scene } from '../layer/types.ts';
import { createFlow } from './card-flow.ts';
import { CardLayer } from './card-layer.tsx';
import { moveInMenu } from './card-panels.tsx';
import type { CardState, Moment } from './card-state.ts';
import { placeCard } from './place-card.ts';
import { styles } from './styles.ts';
import { createToastTime } from './toast-time.ts';
import { wordsOf, type Words } from './words.ts';

/** Milliseconds an open card waits for the calendar to come back: hosts rebuild their grid while somebody types into it. */
const patience = 600;

const isFocusable = 'button, input, select';

/** Opens the card's part of the layer: the card and the toast, drawn beside the pills that were there before. */
export const createCard = ({ root, mount, actions, outlines, show, focusPill, signal }: CardHome): CardPart => {
  const document = mount.ownerDocument;
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);

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
    const { card, toast } = flow;
    show({
      origin: card?.origin.key,
      slot: card?.suggestion.slot,
      isRaised: card !== undefined || toast !== undefined,
    });
    render(
      <CardLayer
        scene={scene}
        flow={flow}
        words={words}
        outlines={outlines}
        cardBox={cardBox}
        onHoldToast={toastTime.hold}
        onRead={(booking) => actions.noticed(booking)}
      />,
      mount,
    );
    placeOpenCard();
    toastTime.follow(toast?.id, toast?.isUndoing === false);
    // A list that opens takes the focus to its first entry.
    const panel = card?.panel ?? 'none';
    if (panel !== shownPanel && panel !== 'none') focus(find('.panel button'));
    shownPanel = panel;
    // What had the focus was replaced: it stays in the card, or keys would go to the calendar.
    if (hadFocus && focused() === null) focus(cardBox.current);
  };

  const moveFocus = (moment: Moment, origin: SuggestionView, hadFocus: boolean): void => {
    if (moment === 'opened') {
      // In a low window the field may have to be scrolled to.
      if (origin.needsPerson) find('#person-name')?.focus();
      else focus(find('.card .primary'));
      return;
    }
    if (moment === 'gone' || !hadFocus) return;
    // After booking by keyboard the way back is at hand; the pill itself is about to go.
    if (moment === 'booked' && lastInput === 'key') wantsUndo = true;
    else focusPill(origin);
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

  let goodbye: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(goodbye);
    render(null, mount);
  });

  const draw = (next: Scene): void => {
    clearTimeout(goodbye);
    if (scene?.texts !== next.texts) words = wordsOf(next.texts);
    scene = next;
    flow.look(next);
    redraw();
  };

  return {
    draw,
    clear(empty) {
      scene = empty;
      redraw();
      clearTimeout(goodbye);
      goodbye = setTimeout(() => flow.look(empty), patience);
    },
    press(suggestion) {
      if (flow.card?.origin.key === suggestion.key) flow.close();
      else flow.open(suggestion);
    },
    close: () => flow.close(),
    onKey(event) {
      lastInput = 'key';
      if (isIn('.card')) onCardKey(event);
      else if (isIn('.toast') && event.key === 'Escape') flow.dropToast();
    },
    onPointer(isOutside) {
      lastInput = 'pointer';
      const { card } = flow;
      const isUntouched = card?.work === 'none' && card.draft.name === '' && card.draft.address === '';
      if (isOutside && isUntouched) flow.close();
    },
  };
};
