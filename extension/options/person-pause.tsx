import type { JSX } from 'preact';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { peopleTexts as texts } from '../texts.ts';
import { savingTexts } from './context.ts';
import { endOfDay, lastDayBefore } from './dates.ts';
import type { PersonPart } from './person-details.tsx';

/** Leaves somebody out for a while; why is nobody's business. */
export function PersonPause({ person, save }: PersonPart): JSX.Element {
  const { pausedUntil } = person;
  return (
    <div class="details-part">
      <Switch
        label={texts.pause}
        hint={texts.pauseHint}
        isOn={pausedUntil !== undefined}
        save={(isOn) => save({ pausedUntil: isOn ? null : undefined })}
        texts={savingTexts}
      />
      {pausedUntil !== undefined && (
        <TextField
          type="date"
          label={texts.pauseUntil}
          hint={texts.pauseUntilHint}
          value={pausedUntil === null ? '' : lastDayBefore(pausedUntil)}
          save={(date) => save({ pausedUntil: date === '' ? null : endOfDay(date) })}
          texts={savingTexts}
        />
      )}
    </div>
  );
}
