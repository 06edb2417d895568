import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { TimeRange, Weekday } from '../../src/domain/availability/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { useAutosave } from '../../src/ui/controls/autosave.ts';
import { describedBy, Problem, SavedMark } from '../../src/ui/controls/field-parts.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { welcome as texts } from '../texts.ts';
import { fromEndInput, toInput, weekdayName } from '../options/week.ts';
import { savingTexts, useWelcome } from './context.ts';
import { hoursFrom, simpleHours, weekFrom, type SimpleHours } from './simple-hours.ts';
import { Step } from './step.tsx';

/** Saves a part of the preferences and answers what is wrong with it. */
const useSave = (): ((change: Partial<Preferences>) => Promise<string | undefined>) => {
  const { model } = useWelcome();
  return async (change) => {
    const outcome = await model.savePreferences(() => change);
    return outcome.ok ? undefined : outcome.message;
  };
};

/** Hours and lunch, prefilled; whoever works differently every day goes to the options. */
export function Hours(): JSX.Element {
  const { state, optionsAt } = useWelcome();
  const simple = simpleHours(state.preferences.hours);
  return (
    <Step id="hours" number={3} title={texts.hours} help={texts.hoursHelp}>
      {simple === undefined ? (
        <p>
          {texts.hoursDiffer} <a href={optionsAt('hours')}>{texts.hoursDifferAction}</a>
        </p>
      ) : (
        <WorkingHours simple={simple} />
      )}
      <Lunch />
    </Step>
  );
}

function WorkingHours({ simple }: { readonly simple: SimpleHours }): JSX.Element {
  const { language } = useWelcome();
  const save = useSave();
  const { shown, problem, savedCount, edit, commit } = useAutosave(
    simple,
    (next) => save({ hours: hoursFrom(next) }),
    savingTexts,
  );
  const toggle = (day: Weekday): void => {
    const days = shown.days.includes(day) ? shown.days.filter((one) => one !== day) : [...shown.days, day];
    commit({ ...shown, days });
  };
  const isOnly = (day: Weekday): boolean => shown.days.length === 1 && shown.days.includes(day);
  return (
    <div class="hours">
      <fieldset class="field">
        <legend class="field-label">
          {texts.days}
          <SavedMark count={savedCount} text={texts.saved} />
        </legend>
        <div class="days">
          {weekFrom(simple).map((day) => (
            <label key={day} class="day-toggle">
              <input
                type="checkbox"
                aria-label={weekdayName(day, language)}
                checked={shown.days.includes(day)}
                onChange={(event) => {
                  // A week without a day is no week: the last one stays.
                  if (isOnly(day)) event.currentTarget.checked = true;
                  else toggle(day);
                }}
              />
              <span aria-hidden="true">{shortWeekday(day, language)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Times
        range={shown.range}
        from={texts.from}
        to={texts.to}
        problem={problem}
        onEdit={(range) => edit({ ...shown, range })}
        onLeave={() => commit()}
      />
    </div>
  );
}

function Lunch(): JSX.Element {
  const save = useSave();
  const { lunch } = useWelcome().state.preferences;
  const { shown, problem, savedCount, edit, commit } = useAutosave(lunch, (next) => save({ lunch: next }), savingTexts);
  return (
    <div class="hours">
      <Switch
        label={texts.lunch}
        isOn={lunch.isOn}
        save={(isOn) => save({ lunch: { ...lunch, isOn } })}
        texts={savingTexts}
        aside={<SavedMark count={savedCount} text={texts.saved} />}
      />
      {lunch.isOn && (
        <Times
          range={shown}
          from={texts.lunchFrom}
          to={texts.lunchTo}
          problem={problem}
          onEdit={(range) => edit({ ...shown, ...range })}
          onLeave={() => commit()}
        />
      )}
    </div>
  );
}

function Times(props: {
  readonly range: TimeRange;
  readonly from: string;
  readonly to: string;
  readonly problem: string;
  readonly onEdit: (range: TimeRange) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const id = useId();
  const { range, problem, onEdit, onLeave } = props;
  const common = {
    class: 'input',
    type: 'time' as const,
    step: 300,
    'aria-invalid': problem !== '',
    'aria-describedby': describedBy(problem !== '' && `${id}-problem`),
    // `change` comes with every part of a time that is typed; leaving the field is what ends it.
    onBlur: onLeave,
  };
  const { from, to } = range;
  return (
    <div class="times">
      <div class="field">
        <label class="field-label" for={`${id}-from`}>
          {props.from}
        </label>
        <input
          id={`${id}-from`}
          {...common}
          value={from}
          onInput={(event) => onEdit({ from: event.currentTarget.value, to })}
        />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-to`}>
          {props.to}
        </label>
        <input
          id={`${id}-to`}
          {...common}
          value={toInput(to)}
          onInput={(event) => onEdit({ from, to: fromEndInput(event.currentTarget.value) })}
        />
      </div>
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}

/** "Mon"; 1 January 2024 was a Monday, and noon in UTC is no other day. */
const shortWeekday = (weekday: Weekday, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday, 12));
