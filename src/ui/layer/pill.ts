import type { SuggestionView } from '../../messages/map.ts';
import { outlines } from '../outlines.ts';
import { buttonHeights, type Density, type PillPlace } from './place-pill.ts';
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
const iconSizes: Readonly<Record<Density, number>> = { tall: 18, low: 14, tiny: 14 };

/** Outlines narrower than so many pixels, which words have to fit into. A class each: asking the style costs a layout per pill. */
const widths = [
  [222, 'slim'],
  [152, 'slimmer'],
  [138, 'slimmest'],
] as const;

/** Decoration only: what it means stands beside it in words. */
const createIcon = (document: Document): { readonly svg: SVGElement; readonly path: SVGElement } => {
  const svg = document.createElementNS(svgSpace, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 20 20'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
  ] as const)
    svg.setAttribute(name, value);
  const path = document.createElementNS(svgSpace, 'path');
  svg.append(path);
  return { svg, path };
};

const span = (document: Document, name: string): HTMLElement => {
  const made = document.createElement('span');
  made.className = name;
  return made;
};

/** Remembers what was written, so that drawing the same again touches nothing. */
const once = (write: (value: string) => void): ((value: string) => void) => {
  let written: string | undefined;
  return (value) => {
    if (value === written) return;
    written = value;
    write(value);
  };
};

/**
 * A suggestion on its slot: a dashed outline that takes no clicks, and one small button at its top that does. The rest
 * of the slot stays the calendar's own.
 */
export const createPill = (document: Document): Pill => {
  const slot = document.createElement('div');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pill';
  button.setAttribute('aria-haspopup', 'dialog');
  const icon = createIcon(document);
  // Its text is part of its name, so that "click Walk with Ana" works by voice; the times are drawn by the style.
  const words = span(document, 'words');
  const what = span(document, 'what');
  const length = span(document, 'length');
  const hours = span(document, 'hours');
  words.append(what, length, hours);
  button.append(icon.svg, words);
  slot.append(button);

  const writeKinds = once((kinds) => (slot.className = kinds));
  const writeBox = once((box) => (slot.style.cssText = box));
  const writeShift = once((shift) => (button.style.cssText = shift));
  const writeExpanded = once((isOpen) => button.setAttribute('aria-expanded', isOpen));
  const writeBusy = once((isBusy) => button.setAttribute('aria-busy', isBusy));
  const writeIconSize = once((size) => {
    icon.svg.setAttribute('width', size);
    icon.svg.setAttribute('height', size);
  });
  let told: SuggestionView | undefined;
  let stands: Spot | undefined;
  let placed: PillPlace | undefined;

  return {
    slot,
    button,
    stands: () => stands,
    standsAs: ({ shift, isAway }) =>
      placed?.isAway === isAway && placed.shift.x === shift.x && placed.shift.y === shift.y,
    tell(suggestion) {
      if (told === suggestion) return;
      told = suggestion;
      button.dataset['key'] = suggestion.key;
      button.setAttribute('aria-label', suggestion.accessibleName);
      what.textContent = suggestion.title;
      length.dataset['text'] = suggestion.length;
      hours.dataset['text'] = suggestion.hours;
      icon.path.setAttribute('d', outlines[suggestion.icon]);
    },
    place(place, moved, { isOpen, isAwaited }) {
      const { outline, shift, density, isNarrow, isAway } = place;
      placed = place;
      stands = { left: outline.left - moved.left, top: outline.top - moved.top };
      const { width, height } = outline;
      let kinds = `slot ${density}`;
      for (const [least, kind] of widths) if (width < least) kinds += ` ${kind}`;
      if (isNarrow) kinds += ' narrow';
      if (isAway) kinds += ' away';
      if (isOpen || isAwaited) kinds += ' open';
      writeKinds(kinds);
      writeBox(`left:${stands.left}px;top:${stands.top}px;width:${width}px;height:${height}px`);
      writeShift(`height:${Math.min(buttonHeights[density], height)}px;--shift:${shift.x}px,${shift.y}px`);
      writeIconSize(String(iconSizes[density]));
      writeExpanded(String(isOpen));
      writeBusy(String(isAwaited));
    },
  };
};
