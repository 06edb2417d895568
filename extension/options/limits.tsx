import type { JSX } from 'preact';
import { gentleDays } from '../../src/domain/involvement/gentle-start.ts';
import type { Limits as LimitValues } from '../../src/domain/involvement/types.ts';
import type { SuggestionsPerDay } from '../../src/domain/preferences.ts';
import { cadenceRange, limitRanges } from '../../src/domain/preferences.ts';
import { Choice, Select } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { NumberField } from '../../src/ui/controls/number-field.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { limitTexts as texts } from '../texts.ts';
import { circleOptions } from './circles.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { endOfDay, lastDayText } from './dates.ts';
import { Goals } from './goals.tsx';
import { History } from './history.tsx';
import { Preview } from './preview.tsx';
import { PutOff } from './put-off.tsx';
import { Panel, Section } from './section.tsx';
import { weekdayName, weekdays } from './week.ts';
import { Weights } from './weights.tsx';

/** How much is suggested, what speaks for it and what holds it back, beside what that makes of this week. */
export function Limits(): JSX.Element {
  return (
    <Section id="limits" title={texts.title} lead={texts.lead}>
      <div class="panel-pair limits-first">
        <div class="panel-stack">
          <HowMuch />
          <Caps />
        </div>
        <Preview />
      </div>
      <Weights />
      <Goals />
      <Rhythm />
      <div class="panel-pair">
        <History />
        <PutOff />
      </div>
    </Section>
  );
}

const perDayOptions: readonly Option<`${SuggestionsPerDay}`>[] = [
  { value: '1', label: '1' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
  { value: 'every', label: texts.everyGap },
];
const perDayOf: Readonly<Record<`${SuggestionsPerDay}`, SuggestionsPerDay>> = { 1: 1, 2: 2, 3: 3, every: 'every' };

/** No day, or one of the week. */
const groupDayOptions = (language: string): readonly Option<string>[] => [
  { value: '0', label: texts.groupDayNone },
  ...weekdays.map((weekday) => ({ value: `${weekday}`, label: weekdayName(weekday, language) })),
];

function HowMuch(): JSX.Element {
  const save = useSave();
  const { state, language } = useOptions();
  const { suggestionsPerDay, startGentlyUntil, groupDay } = state.preferences;
  const gentlyHint = (): string => {
    if (startGentlyUntil === null) return texts.gentlyHint;
    if (startGentlyUntil <= Date.now()) return texts.gentlyAfter;
    return fill(texts.gentlyUntil, { day: lastDayText(startGentlyUntil, language) });
  };
  const twoWeeks = (): number =>
    endOfDay(
      Temporal.Now.plainDateISO()
        .add({ days: gentleDays - 1 })
        .toString(),
    );
  return (
    <Panel title={texts.howMuch}>
      <Choice
        label={texts.perDay}
        hint={suggestionsPerDay === 'every' ? '' : texts.perDayHint}
        options={perDayOptions}
        value={`${suggestionsPerDay}`}
        save={(value) => save(() => ({ suggestionsPerDay: perDayOf[value] }))}
        texts={savingTexts}
      />
      <Switch
        label={texts.gently}
        hint={gentlyHint()}
        isOn={startGentlyUntil !== null}
        save={(isOn) => save(() => ({ startGentlyUntil: isOn ? twoWeeks() : null }))}
        texts={savingTexts}
      />
      <Select
        label={texts.groupDay}
        hint={texts.groupDayHint}
        options={groupDayOptions(language)}
        value={`${groupDay ?? 0}`}
        save={(value) => save(() => ({ groupDay: value === '0' ? null : Number(value) }))}
        texts={savingTexts}
      />
    </Panel>
  );
}

function Caps(): JSX.Element {
  const save = useSave();
  const { limits, tellsManagers } = useOptions().state.preferences;
  const keep = (change: Partial<LimitValues>): Promise<string | undefined> =>
    save((current) => ({ limits: { ...current.limits, ...change } }));
  const orNone = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const { promisesPerDay, promisesPerWeek, groupMost } = limitRanges;
  return (
    <Panel title={texts.caps} hint={texts.promisesHint}>
      <div class="fields fields-two">
        <NumberField
          label={texts.promisesPerDay}
          unit={texts.promises}
          value={limits.promisesPerDay ?? undefined}
          min={promisesPerDay.least}
          max={promisesPerDay.most}
          step={1}
          save={(value) => keep({ promisesPerDay: orNone(value) })}
          texts={savingTexts}
        />
        <NumberField
          label={texts.promisesPerWeek}
          unit={texts.promises}
          value={limits.promisesPerWeek ?? undefined}
          min={promisesPerWeek.least}
          max={promisesPerWeek.most}
          step={1}
          save={(value) => keep({ promisesPerWeek: orNone(value) })}
          texts={savingTexts}
        />
        <NumberField
          label={texts.groupMost}
          unit={texts.people}
          value={limits.groupMost}
          min={groupMost.least}
          max={groupMost.most}
          step={1}
          save={(value) => (Number.isNaN(value) ? Promise.resolve(texts.notANumber) : keep({ groupMost: value }))}
          texts={savingTexts}
        />
      </div>
      <Switch
        label={texts.hover}
        hint={texts.hoverHint}
        isOn={limits.hoverCap}
        save={(hoverCap) => keep({ hoverCap })}
        texts={savingTexts}
      />
      <Switch
        label={texts.tellManagers}
        hint={texts.tellManagersHint}
        isOn={tellsManagers}
        save={(isOn) => save(() => ({ tellsManagers: isOn }))}
        texts={savingTexts}
      />
    </Panel>
  );
}

/** How often one means to do something with somebody of each circle. */
function Rhythm(): JSX.Element {
  const save = useSave();
  const { cadenceDays } = useOptions().state.preferences;
  return (
    <Panel title={texts.rhythm} hint={texts.rhythmHint}>
      <div class="fields fields-rhythm">
        {circleOptions.map(({ value: circle, label }) => (
          <NumberField
            key={circle}
            label={label}
            accessibleName={fill(texts.everyOf, { circle: label })}
            unit={texts.days}
            value={cadenceDays[circle]}
            min={cadenceRange.least}
            max={cadenceRange.most}
            step={1}
            save={(days) =>
              Number.isNaN(days)
                ? Promise.resolve(texts.notANumber)
                : save((current) => ({ cadenceDays: { ...current.cadenceDays, [circle]: days } }))
            }
            texts={savingTexts}
          />
        ))}
      </div>
    </Panel>
  );
}
