import type { JSX } from 'preact';
import type { Activity, Circle, Place } from '../../src/domain/involvement/types.ts';
import { ChipList } from '../../src/ui/controls/chips.tsx';
import type { Chip } from '../../src/ui/controls/chips.tsx';
import { activityEditTexts as texts, placeTexts } from '../texts.ts';
import type { DraftProps } from './activity-form.tsx';
import { circleOptions } from './circles.ts';
import { FormNumber, FormSelect, FormText } from './form-fields.tsx';

const places: readonly Place[] = ['here', 'campus', 'cafeteria', 'cafe', 'outside', 'away', 'remote'];
const placeOptions = places.map((value) => ({ value, label: placeTexts[value] }));

type When = keyof Activity['when'];
const whenChips: readonly Chip<When>[] = [
  { value: 'lunchOnly', label: texts.when_lunchOnly },
  { value: 'daylight', label: texts.when_daylight },
  { value: 'edgeOfDay', label: texts.when_edgeOfDay },
  { value: 'edgesOfDay', label: texts.when_edgesOfDay },
  { value: 'endOfWeek', label: texts.when_endOfWeek },
  { value: 'beforeCustomer', label: texts.when_beforeCustomer },
  { value: 'beforeDeadline', label: texts.when_beforeDeadline },
];
const withWhen = (when: Activity['when'], key: When, isOn: boolean): Activity['when'] => {
  const { [key]: _before, ...others } = when;
  return isOn ? { ...others, [key]: true } : others;
};

/** How long, where, with how many, when and for whom. */
export function ActivityPlace({ draft, edit, problemOf }: DraftProps): JSX.Element {
  const { minutes, group, when, circles } = draft;
  const toggleCircle = (circle: Circle, isOn: boolean): void =>
    edit({ circles: isOn ? [...circles, circle] : circles.filter((other) => other !== circle) });
  return (
    <>
      <div class="fields fields-numbers">
        <FormNumber
          label={texts.least}
          unit={texts.minutes}
          value={minutes.min}
          problem={problemOf('minutes.min')}
          edit={(min) => edit({ minutes: { ...minutes, min } })}
        />
        <FormNumber
          label={texts.usual}
          unit={texts.minutes}
          value={minutes.usual}
          problem={problemOf('minutes.usual')}
          edit={(usual) => edit({ minutes: { ...minutes, usual } })}
        />
        <FormNumber
          label={texts.most}
          unit={texts.minutes}
          value={minutes.max}
          problem={problemOf('minutes.max')}
          edit={(max) => edit({ minutes: { ...minutes, max } })}
        />
        <FormNumber
          label={texts.groupLeast}
          unit={texts.others}
          value={group.min}
          problem={problemOf('group.min')}
          edit={(min) => edit({ group: { ...group, min } })}
        />
        <FormNumber
          label={texts.groupMost}
          unit={texts.others}
          value={group.max}
          problem={problemOf('group.max')}
          edit={(max) => edit({ group: { ...group, max } })}
        />
        <FormNumber
          label={texts.coolDown}
          unit={texts.days}
          value={draft.coolDownDays}
          problem={problemOf('coolDownDays')}
          edit={(coolDownDays) => edit({ coolDownDays })}
        />
        <FormNumber
          label={texts.notice}
          unit={texts.minutes}
          value={draft.noticeMinutes}
          problem={problemOf('noticeMinutes')}
          edit={(noticeMinutes) => edit({ noticeMinutes })}
        />
        <FormNumber
          label={texts.travel}
          unit={texts.minutes}
          value={draft.travelMinutes}
          problem={problemOf('travelMinutes')}
          edit={(travelMinutes) => edit({ travelMinutes })}
        />
      </div>
      <div class="fields fields-two details-top">
        <FormSelect label={texts.place} options={placeOptions} value={draft.place} edit={(place) => edit({ place })} />
        <FormText
          label={texts.placeText}
          value={draft.texts.place}
          problem={problemOf('texts.place')}
          edit={(place) => edit({ texts: { ...draft.texts, place } })}
        />
      </div>
      <fieldset class="field">
        <legend class="field-label">{texts.circles}</legend>
        <ChipList options={circleOptions} chosen={circles} toggle={toggleCircle} />
        <p class="field-hint">{texts.circlesHint}</p>
      </fieldset>
      <fieldset class="field">
        <legend class="field-label">{texts.when}</legend>
        <ChipList
          options={whenChips}
          chosen={whenChips.map(({ value }) => value).filter((key) => when[key] === true)}
          toggle={(key, isOn) => edit({ when: withWhen(when, key, isOn) })}
        />
        <p class="field-hint">{texts.whenHint}</p>
      </fieldset>
    </>
  );
}
