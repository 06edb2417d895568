import type { JSX } from 'preact';
import type { Preferences } from '../../src/domain/preferences.ts';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { noticeTexts as texts } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { useGranted } from './permissions.tsx';
import { Panel, Section } from './section.tsx';

type Notices = Preferences['notices'];

/** A reminder before each booking, and when there is to be none. */
export function Notices(): JSX.Element {
  const savePreferences = useSave();
  const { state, browser } = useOptions();
  const { isOn, quiet } = state.preferences.notices;
  const granted = useGranted();
  const isHeld = granted?.has('notices') ?? true;

  const save = (change: (current: Notices) => Notices): Promise<string | undefined> =>
    savePreferences(({ notices }) => ({ notices: change(notices) }));
  const saveQuiet = (change: Partial<Notices['quiet']>): Promise<string | undefined> =>
    save((notices) => ({ ...notices, quiet: { ...notices.quiet, ...change } }));
  const turn = async (wanted: boolean): Promise<string | undefined> => {
    // Asked before anything else: the browser takes the question only straight from the press.
    const isGiven = !wanted || (await browser.grant('notices').catch(() => false));
    return isGiven ? await save((notices) => ({ ...notices, isOn: wanted })) : texts.notGiven;
  };

  return (
    <Section id="notices" title={texts.title} lead={texts.lead}>
      <Panel>
        <Switch
          label={texts.remind}
          hint={isOn && !isHeld ? texts.permissionGone : texts.remindHint}
          isOn={isOn && isHeld}
          save={turn}
          texts={savingTexts}
        />
        {isOn && isHeld && (
          <>
            <Switch
              label={texts.quiet}
              hint={texts.quietHint}
              isOn={quiet.isOn}
              save={(wanted) => saveQuiet({ isOn: wanted })}
              texts={savingTexts}
            />
            {quiet.isOn && (
              <div class="fields fields-three">
                <TextField
                  type="time"
                  label={texts.quietFrom}
                  value={quiet.from}
                  save={(from) => saveQuiet({ from })}
                  texts={savingTexts}
                />
                <TextField
                  type="time"
                  label={texts.quietTo}
                  value={quiet.to}
                  save={(to) => saveQuiet({ to })}
                  texts={savingTexts}
                />
              </div>
            )}
          </>
        )}
      </Panel>
    </Section>
  );
}
