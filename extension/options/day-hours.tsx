import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { TimeRange, Weekday } from '../../src/domain/availability/types.ts';
import { useAutosave } from '../../src/ui/controls/autosave.ts';
import { Problem, SavedMark } from '../../src/ui/controls/field-parts.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { copyToWeekdays, differsFromWeekdays, fromEndInput, nextRange, toInput, weekdayName } from './week.ts';

/** One weekday: off, or one or more ranges. The day is kept as a whole, or not at all. */
export function DayHours({ weekday }: { readonly weekday: Weekday }): JSX.Element {
  const { model, state, language } = useOptions();
  const savePreferences = useSave();
  const notice = useNotice();
  const id = useId();
  const { hours } = state.preferences;
  const day = weekdayName(weekday, language);
  const save = (ranges: readonly TimeRange[]): Promise<string | undefined> =>
    savePreferences((current) => ({ hours: { ...current.hours, [weekday]: ranges } }));
  const { shown, problem, savedCount, edit, commit } = useAutosave(hours[weekday], save, savingTexts);
  const addition = nextRange(shown);

  const changed = (index: number, change: Partial<TimeRange>): readonly TimeRange[] =>
    shown.map((range, at) => (at === index ? { ...range, ...change } : range));
  const copy = async (): Promise<void> => {
    const before = hours;
    const outcome = await model.savePreferences((current) => ({ hours: copyToWeekdays(current.hours, weekday) }));
    const undo = (): void => void model.savePreferences(() => ({ hours: before }));
    if (outcome.ok) notice({ text: fill(texts.copied, { day }), action: { label: texts.undo, run: undo } });
    else notice({ text: outcome.message });
  };

  return (
    <li class="day">
      <input
        id={`${id}-on`}
        class="switch"
        type="checkbox"
        role="switch"
        aria-label={fill(texts.works, { day })}
        checked={shown.length > 0}
        onChange={(event) => commit(event.currentTarget.checked ? [nextRange([])].flatMap((range) => range ?? []) : [])}
      />
      <label class="day-name" for={`${id}-on`}>
        {day}
      </label>
      <div class="day-ranges">
        {shown.length === 0 && <span class="day-off">{texts.dayOff}</span>}
        {shown.map((range, index) => (
          <div key={index} class="range">
            <TimeInput
              label={fill(texts.fromOf, { day, number: index + 1 })}
              value={range.from}
              isWrong={problem !== ''}
              problemId={`${id}-problem`}
              onEdit={(from) => edit(changed(index, { from }))}
              onLeave={() => commit()}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              label={fill(texts.toOf, { day, number: index + 1 })}
              value={toInput(range.to)}
              isWrong={problem !== ''}
              problemId={`${id}-problem`}
              onEdit={(to) => edit(changed(index, { to: fromEndInput(to) }))}
              onLeave={() => commit()}
            />
            {shown.length > 1 && (
              <button
                type="button"
                class="button button-icon"
                aria-label={fill(texts.removeRange, { number: index + 1, day })}
                onClick={() => commit(shown.filter((_, at) => at !== index))}
              >
                <Glyph name="close" />
              </button>
            )}
          </div>
        ))}
        <Problem id={`${id}-problem`} text={problem} />
      </div>
      <div class="day-tools">
        <SavedMark count={savedCount} text={texts.saved} />
        {shown.length > 0 && addition !== undefined && (
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={fill(texts.addRangeOf, { day })}
            onClick={() => commit([...shown, addition])}
          >
            {texts.addRange}
          </button>
        )}
        {weekday <= 5 && shown.length > 0 && problem === '' && differsFromWeekdays(hours, weekday) && (
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={fill(texts.copyDayOf, { day })}
            onClick={() => void copy()}
          >
            {texts.copyDay}
          </button>
        )}
      </div>
    </li>
  );
}

function TimeInput(props: {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly problemId: string;
  readonly onEdit: (value: string) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  return (
    <input
      class="input"
      type="time"
      step={300}
      aria-label={props.label}
      value={props.value}
      aria-invalid={props.isWrong}
      aria-describedby={props.isWrong ? props.problemId : undefined}
      onInput={(event) => props.onEdit(event.currentTarget.value)}
      // `change` comes with every segment of a time that is typed; leaving the field is what ends it.
      onBlur={props.onLeave}
    />
  );
}
