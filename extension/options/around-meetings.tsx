import type { JSX } from 'preact';
import { Select } from '../../src/ui/controls/choice.tsx';
import { options as texts } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { MinutesField } from './minutes-field.tsx';
import { noticeOptions } from './notice-times.ts';
import { Panel } from './section.tsx';

const sides = [
  { side: 'before', label: texts.bufferBefore },
  { side: 'after', label: texts.bufferAfter },
] as const;

/** How much stays free before and after a meeting, and how early a suggestion has to come. */
export function AroundMeetings(): JSX.Element {
  const save = useSave();
  const { language, state } = useOptions();
  const { bufferMinutes, noticeMinutes } = state.preferences;
  return (
    <Panel title={texts.buffers}>
      <div class="fields fields-two">
        {sides.map(({ side, label }) => (
          <MinutesField
            key={side}
            label={label}
            value={bufferMinutes[side]}
            min={0}
            max={60}
            save={(minutes) => save((current) => ({ bufferMinutes: { ...current.bufferMinutes, [side]: minutes } }))}
          />
        ))}
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
