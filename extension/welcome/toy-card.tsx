import type { JSX } from 'preact';
import type { SuggestionView } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { When } from '../../src/ui/controls/when.tsx';
import { welcome as texts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';

/** The card of the toy week: the same order as the real one, and the answers that make sense without a calendar. */
export function ToyCard(props: {
  readonly view: SuggestionView;
  readonly isBooked: boolean;
  readonly isLast: boolean;
  readonly onBook: () => void;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onNotNow: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { view, isBooked } = props;
  return (
    <>
      <div class="card-head">
        <span class="card-picture">
          <ActivityGlyph icon={view.icon} size={18} />
        </span>
        <h3 id="toy-card-title">{view.title}</h3>
        <button type="button" class="button button-icon" aria-label={texts.close} onClick={props.onClose}>
          <Glyph name="close" size={14} />
        </button>
      </div>
      <p class="card-when">
        <When text={view.when} />
      </p>
      <p class="card-why">{view.why}</p>
      {isBooked ? (
        <div class="card-booked">
          <p>
            <Glyph name="check" />
            <strong>{texts.booked}</strong>
          </p>
          <p class="field-hint">{texts.bookedHelp}</p>
          <button type="button" class="button button-small" onClick={props.onUndo}>
            <Glyph name="undo" size={14} />
            {texts.undo}
          </button>
        </div>
      ) : (
        <>
          <div class="card-question">
            <p class="field-label">{texts.question}</p>
            <p>{view.question}</p>
          </div>
          {props.isLast && <p class="field-hint">{texts.nothingElse}</p>}
          <div class="card-answers">
            <button type="button" class="button button-primary button-small" onClick={props.onBook}>
              {texts.book}
            </button>
            <button type="button" class="button button-small" onClick={props.onAnother}>
              {texts.another}
            </button>
            <button type="button" class="button button-quiet button-small" onClick={props.onNotNow}>
              {texts.notNow}
            </button>
          </div>
        </>
      )}
    </>
  );
}
