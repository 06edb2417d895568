import type { JSX } from 'preact';
import type { BusySwitches } from '../../src/domain/availability/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { Choice } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { options as texts } from '../texts.ts';
import { AroundMeetings } from './around-meetings.tsx';
import { savingTexts, useOptions, useSave } from './context.ts';
import { DayHours } from './day-hours.tsx';
import { Lunch } from './lunch.tsx';
import { Panel, Section } from './section.tsx';
import { WeekGaps } from './week-gaps.tsx';
import { weekdays } from './week.ts';

/** What is a gap: working hours, lunch, buffers, notice, what to do with long gaps, what counts as busy. */
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
