import type { ComponentChild } from 'preact';
import type { CardState, Flow } from './card-state.ts';
import type { Words } from './words.ts';

/** "Quiet help": what it is about stays between the user and the person. */
export function QuietChoice(props: {
  readonly card: CardState;
  readonly flow: Flow;
  readonly words: Words;
}): ComponentChild {
  const { card, flow, words } = props;
  const { isQuiet, quietNote } = card.suggestion;
  return (
    <div class="quiet">
      <label>
        <input
          type="checkbox"
          checked={isQuiet}
          disabled={card.work !== 'none'}
          onChange={(event) => flow.keepQuiet(event.currentTarget.checked)}
        />
        <span>{words('quiet')}</span>
      </label>
      {isQuiet && <p class="hint">{quietNote}</p>}
    </div>
  );
}
