import type { ComponentChild } from 'preact';
import { wantedOf } from './card-state.ts';
import type { CardState, Flow } from './card-state.ts';
import { glyphs } from './glyphs.ts';
import { Outline } from './outline.tsx';
import type { Words } from './words.ts';

interface ChoiceProps {
  readonly card: CardState;
  readonly flow: Flow;
  readonly words: Words;
}

/** Minutes of one step. */
const step = 5;

/** "− 45 min +", as far as the activity and the gap allow. */
export function MinutesStepper({ card, flow, words }: ChoiceProps): ComponentChild {
  const { min, max } = card.suggestion.minutes;
  const { minutes } = wantedOf(card);
  if (min === max) return null;
  const stepper = (by: number, glyph: 'less' | 'more'): ComponentChild => {
    const next = Math.max(min, Math.min(max, minutes + by));
    const isOff = next === minutes || card.work === 'booking';
    return (
      <button
        type="button"
        class="icon"
        aria-label={words(by < 0 ? 'shorter' : 'longer', { minutes: step })}
        aria-disabled={isOff}
        onClick={() => {
          if (!isOff) flow.adjust({ minutes: next });
        }}
      >
        <Outline path={glyphs[glyph]} size={16} />
      </button>
    );
  };
  return (
    <div class="stepper" role="group" aria-label={words('howLong')}>
      {stepper(-step, 'less')}
      <span class="minutes" aria-live="polite">
        {words('minutes', { minutes })}
      </span>
      {stepper(step, 'more')}
    </div>
  );
}

/** Into which calendar, where there is more than one to choose from. */
export function CalendarSwitch({ card, flow, words }: ChoiceProps): ComponentChild {
  const { calendars } = card;
  const { choice } = wantedOf(card);
  const { into } = choice;
  // The first is the one it goes into unless the user says otherwise.
  const at = Math.max(
    0,
    calendars.findIndex((one) => one.account === into?.account && one.calendar === into.calendar),
  );
  return (
    <label class="switch">
      <span>{words('targetLabel')}</span>
      <select
        value={at}
        aria-disabled={card.work === 'booking'}
        onChange={(event) => {
          const chosen = calendars[Number(event.currentTarget.value)];
          if (chosen !== undefined)
            flow.adjust({ choice: { ...choice, into: { account: chosen.account, calendar: chosen.calendar } } });
        }}
      >
        {calendars.map(({ account, calendar, name }, index) => (
          <option key={`${account} ${calendar}`} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, isBusy, onChange }: CheckProps): ComponentChild {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        aria-disabled={isBusy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** What is told: nothing to anybody, or nothing to those who look into the calendar ("quiet help"). */
export function Checks({ card, flow, words }: ChoiceProps): ComponentChild {
  const { people, isQuiet, quietNote } = card.suggestion;
  const { choice } = wantedOf(card);
  const { isHeld: _, ...invited } = choice;
  const isBusy = card.work === 'booking';
  return (
    <div class="checks">
      {people.length > 0 && (
        <Check
          label={words('holdForMe')}
          isOn={choice.isHeld === true}
          isBusy={isBusy}
          onChange={(isHeld) => flow.adjust({ choice: isHeld ? { ...choice, isHeld } : invited })}
        />
      )}
      <Check label={words('quiet')} isOn={isQuiet} isBusy={card.work !== 'none'} onChange={flow.keepQuiet} />
      {isQuiet && <p class="hint">{quietNote}</p>}
    </div>
  );
}
