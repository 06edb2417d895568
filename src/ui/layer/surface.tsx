import type { ComponentChild, Ref } from 'preact';
import type { Interval } from '../../domain/availability/types.ts';
import type { SuggestionView } from '../../messages/map.ts';
import { Card } from './card.tsx';
import type { Flow } from './card-state.ts';
import { Pill } from './pill.tsx';
import { placePill } from './place-pill.ts';
import { Toast } from './toast.tsx';
import type { Rect, Scene } from './types.ts';
import type { Words } from './words.ts';

interface SurfaceProps {
  readonly scene: Scene;
  readonly flow: Flow;
  readonly words: Words;
  /** Custom properties of the dialect and the scheme. */
  readonly tokens: string;
  readonly dialect: 'material' | 'fluent';
  readonly cardBox: Ref<HTMLDivElement>;
  readonly onHoldToast: (isHeld: boolean) => void;
}

const boxOf = ({ left, top, width, height }: Rect): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;

const isSame = (one: Interval, other: Interval): boolean => one.start === other.start && one.end === other.end;

/** What comes after the gap that was lost, else the first there is. */
const nextAfter = (suggestions: readonly SuggestionView[], lost: SuggestionView): SuggestionView | undefined =>
  suggestions.find(({ slot }) => slot.start >= lost.slot.start) ?? suggestions[0];

/** The outline of the time that the card shows, where no pill marks it: another time, or the same gap's other end. */
function Ghost({ slot, scene, clip }: { readonly slot: Interval; readonly scene: Scene; readonly clip: Rect }) {
  const place = scene.placeOf(slot);
  if (place === undefined) return null;
  const { outline, isAway } = placePill(place, clip);
  return isAway ? null : <div class="slot open ghost" style={boxOf(outline)} />;
}

function Pills({ scene, flow, words }: Pick<SurfaceProps, 'scene' | 'flow' | 'words'>): ComponentChild {
  const { clip, suggestions } = scene;
  if (clip === undefined) return null;
  const { card } = flow;
  const placed = suggestions.map((suggestion) => ({ suggestion, place: scene.placeOf(suggestion.slot) }));
  const isMarked = card === undefined || suggestions.some(({ slot }) => isSame(slot, card.suggestion.slot));
  return (
    <section class={scene.isOccupied ? 'pills hidden' : 'pills'} aria-label={words('region')} style={boxOf(clip)}>
      {placed.map(
        ({ suggestion, place }) =>
          place !== undefined && (
            <Pill
              key={suggestion.key}
              suggestion={suggestion}
              place={placePill(place, clip)}
              isOpen={card?.origin.key === suggestion.key}
              onPress={() => (card?.origin.key === suggestion.key ? flow.close() : flow.open(suggestion))}
            />
          ),
      )}
      {card !== undefined && !isMarked && <Ghost slot={card.suggestion.slot} scene={scene} clip={clip} />}
    </section>
  );
}

/** All that is ours on the page: the pills in order of time, the card that is open, the one message. */
export function Surface({ scene, flow, words, tokens, dialect, cardBox, onHoldToast }: SurfaceProps): ComponentChild {
  const { card, toast } = flow;
  return (
    <div class={`surface ${dialect} ${scene.look.scheme}`} style={tokens} dir={scene.direction} lang={scene.language}>
      <Pills scene={scene} flow={flow} words={words} />
      {card !== undefined && (
        <Card
          card={card}
          flow={flow}
          words={words}
          next={nextAfter(scene.suggestions, card.suggestion)}
          box={cardBox}
        />
      )}
      <Toast toast={toast} words={words} onUndo={flow.undo} onDrop={flow.dropToast} onHold={onHoldToast} />
    </div>
  );
}
