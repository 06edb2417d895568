import type { ComponentChild } from 'preact';
import type { SuggestionView } from '../../messages/map.ts';
import { outlines } from '../outlines.ts';
import { Outline } from './outline.tsx';
import { buttonHeights, type PillPlace } from './place-pill.ts';

interface PillProps {
  readonly suggestion: SuggestionView;
  readonly place: PillPlace;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/**
 * A suggestion on its slot: a dashed outline that takes no clicks, and one small button at its top that does. The rest
 * of the slot stays the calendar's own.
 */
export function Pill({ suggestion, place, isOpen, onPress }: PillProps): ComponentChild {
  const { outline, shift, density, isNarrow, isAway } = place;
  const kinds = ['slot', density, isNarrow && 'narrow', isAway && 'away', isOpen && 'open'];
  const box = `left:${outline.left}px;top:${outline.top}px;width:${outline.width}px;height:${outline.height}px`;
  return (
    <div class={kinds.filter(Boolean).join(' ')} style={box}>
      <button
        type="button"
        class="pill"
        data-key={suggestion.key}
        style={`height:${Math.min(buttonHeights[density], outline.height)}px;--shift:${shift.x}px,${shift.y}px`}
        aria-label={suggestion.accessibleName}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={onPress}
      >
        <Outline path={outlines[suggestion.icon]} size={density === 'tall' ? 18 : 14} />
        {/* Its text is part of its name, so that "click Walk with Ana" works by voice; the times are drawn by the style. */}
        <span class="words">
          <span class="what">{suggestion.title}</span>
          <span class="length" data-text={suggestion.length} />
          <span class="hours" data-text={suggestion.hours} />
        </span>
      </button>
    </div>
  );
}
