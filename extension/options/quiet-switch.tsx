import type { JSX } from 'preact';
import type { ActivityId } from '../../src/domain/involvement/types.ts';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { activityEditTexts as texts } from '../texts.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';

/** Whether an activity is usually booked private and with a neutral title; the card can say otherwise each time. */
export function QuietSwitch({ id, name }: { readonly id: ActivityId; readonly name: string }): JSX.Element {
  const { model, state } = useOptions();
  const save = async (isOn: boolean) =>
    await problemOf(
      model.savePreferences(({ quietActivities }) => ({
        quietActivities: isOn ? [...quietActivities, id] : quietActivities.filter((other) => other !== id),
      })),
    );
  return (
    <div class="activity-quiet">
      <Switch
        label={fill(texts.quiet, { name })}
        hint={texts.quietHint}
        isOn={state.preferences.quietActivities.includes(id)}
        save={save}
        texts={savingTexts}
      />
    </div>
  );
}
