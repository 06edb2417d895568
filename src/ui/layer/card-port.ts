import type { Interval } from '../../domain/availability/types.ts';
import type { ActivityIcon } from '../../domain/involvement/types.ts';
import type { SuggestionView } from '../../messages/map.ts';
import type { LayerActions, Scene } from './types.ts';

/**
 * Where the two scripts of ours in a calendar page meet: the pills, which are there from the start, and the card, which
 * comes when somebody first reaches for a pill. Both live in the isolated world, which the page cannot see.
 */

/** What the pills show of the card. */
export interface CardShown {
  /** Key of the suggestion whose pill was pressed; undefined when no card is open. */
  readonly origin: string | undefined;
  /** The time that the open card means; an outline marks it where no pill does. */
  readonly slot: Interval | undefined;
  /** Something of the card is to be seen, so that our node goes over everything of the host's. */
  readonly isRaised: boolean;
}

/** What the card finds when it arrives. */
export interface CardHome {
  readonly root: ShadowRoot;
  /** In {@link root}; the card has it for itself. */
  readonly mount: HTMLElement;
  readonly actions: LayerActions;
  /** The pictures of the pills, so that the card brings none of its own. */
  readonly outlines: Readonly<Record<ActivityIcon, string>>;
  readonly show: (shown: CardShown) => void;
  /** Gives the focus to the suggestion's pill, or to the one that stands in its place now. */
  readonly focusPill: (origin: SuggestionView) => void;
  readonly signal: AbortSignal;
}

/** What the pills tell the card. */
export interface CardPart {
  /** Draws what changed on the calendar; an open card may have lost its gap. */
  readonly draw: (scene: Scene) => void;
  /** The calendar has gone, maybe for a moment only. */
  readonly clear: (empty: Scene) => void;
  /** Somebody pressed the suggestion's pill: opens its card, or closes it. */
  readonly press: (suggestion: SuggestionView) => void;
  readonly close: () => void;
  /** A key was pressed inside our root, before anybody else hears of it. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** A pointer went down somewhere in the window. */
  readonly onPointer: (isOutside: boolean) => void;
}

/** Opens the card's part of the layer: what the card's script brings. */
export type OpenCard = (home: CardHome) => CardPart;
