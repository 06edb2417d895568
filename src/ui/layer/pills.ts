import type { Interval } from '../../domain/availability/types.ts';
import type { SuggestionView } from '../../messages/map.ts';
import { createPill, type Pill } from './pill.ts';
import { placePill, type PillPlace } from './place-pill.ts';
import type { Rect, Scene, Spot } from './types.ts';

/** What the pills show of the card. */
export interface Marked {
  /** Key of the suggestion whose card is open. */
  readonly open: string | undefined;
  /** Key of the suggestion whose card is on the way. */
  readonly awaited: string | undefined;
  /** The time that the open card means. */
  readonly slot: Interval | undefined;
}

export interface Pills {
  readonly section: HTMLElement;
  readonly draw: (scene: Scene, marked: Marked) => void;
  /** The button of a suggestion; undefined when it is not drawn. */
  readonly buttonOf: (key: string | undefined) => HTMLElement | undefined;
}

interface Placed {
  readonly suggestion: SuggestionView;
  readonly place: PillPlace;
}

const boxOf = ({ left, top, width, height }: Rect): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;

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

  const placeOf = (slot: Interval, scene: Scene, clip: Rect): PillPlace | undefined => {
    const rect = scene.placeOf(slot);
    return rect === undefined ? undefined : placePill(rect, clip);
  };

  const measure = (scene: Scene, clip: Rect): readonly Placed[] =>
    scene.suggestions.flatMap((suggestion) => {
      const place = placeOf(suggestion.slot, scene, clip);
      return place === undefined ? [] : [{ suggestion, place }];
    });

  /** How far the sheet has to be moved for the first pill that is still there to stand still on it. */
  const moveOf = (placed: readonly Placed[]): Spot => {
    for (const { suggestion, place } of placed) {
      const stands = drawn.get(suggestion.key)?.stands();
      if (stands !== undefined) return { left: place.outline.left - stands.left, top: place.outline.top - stands.top };
    }
    return { left: 0, top: 0 };
  };

  const writeWindow = ({ clip, isOccupied, texts }: Scene): void => {
    const state = clip === undefined ? '' : boxOf(clip);
    const label = texts['region'] ?? '';
    const now = `${state}/${isOccupied}/${label}`;
    if (now === written) return;
    written = now;
    section.hidden = clip === undefined;
    section.style.cssText = state;
    section.classList.toggle('hidden', isOccupied);
    section.setAttribute('aria-label', label);
  };

  /**
   * Takes away all pills but these. A pill is used again only after it has left the page, so that neither the focus nor a
   * press that has begun on it is passed on to another suggestion.
   */
  const drop = (kept: ReadonlySet<string>): void => {
    if (kept.size === 0) sheet.remove();
    for (const [key, pill] of drawn) {
      if (kept.has(key)) continue;
      if (kept.size > 0) pill.slot.remove();
      spare.push(pill);
      drawn.delete(key);
    }
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

  return {
    section,
    buttonOf: (key) => (key === undefined ? undefined : drawn.get(key)?.button),
    draw(scene, marked) {
      // Everything is read before anything is written.
      const { clip, suggestions } = scene;
      const placed = clip === undefined ? [] : measure(scene, clip);
      const { slot } = marked;
      const isMarked = slot === undefined || suggestions.some((one) => isSame(one.slot, slot));
      const ghostPlace = isMarked || clip === undefined ? undefined : placeOf(slot, scene, clip);

      writeWindow(scene);
      const keys = new Set(placed.map(({ suggestion }) => suggestion.key));
      drop(keys);
      // The sheet is away with everything on it.
      if (keys.size === 0 && ghostPlace === undefined) return;
      const move = moveOf(placed);
      if (move.left !== moved.left || move.top !== moved.top) {
        moved = move;
        sheet.style.transform = `translate(${move.left}px, ${move.top}px)`;
      }
      let next = sheet.firstChild;
      for (const { suggestion, place } of placed) {
        const pill = pillOf(suggestion.key);
        pill.tell(suggestion);
        pill.place(place, moved, {
          isOpen: marked.open === suggestion.key,
          isAwaited: marked.awaited === suggestion.key,
        });
        // An element that is moved loses the focus: only what stands elsewhere is.
        if (pill.slot === next) next = next.nextSibling;
        else sheet.insertBefore(pill.slot, next);
      }
      // What is left of a sheet that was taken away whole.
      while (next !== null) {
        const left = next;
        next = next.nextSibling;
        if (left !== ghost) left.remove();
      }
      drawGhost(ghostPlace);
      if (sheet.firstChild !== null && sheet.parentNode === null) section.append(sheet);
    },
  };
};
