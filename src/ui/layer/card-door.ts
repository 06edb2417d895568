import type { SuggestionView } from '../../messages/map.ts';
import type { CardPart, OpenCard } from './card-port.ts';

interface DoorOptions {
  /** Brings the card's script; asked again after it failed. */
  readonly load: () => Promise<OpenCard>;
  /** Opens what was brought; its first scene is drawn here too. */
  readonly open: (card: OpenCard) => CardPart;
  /** A pill waits for the card, or does no longer. */
  readonly changed: () => void;
  /** Somebody waits for a card that does not come. */
  readonly onTrouble: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export interface CardDoor {
  /** Undefined until it has arrived. */
  readonly part: CardPart | undefined;
  /** Key of the suggestion whose pill was pressed before there was a card. */
  readonly awaited: string | undefined;
  /** Somebody reaches for a pill: the card had better be there when it is pressed. */
  readonly prepare: () => void;
  /** A press that comes before the card has arrived opens it when it does; a second one takes the first back. */
  readonly press: (suggestion: SuggestionView) => void;
  /** Nobody waits for the card any more. */
  readonly giveUp: () => void;
}

/** Lets the card in when it is first wanted, once. What fails is tried once more, and then at the next reaching out. */
export const createCardDoor = ({ load, open, changed, onTrouble, signal }: DoorOptions): CardDoor => {
  let part: CardPart | undefined;
  let isComing = false;
  let awaited: SuggestionView | undefined;

  const takeAwaited = (): SuggestionView | undefined => {
    const taken = awaited;
    awaited = undefined;
    if (taken !== undefined) changed();
    return taken;
  };

  const bring = async (): Promise<OpenCard> => {
    try {
      return await load();
    } catch {
      return await load();
    }
  };

  const prepare = async (): Promise<void> => {
    if (part !== undefined || isComing) return;
    isComing = true;
    try {
      const card = await bring();
      if (signal.aborted) return;
      part = open(card);
      const pressed = takeAwaited();
      if (pressed !== undefined) part.press(pressed);
    } catch (error) {
      if (!signal.aborted && takeAwaited() !== undefined) onTrouble(error);
    } finally {
      isComing = false;
    }
  };

  return {
    get part() {
      return part;
    },
    get awaited() {
      return awaited?.key;
    },
    prepare: () => void prepare(),
    press(suggestion) {
      if (part !== undefined) {
        part.press(suggestion);
        return;
      }
      awaited = awaited?.key === suggestion.key ? undefined : suggestion;
      changed();
      void prepare();
    },
    giveUp: () => void takeAwaited(),
  };
};
