import type { Interval } from '../../domain/availability/types.ts';
import type { SuggestionView } from '../../messages/map.ts';
import { createPill, type Pill } from './pill.ts';
import { boxOf, placePill, type PillPlace } from './place-pill.ts';
import type { Rect, Scene, Spot } from './types.ts';

/** What the pills show of the card. */
export interface Marked {
  /** Key of the suggestion whose card is open. */
  readonly open: string | undefined;
  /** Key of the suggestion whose card is on the way. */
  readonly awaited: string | undefined;
  /** The time that the open card means. */
  readonly slot: Interval | undefined;
  /** Those that are not shown any more have to leave the page: somebody is at one of them, or nothing will follow soon. */
  readonly leaves: boolean;
}

export interface Pills {
  readonly section: HTMLElement;
  readonly draw: (scene: Scene, marked: Marked) => void;
  /** Moves all of them as the calendar under them was scrolled since they were drawn, without asking it for places. */
  readonly scroll: (by: Spot) => void;
  readonly isEmpty: () => boolean;
  /** The button of a suggestion; undefined when it is not drawn. */
  readonly buttonOf: (key: string | undefined) => HTMLElement | undefined;
  /** Key of the suggestion whose button this is. */
  readonly keyOf: (button: Element) => string | undefined;
}

interface Measured {
  readonly suggestion: SuggestionView;
  readonly rect: Rect;
}

interface Placed {
  readonly suggestion: SuggestionView;
  readonly place: PillPlace;
}

/** What was drawn last, so that it can be moved. */
interface Drawing {
  readonly clip: Rect;
  readonly measured: readonly Measured[];
  readonly marked: Marked;
}

const isSame = (one: Interval, other: Interval): boolean => one.start === other.start && one.end === other.end;

/**
 * The pills, in order of time, on one sheet inside a window of the size of the grid. A scroll moves the sheet and leaves
 * the pills on it alone.
 */
export const createPills = (document: Document): Pills => {
  const section = document.createElement('section');
  section.className = 'pills';
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  /** The outline of the time that the card shows, where no pill marks it: another time, or the same gap's other end. */
  const ghost = document.createElement('div');
  ghost.className = 'slot open ghost';
  const drawn = new Map<string, Pill>();
  /** Pills that are not needed now, to be used again: the next week has as many. */
  const spare: Pill[] = [];
  let moved: Spot = { left: 0, top: 0 };
  let written = '';
  let drawing: Drawing | undefined;

  const measure = (scene: Scene): readonly Measured[] =>
    scene.suggestions.flatMap((suggestion) => {
      const rect = scene.placeOf(suggestion.slot);
      return rect === undefined ? [] : [{ suggestion, rect }];
    });

  /** How far the sheet has to be moved for the first pill that is still there to stand still on it. */
  const moveOf = (placed: readonly Placed[]): Spot => {
    for (const { suggestion, place } of placed) {
      const stands = drawn.get(suggestion.key)?.stands();
      if (stands !== undefined) return { left: place.outline.left - stands.left, top: place.outline.top - stands.top };
    }
    return { left: 0, top: 0 };
  };

  const writeWindow = (clip: Rect, { isOccupied, texts }: Scene): void => {
    const state = boxOf(clip);
    const label = texts['region'] ?? '';
    const now = `${state}/${isOccupied}/${label}`;
    if (now === written) return;
    written = now;
    section.style.cssText = state;
    section.classList.toggle('hidden', isOccupied);
    section.setAttribute('aria-label', label);
  };

  /** Takes the pills away that are not among these. */
  const drop = (kept: ReadonlySet<string>): void => {
    for (const [key, pill] of drawn) {
      if (kept.has(key)) continue;
      pill.slot.remove();
      spare.push(pill);
      drawn.delete(key);
    }
  };

  /**
   * Nothing is shown: all pills stay where they are, unseen, for the next ones to be written on. To take them out of the
   * page would cost far more. They do go where somebody is at one of them: neither the focus nor a press that has begun is
   * passed on to another suggestion.
   */
  const rest = (leaves: boolean): void => {
    if (leaves || sheet.matches(':active')) sheet.remove();
    section.hidden = true;
    spare.unshift(...drawn.values());
    drawn.clear();
  };

  const pillOf = (key: string): Pill => {
    const pill = drawn.get(key) ?? spare.shift() ?? createPill(document);
    drawn.set(key, pill);
    return pill;
  };

  const drawGhost = (place: PillPlace | undefined): void => {
    if (place === undefined || place.isAway) {
      ghost.remove();
      return;
    }
    const { outline } = place;
    ghost.style.cssText = boxOf({ ...outline, left: outline.left - moved.left, top: outline.top - moved.top });
    if (ghost.parentNode === null) sheet.append(ghost);
  };

  const moveSheet = (placed: readonly Placed[]): void => {
    const move = moveOf(placed);
    if (move.left === moved.left && move.top === moved.top) return;
    moved = move;
    sheet.style.transform = `translate(${move.left}px, ${move.top}px)`;
  };

  const write = ({ suggestion, place }: Placed, { open, awaited }: Marked): Pill => {
    const { key } = suggestion;
    const pill = pillOf(key);
    pill.tell(suggestion);
    pill.place(place, moved, { isOpen: open === key, isAwaited: awaited === key });
    return pill;
  };

  return {
    section,
    isEmpty: () => drawn.size === 0,
    buttonOf: (key) => (key === undefined ? undefined : drawn.get(key)?.button),
    keyOf: (button) => [...drawn].find(([, pill]) => pill.button === button)?.[0],

    draw(scene, marked) {
      // Everything is read before anything is written.
      const { clip, suggestions } = scene;
      const measured = clip === undefined ? [] : measure(scene);
      const { slot } = marked;
      const isMarked = slot === undefined || suggestions.some((one) => isSame(one.slot, slot));
      const ghostRect = isMarked ? undefined : scene.placeOf(slot);
      drawing = clip && { clip, measured, marked };

      if (clip === undefined || (measured.length === 0 && ghostRect === undefined)) {
        rest(marked.leaves);
        return;
      }
      writeWindow(clip, scene);
      drop(new Set(measured.map(({ suggestion }) => suggestion.key)));
      const placed = measured.map(({ suggestion, rect }) => ({ suggestion, place: placePill(rect, clip) }));
      moveSheet(placed);
      let next = sheet.firstChild;
      for (const one of placed) {
        const { slot } = write(one, marked);
        // An element that is moved loses the focus: only what stands elsewhere is.
        if (slot === next) next = next.nextSibling;
        else sheet.insertBefore(slot, next);
      }
      // More have rested than are needed now.
      while (next !== null) {
        const left = next;
        next = next.nextSibling;
        if (left !== ghost) left.remove();
      }
      drawGhost(ghostRect && placePill(ghostRect, clip));
      if (sheet.parentNode === null) section.append(sheet);
      // Last: what is written on pills that nobody sees costs next to nothing.
      section.hidden = false;
    },

    scroll(by) {
      if (drawing === undefined) return;
      const { clip, marked } = drawing;
      const placed = drawing.measured.map(({ suggestion, rect }) => {
        const there = { ...rect, left: rect.left - by.left, top: rect.top - by.top };
        return { suggestion, place: placePill(there, clip) };
      });
      moveSheet(placed);
      for (const one of placed) if (!drawn.get(one.suggestion.key)!.standsAs(one.place)) write(one, marked);
    },
  };
};
