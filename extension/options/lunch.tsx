import type { JSX } from 'preact';
import type { Preferences } from '../../src/domain/preferences.ts';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { options as texts } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { MinutesField } from './minutes-field.tsx';
import { Panel } from './section.tsx';
import { fromEndInput, toInput } from './week.ts';

/** Whether lunch is kept free, when it may be, and how much of it. */
export function Lunch(): JSX.Element {
  const save = useSave();
  const { lunch } = useOptions().state.preferences;
  const saveLunch = (change: Partial<Preferences['lunch']>): Promise<string | undefined> =>
    save((current) => ({ lunch: { ...current.lunch, ...change } }));
  return (
    <Panel title={texts.lunch}>
      <Switch
        label={texts.lunchOn}
        hint={texts.lunchOnHelp}
        isOn={lunch.isOn}
        save={(isOn) => saveLunch({ isOn })}
        texts={savingTexts}
      />
      {lunch.isOn && (
        <div class="fields fields-three">
          <TextField
            type="time"
            label={texts.lunchFrom}
            value={lunch.from}
            save={(from) => saveLunch({ from })}
            texts={savingTexts}
          />
          <TextField
            type="time"
            label={texts.lunchTo}
            value={toInput(lunch.to)}
            save={(to) => saveLunch({ to: fromEndInput(to) })}
            texts={savingTexts}
          />
          <MinutesField
            label={texts.lunchLeast}
            value={lunch.minimumMinutes}
            min={15}
            max={120}
            save={(minimumMinutes) => saveLunch({ minimumMinutes })}
          />
        </div>
      )}
    </Panel>
  );
}
