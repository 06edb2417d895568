import type { JSX } from 'preact';
import type { BusySwitches } from '../../src/domain/availability/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { Choice, Select } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { NumberField } from '../../src/ui/controls/number-field.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { options as texts } from '../texts.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { DayHours } from './day-hours.tsx';
import { noticeOptions } from './notice-times.ts';
import { Panel, Section } from './section.tsx';
import { WeekGaps } from './week-gaps.tsx';
import { fromEndInput, toInput, weekdays } from './week.ts';

/** Working hours, lunch, buffers, notice, what to do with long gaps, what counts as busy. */
export function Hours(): JSX.Element {
  return (
    <Section id="hours" title={texts.hours} lead={texts.hoursLead}>
      <Panel title={texts.workingHours} hint={texts.workingHoursHelp}>
        <ul class="days">
          {weekdays.map((weekday) => (
            <DayHours key={weekday} weekday={weekday} />
          ))}
        </ul>
      </Panel>
      <div class="panel-pair">
        <Lunch />
        <AroundMeetings />
      </div>
      <LongGaps />
      <WhatCounts />
      <WeekGaps />
    </Section>
  );
}

type Change = (current: Preferences) => Partial<Preferences>;

/** Saves a part of the preferences and answers what is wrong with it. */
const useSave = (): ((change: Change) => Promise<string | undefined>) => {
  const { model } = useOptions();
  return (change) => problemOf(model.savePreferences(change));
};

/** Refuses what is not a number before anything is asked of the worker. */
const whole =
  (save: (value: number) => Promise<string | undefined>): ((value: number) => Promise<string | undefined>) =>
  (value) =>
    Number.isFinite(value) ? save(value) : Promise.resolve(texts.notANumber);

function Lunch(): JSX.Element {
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
          <NumberField
            label={texts.lunchLeast}
            unit={texts.minutes}
            value={lunch.minimumMinutes}
            min={15}
            max={120}
            step={5}
            save={whole((minimumMinutes) => saveLunch({ minimumMinutes }))}
            texts={savingTexts}
          />
        </div>
      )}
    </Panel>
  );
}

function AroundMeetings(): JSX.Element {
  const save = useSave();
  const { language, state } = useOptions();
  const { bufferMinutes, noticeMinutes } = state.preferences;
  const saveBuffer = (change: Partial<Preferences['bufferMinutes']>): Promise<string | undefined> =>
    save((current) => ({ bufferMinutes: { ...current.bufferMinutes, ...change } }));
  return (
    <Panel title={texts.buffers}>
      <div class="fields fields-two">
        <NumberField
          label={texts.bufferBefore}
          unit={texts.minutes}
          value={bufferMinutes.before}
          min={0}
          max={60}
          step={5}
          save={whole((before) => saveBuffer({ before }))}
          texts={savingTexts}
        />
        <NumberField
          label={texts.bufferAfter}
          unit={texts.minutes}
          value={bufferMinutes.after}
          min={0}
          max={60}
          step={5}
          save={whole((after) => saveBuffer({ after }))}
          texts={savingTexts}
        />
      </div>
      <Select
        label={texts.notice}
        hint={texts.noticeHelp}
        options={noticeOptions(noticeMinutes, language)}
        value={String(noticeMinutes)}
        save={(value) => save(() => ({ noticeMinutes: Number(value) }))}
        texts={savingTexts}
      />
    </Panel>
  );
}

const longGapOptions: readonly Option<Preferences['longGaps']>[] = [
  { value: 'edge', label: texts.longGapsEdge },
  { value: 'leave', label: texts.longGapsLeave },
];

function LongGaps(): JSX.Element {
  const save = useSave();
  const { longGaps } = useOptions().state.preferences;
  return (
    <Panel title={texts.longGapsTitle}>
      <Choice
        label={texts.longGaps}
        hint={longGaps === 'edge' ? texts.longGapsEdgeHelp : texts.longGapsLeaveHelp}
        options={longGapOptions}
        value={longGaps}
        save={(value) => save(() => ({ longGaps: value }))}
        texts={savingTexts}
      />
    </Panel>
  );
}

const busySwitches: readonly { readonly key: keyof BusySwitches; readonly label: string; readonly hint: string }[] = [
  { key: 'tentative', label: texts.busyTentative, hint: texts.busyTentativeHelp },
  { key: 'unanswered', label: texts.busyUnanswered, hint: texts.busyUnansweredHelp },
  { key: 'focusTime', label: texts.busyFocus, hint: texts.busyFocusHelp },
  { key: 'workingElsewhere', label: texts.busyElsewhere, hint: texts.busyElsewhereHelp },
];

function WhatCounts(): JSX.Element {
  const save = useSave();
  const { countsAsBusy } = useOptions().state.preferences;
  return (
    <Panel title={texts.countsAsBusy}>
      <div class="switches">
        {busySwitches.map(({ key, label, hint }) => (
          <Switch
            key={key}
            label={label}
            hint={hint}
            isOn={countsAsBusy[key]}
            save={(isOn) => save((current) => ({ countsAsBusy: { ...current.countsAsBusy, [key]: isOn } }))}
            texts={savingTexts}
          />
        ))}
      </div>
    </Panel>
  );
}
