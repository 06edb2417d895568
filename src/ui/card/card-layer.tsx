import type { ComponentChild, Ref } from 'preact';
import type { SuggestionView } from '../../messages/map.ts';
import type { CardHome } from '../layer/card-port.ts';
import type { Scene } from '../layer/types.ts';
import { Card } from './card.tsx';
import type { Flow } from './card-state.ts';
import { Notices } from './notices.tsx';
import { Toast } from './toast.tsx';
import type { Words } from './words.ts';

interface CardLayerProps {
  readonly scene: Scene;
  readonly flow: Flow;
  readonly words: Words;
  readonly outlines: CardHome['outlines'];
  readonly cardBox: Ref<HTMLDivElement>;
  readonly onHoldToast: (isHeld: boolean) => void;
  readonly onRead: (booking: string) => void;
}

/** What comes after the gap that was lost, else the first there is. */
const nextAfter = (suggestions: readonly SuggestionView[], lost: SuggestionView): SuggestionView | undefined =>
  suggestions.find(({ slot }) => slot.start >= lost.slot.start) ?? suggestions[0];

/** What stands over the pills: notes about bookings, the card that is open, the one message. */
export function CardLayer({
  scene,
  flow,
  words,
  outlines,
  cardBox,
  onHoldToast,
  onRead,
}: CardLayerProps): ComponentChild {
  const { card, toast } = flow;
  return (
    <>
      {scene.notices.length > 0 && <Notices scene={scene} onRead={onRead} />}
      {card !== undefined && (
        <Card
          card={card}
          flow={flow}
          words={words}
          outlines={outlines}
          next={nextAfter(scene.suggestions, card.suggestion)}
          box={cardBox}
        />
      )}
      <Toast toast={toast} words={words} onUndo={flow.undo} onDrop={flow.dropToast} onHold={onHoldToast} />
    </>
  );
}
