import type { SuggestionView } from '../../messages/map.ts';
import { outlines } from '../outlines.ts';
import { boxOf, type PillPlace } from './place-pill.ts';
import type { Spot } from './types.ts';

/** What a pill shows besides its suggestion. */
export interface PillState {
  readonly isOpen: boolean;
  /** It was pressed, and its card is still on the way. */
  readonly isAwaited: boolean;
}

export interface Pill {
  /** The dashed outline of the slot, with the button in it. */
  readonly slot: HTMLElement;
  readonly button: HTMLElement;
  readonly tell: (suggestion: SuggestionView) => void;
  /** Places it on a sheet that is moved by `moved` itself. Writes only what differs from what stands there. */
  readonly place: (place: PillPlace, moved: Spot, state: PillState) => void;
  /** Where it stands on the sheet; undefined until it was placed. */
  readonly stands: () => Spot | undefined;
  /** Whether it looks as it would at this place, wherever its sheet is. */
  readonly standsAs: (place: PillPlace) => boolean;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Outlines narrower than so many pixels, which words have to fit into. A class each: asking the style costs a layout per pill. */
const widths = [
  [222, 'slim'],
  [152, 'slimmer'],
  [138, 'slimmest'],
] as const;

/** Asking the element costs more than knowing, and writing the same again is work for the browser. */
const put = (element: Element, name: string, value: string, before?: string): void => {
  if (value !== before) element.setAttribute(name, value);
};

/** Decoration only: what it means stands beside it in words. */
const createIcon = (document: Document): { readonly svg: SVGElement; readonly path: SVGElement } => {
  const svg = document.createElementNS(svgSpace, 'svg');
  put(svg, 'viewBox', '0 0 20 20');
  put(svg, 'aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  svg.append(path);
  return { svg, path };
};

const span = (document: Document, name: string): HTMLElement => {
  const made = document.createElement('span');
  made.className = name;
  return made;
};

/**
 * A suggestion on its slot: a dashed outline that takes no clicks, and one small button at its top that does. The rest
 * of the slot stays the calendar's own.
 */
export const createPill = (document: Document): Pill => {
  const slot = document.createElement('div');
  const button = document.createElement('button');
  button.className = 'pill';
  put(button, 'aria-haspopup', 'dialog');
  const icon = createIcon(document);
  // Its text is part of its name, so that "click Walk with Ana" works by voice; the times are drawn by the style.
  const words = span(document, 'words');
  const what = span(document, 'what');
  const title = new Text();
  what.append(title);
  const length = span(document, 'length');
  const hours = span(document, 'hours');
  words.append(what, length, hours);
  button.append(icon.svg, words);
  slot.append(button);
  /** What was written last. */
  let box = '';
  let move = '';
  let kind = '';
  let shows: PillState | undefined;
  let told: Partial<SuggestionView> = {};
  let stands: Spot | undefined;
  let placed: PillPlace | undefined;

  return {
    slot,
    button,
    stands: () => stands,
    standsAs: ({ shift, isAway }) =>
      placed?.isAway === isAway && placed.shift.x === shift.x && placed.shift.y === shift.y,
    tell(suggestion) {
      put(button, 'aria-label', suggestion.accessibleName, told.accessibleName);
      if (suggestion.title !== told.title) title.data = suggestion.title;
      put(length, 'data-text', suggestion.length, told.length);
      put(hours, 'data-text', suggestion.hours, told.hours);
      if (suggestion.icon !== told.icon) put(icon.path, 'd', outlines[suggestion.icon]);
      told = suggestion;
    },
    place(place, moved, state) {
      const { outline, shift, density, isNarrow, isAway } = place;
      const { isOpen, isAwaited } = state;
      placed = place;
      stands = { left: outline.left - moved.left, top: outline.top - moved.top };
      const { width } = outline;
      let kinds = `slot ${density}`;
      for (const [least, kind] of widths) if (width < least) kinds += ` ${kind}`;
      if (isNarrow) kinds += ' narrow';
      if (isAway) kinds += ' away';
      if (isOpen) kinds += ' open';
      // As if it were open already.
      if (isAwaited) kinds += ' awaited open';
      const nextBox = boxOf({ ...outline, ...stands });
      if (nextBox !== box) slot.style.cssText = box = nextBox;
      // Most stand where their outline begins.
      const nextMove = shift.x === 0 && shift.y === 0 ? '' : `--shift:${shift.x}px,${shift.y}px`;
      if (nextMove !== move) button.style.cssText = move = nextMove;
      if (kinds === kind) return;
      slot.className = kind = kinds;
      put(button, 'aria-expanded', String(isOpen), shows && String(shows.isOpen));
      put(button, 'aria-busy', String(isAwaited), shows && String(shows.isAwaited));
      shows = state;
    },
  };
};
