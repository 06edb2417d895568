import type { JSX } from 'preact';
import type { TimeRange, Weekday, WorkingHours } from '../../src/domain/availability/types.ts';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { peopleTexts as texts } from '../texts.ts';
import { savingTexts } from './context.ts';
import type { PersonPart } from './person-details.tsx';
import { fromEndInput, toInput } from './week.ts';

const workdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];
const usual: TimeRange = { from: '09:00', to: '17:00' };

/** Monday to Friday, the same each day: more than that nobody is asked about somebody else. */
const hoursOf = (timeZone: string, range: TimeRange): WorkingHours => ({
  timeZone,
  days: Object.fromEntries(workdays.map((day) => [day, [range]])),
});

const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Somebody's own hours and zone, if told. */
export function PersonHours({ person, save }: PersonPart): JSX.Element {
  const { hours } = person;
  const range = hours?.days[1]?.[0] ?? usual;
  const timeZone = hours?.timeZone ?? Temporal.Now.timeZoneId();
  const keep = (change: Partial<TimeRange>): Promise<string | undefined> =>
    save({ hours: hoursOf(timeZone, { ...range, ...change }) });
  return (
    <div class="details-part">
      <Switch
        label={texts.hours}
        hint={texts.hoursHint}
        isOn={hours !== undefined}
        save={(isOn) => save({ hours: isOn ? hoursOf(timeZone, range) : undefined })}
        texts={savingTexts}
      />
      {hours !== undefined && (
        <>
          <div class="fields fields-two">
            <TextField
              type="time"
              label={texts.hoursFrom}
              value={range.from}
              save={(from) => keep({ from })}
              texts={savingTexts}
            />
            <TextField
              type="time"
              label={texts.hoursTo}
              value={toInput(range.to)}
              save={(to) => keep({ to: fromEndInput(to) })}
              texts={savingTexts}
            />
          </div>
          <TextField
            label={texts.zone}
            value={timeZone}
            suggestions={zones()}
            save={(zone) => (isZone(zone) ? save({ hours: hoursOf(zone, range) }) : Promise.resolve(texts.notAZone))}
            texts={savingTexts}
          />
        </>
      )}
    </div>
  );
}
