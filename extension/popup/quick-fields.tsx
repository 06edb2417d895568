import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { QuickBook } from '../../src/messages/map.ts';
import { describedBy, Problem } from '../../src/ui/controls/field-parts.tsx';
import { popup as texts } from '../texts.ts';
import type { QuickChoice } from './use-quick-book.ts';

interface FieldsProps {
  readonly form: QuickBook;
  readonly choose: (choice: QuickChoice) => void;
}

/** What, with whom, how long and when: each is filled in, and each choice fits the others. */
export function QuickFields({ form, choose }: FieldsProps): JSX.Element {
  const { chosen } = form;
  return (
    <>
      <Pick
        label={texts.what}
        value={chosen.activity}
        options={form.activities.map(({ id, name }) => ({ value: id, text: name }))}
        onPick={(activity) => choose({ activity })}
      />
      <div class="quick-pair">
        <Pick
          label={texts.withWhom}
          value={chosen.people.join(' ')}
          options={form.people.map(({ ids, name }) => ({ value: ids.join(' '), text: name }))}
          onPick={(ids) => choose({ people: ids === '' ? [] : ids.split(' ') })}
        />
        <Pick
          label={texts.length}
          value={String(chosen.minutes)}
          options={form.lengths.map(({ minutes, text }) => ({ value: String(minutes), text }))}
          onPick={(minutes) => choose({ minutes: Number(minutes) })}
        />
      </div>
      <When form={form} choose={choose} />
    </>
  );
}

const otherTime = 'other';

/** A free time of the list, or any other. */
function When({ form, choose }: FieldsProps): JSX.Element {
  const id = useId();
  const { chosen, times, problem, remark, wall } = form;
  const isListed = times.some(({ start }) => start === chosen.start);
  const [isTyped, setIsTyped] = useState(false);
  const days = [...new Set(times.map(({ day }) => day))];
  const isOther = isTyped || !isListed;
  return (
    <>
      <div class="field">
        <label class="field-label" for={id}>
          {texts.when}
        </label>
        <select
          id={id}
          class="input"
          value={isOther ? otherTime : String(chosen.start)}
          aria-describedby="quick-when"
          onChange={({ currentTarget: { value } }) => {
            setIsTyped(value === otherTime);
            if (value !== otherTime) choose({ start: Number(value) });
          }}
        >
          {days.map((day) => (
            <optgroup key={day} label={day}>
              {times
                .filter((time) => time.day === day)
                .map(({ start, text }) => (
                  <option key={start} value={String(start)} selected={!isOther && start === chosen.start}>
                    {day}, {text}
                  </option>
                ))}
            </optgroup>
          ))}
          <option value={otherTime} selected={isOther}>
            {texts.otherTime}
          </option>
        </select>
      </div>
      {isOther && (
        <div class="field">
          <label class="field-label" for={`${id}-typed`}>
            {texts.dayAndTime}
          </label>
          <input
            id={`${id}-typed`}
            class="input"
            type="datetime-local"
            value={wall}
            aria-invalid={problem !== ''}
            aria-describedby={describedBy(problem !== '' && `${id}-problem`, 'quick-when')}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') choose({ wall: value });
            }}
          />
          <Problem id={`${id}-problem`} text={problem} />
        </div>
      )}
      <p id="quick-when" class="field-hint">
        {remark === '' ? form.suggestion?.when : remark}
      </p>
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
}

function Pick({ label, value, options, onPick }: PickProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select id={id} class="input" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
