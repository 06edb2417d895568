import type { ComponentChild } from 'preact';
import type { SnoozeChoice } from '../../messages/map.ts';
import type { CardText } from '../i18n/en/card.ts';
import { CardWhen } from './card-when.tsx';
import type { CardState, Flow } from './card-state.ts';
import type { Words } from './words.ts';

interface PanelProps {
  readonly card: CardState;
  readonly flow: Flow;
  readonly words: Words;
}

/** Up to three other slots; choosing one shows it. */
export function TimesPanel({ card, flow, words }: PanelProps): ComponentChild {
  return (
    <div class="panel" role="group" aria-label={words('timesTitle')}>
      <p class="caption">{words('timesTitle')}</p>
      {card.times.map((time) => (
        <button key={time.key} type="button" class="entry" onClick={() => flow.choose(time)}>
          <CardWhen text={time.when} />
          <span class="minutes">{time.length}</span>
        </button>
      ))}
    </div>
  );
}

const choices: readonly { readonly choice: SnoozeChoice; readonly text: CardText }[] = [
  { choice: 'later-today', text: 'laterToday' },
  { choice: 'next-week', text: 'nextWeek' },
  { choice: 'not-this-person', text: 'notThisPerson' },
  { choice: 'not-this-kind', text: 'notThisKind' },
  { choice: 'leave-this-gap', text: 'leaveThisGap' },
  { choice: 'pause-all', text: 'pauseAll' },
];

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus inside a menu; true when the key was one of its own. */
export const moveInMenu = (key: string, menu: Element, focused: Element | null): boolean => {
  const step = steps[key];
  if (step === undefined) return false;
  const entries = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  entries[
    step(
      entries.findIndex((entry) => entry === focused),
      entries.length,
    )
  ]?.focus();
  return true;
};

/** Six ways to say no, each of them a good answer. */
export function NotNowMenu({ card, flow, words }: PanelProps): ComponentChild {
  const { names } = card.suggestion;
  return (
    <div class="panel" role="menu" aria-label={words('notNow')}>
      {choices
        // Without a person there is nobody to leave out.
        .filter(({ choice }) => choice !== 'not-this-person' || names !== '')
        .map(({ choice, text }) => (
          <button
            key={choice}
            type="button"
            role="menuitem"
            class="entry"
            tabIndex={-1}
            onClick={() => flow.notNow(choice)}
          >
            {words(text, { name: names })}
          </button>
        ))}
    </div>
  );
}
