import type { JSX } from 'preact';
import type { Goal } from '../../src/domain/involvement/types.ts';
import { mostGoals } from '../../src/domain/preferences.ts';
import { Chips } from '../../src/ui/controls/chips.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { limitTexts as texts } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { kindChips, kindsIn, withKinds } from './kinds.tsx';
import { Panel } from './section.tsx';

const nothing: Goal = { text: '', serves: [] };

/** Up to three lines, each with what serves it; a line that is emptied is gone. */
export function Goals(): JSX.Element {
  const { goals } = useOptions().state.preferences;
  const lines = [...goals, ...(goals.length < mostGoals ? [nothing] : [])];
  return (
    <Panel title={texts.goals} hint={texts.goalsHint}>
      {lines.map((goal, index) => (
        // A goal is told by its place; there is nothing else about it that stays.
        <GoalLine key={index} goal={goal} index={index} />
      ))}
    </Panel>
  );
}

function GoalLine({ goal, index }: { readonly goal: Goal; readonly index: number }): JSX.Element {
  const save = useSave();
  const number = index + 1;
  const keep = (change: Partial<Goal>): Promise<string | undefined> =>
    save(({ goals }) => ({ goals: goals.toSpliced(index, 1, { ...(goals[index] ?? nothing), ...change }) }));
  const remove = (): Promise<string | undefined> => save(({ goals }) => ({ goals: goals.toSpliced(index, 1) }));
  const keepDeadline = (deadline: string): Promise<string | undefined> =>
    save(({ goals }) => {
      const { deadline: _before, ...rest } = goals[index] ?? nothing;
      return { goals: goals.toSpliced(index, 1, deadline === '' ? rest : { ...rest, deadline }) };
    });
  return (
    <div class="goal">
      <TextField
        label={fill(texts.goal, { number })}
        placeholder={index === 0 ? texts.goalPlaceholder : ''}
        value={goal.text}
        save={(text) => (text.trim() === '' ? remove() : keep({ text }))}
        texts={savingTexts}
      />
      {goal.text !== '' && (
        <Chips
          label={fill(texts.servesOf, { number })}
          options={kindChips}
          value={kindsIn(goal.serves)}
          save={(kinds) => keep({ serves: withKinds(goal.serves, kinds) })}
          texts={savingTexts}
        />
      )}
      {goal.text !== '' && (
        <div class="fields fields-two">
          <TextField
            label={fill(texts.deadlineOf, { number })}
            hint={texts.deadlineHint}
            type="date"
            value={goal.deadline ?? ''}
            save={keepDeadline}
            texts={savingTexts}
          />
        </div>
      )}
    </div>
  );
}
