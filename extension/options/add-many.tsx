import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PersonInput } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { plural } from '../../src/ui/i18n/index.ts';
import { options, peopleCounts, peopleTexts as texts } from '../texts.ts';
import { useOptions } from './context.ts';

interface Adding {
  /** What stands in the way, for the eye and the ear; empty when nothing does. */
  readonly problem: string;
  readonly setProblem: (problem: string) => void;
  readonly add: (people: readonly PersonInput[]) => Promise<void>;
}

/** Adds many people at once, says how many they were, takes them back at once; `close` ends the form it was done in. */
export const useAddMany = (close: () => void): Adding => {
  const { model, language } = useOptions();
  const notice = useNotice();
  const [problem, setProblem] = useState('');
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const outcome = await model.removePeople(ids);
    notice({ text: outcome.ok ? plural(peopleCounts.takenBack, ids.length, language) : outcome.message });
  };
  const add = async (people: readonly PersonInput[]): Promise<void> => {
    const outcome = await model.importPeople(people);
    if (!outcome.ok) {
      setProblem(outcome.message);
      return;
    }
    const ids = outcome.value.added.map((person) => person.id);
    notice({
      text: plural(peopleCounts.added, ids.length, language),
      action: { label: options.undo, run: () => void takeBack(ids) },
    });
    close();
  };
  return { problem, setProblem, add };
};

/** The form around both ways of adding many: looked at first, then added with one button. Escape closes it. */
export function AddMany(props: {
  readonly title: string;
  readonly lead: string;
  readonly problem: string;
  /** How many people the button adds; without any there is no such button. */
  readonly count: number;
  readonly add: () => Promise<void>;
  readonly close: () => void;
  /** What comes before there is anybody to add. */
  readonly first?: ComponentChildren;
  /** Where the people come from. */
  readonly source?: ComponentChildren;
  /** Who was found. */
  readonly found: ComponentChildren;
}): JSX.Element {
  const { language } = useOptions();
  const id = useId();
  const { problem, count, add, close } = props;
  return (
    <div
      class="import"
      role="group"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h4 id={`${id}-title`}>{props.title}</h4>
      <p class="field-hint">{props.lead}</p>
      {props.source}
      {problem !== '' && (
        <p class="field-problem" role="alert">
          <Glyph name="alert" size={14} />
          <span>{problem}</span>
        </p>
      )}
      {props.found}
      <div class="form-foot">
        {props.first}
        {count > 0 && (
          <BusyButton
            class="button-primary"
            label={plural(peopleCounts.add, count, language)}
            busyLabel={options.adding}
            run={add}
          />
        )}
        <button type="button" class="button" onClick={close}>
          {texts.importCancel}
        </button>
      </div>
    </div>
  );
}
