import type { JSX } from 'preact';
import type { InvolvementLevel } from '../../src/domain/involvement/types.ts';
import type { PersonView } from '../../src/messages/map.ts';
import { Chips } from '../../src/ui/controls/chips.tsx';
import { Select } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { NumberField } from '../../src/ui/controls/number-field.tsx';
import { TextArea } from '../../src/ui/controls/text-area.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { levelTexts, peopleTexts as texts } from '../texts.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { kindChips, kindsIn, withKinds } from './kinds.tsx';
import type { PersonChange } from './options-model.ts';
import { PersonHours } from './person-hours.tsx';
import { PersonPause } from './person-pause.tsx';

/** A select that may also say nothing. */
type Maybe<Value extends string> = Value | 'unknown';
const told = <Value extends string>(value: Maybe<Value>): Value | undefined =>
  value === 'unknown' ? undefined : value;

const levels: readonly Option<Maybe<InvolvementLevel>>[] = [
  { value: 'unknown', label: texts.involvement_unknown },
  { value: 'hands-off', label: levelTexts['hands-off'] },
  { value: 'on-request', label: levelTexts['on-request'] },
  { value: 'weekly', label: levelTexts.weekly },
  { value: 'side-by-side', label: levelTexts['side-by-side'] },
];
const praises: readonly Option<Maybe<'public' | 'private'>>[] = [
  { value: 'unknown', label: texts.recognition_unknown },
  { value: 'public', label: texts.recognition_public },
  { value: 'private', label: texts.recognition_private },
];
const places: readonly Option<Maybe<'on-site' | 'remote'>>[] = [
  { value: 'unknown', label: texts.works_unknown },
  { value: 'on-site', label: texts.works_onSite },
  { value: 'remote', label: texts.works_remote },
];
type Share = '0.5' | '1' | '1.5' | '2';
const shares: readonly Option<Share>[] = [
  { value: '0.5', label: texts.attention_low },
  { value: '1', label: texts.attention_equal },
  { value: '1.5', label: texts.attention_more },
  { value: '2', label: texts.attention_most },
];
const shareOf = (attention: number): Share =>
  shares.find(({ value }) => Number(value) === attention)?.value ?? (attention < 1 ? '0.5' : '2');

/** Everything that may be told of a person beside name, email and circle; all of it optional. */
export function PersonDetails({ person }: { readonly person: PersonView }): JSX.Element {
  const { model, state } = useOptions();
  const { id, name } = person;
  const save = (change: PersonChange): Promise<string | undefined> => problemOf(model.changePerson(id, change));
  const usualDays = state.preferences.cadenceDays[person.circle];
  return (
    <div class="person-details">
      <div class="fields details-fields">
        <NumberField
          label={texts.cadence}
          accessibleName={fill(texts.cadenceOf, { name })}
          unit={texts.days}
          hint={fill(texts.daysHint, { days: usualDays })}
          placeholder={String(usualDays)}
          value={person.cadenceDays}
          min={1}
          max={365}
          step={1}
          save={(days) => save({ cadenceDays: Number.isNaN(days) ? undefined : days })}
          texts={savingTexts}
        />
        <Select
          label={texts.attention}
          options={shares}
          value={shareOf(person.attention ?? 1)}
          save={(share) => save({ attention: share === '1' ? undefined : Number(share) })}
          texts={savingTexts}
        />
        <Select
          label={texts.involvement}
          options={levels}
          value={person.involvement ?? 'unknown'}
          save={(level) => save({ involvement: told(level) })}
          texts={savingTexts}
        />
        <Select
          label={texts.works}
          options={places}
          value={person.works ?? 'unknown'}
          save={(works) => save({ works: told(works) })}
          texts={savingTexts}
        />
        <Select
          label={texts.recognition}
          options={praises}
          value={person.recognition ?? 'unknown'}
          save={(recognition) => save({ recognition: told(recognition) })}
          texts={savingTexts}
        />
      </div>
      <Likings person={person} save={save} />
      <div class="fields fields-two details-top">
        <PersonPause person={person} save={save} />
        <PersonHours person={person} save={save} />
      </div>
      <TextArea
        label={texts.notes}
        hint={texts.notesHint}
        value={person.notes ?? ''}
        save={(notes) => save({ notes: notes.trim() === '' ? undefined : notes })}
        texts={savingTexts}
      />
    </div>
  );
}

export interface PersonPart {
  readonly person: PersonView;
  readonly save: (change: PersonChange) => Promise<string | undefined>;
}

/** What they like and what they asked to be left out of; a kind is one or the other. */
function Likings({ person, save }: PersonPart): JSX.Element {
  const { likes = [], pleaseNot = [] } = person;
  const without = (list: readonly string[], gone: readonly string[]): readonly string[] =>
    list.filter((one) => !gone.includes(one));
  return (
    <>
      <Chips
        label={texts.likes}
        options={kindChips}
        value={kindsIn(likes)}
        save={(kinds) => save({ likes: withKinds(likes, kinds), pleaseNot: without(pleaseNot, kinds) })}
        texts={savingTexts}
      />
      <Chips
        label={texts.pleaseNot}
        hint={texts.pleaseNotHint}
        options={kindChips}
        value={kindsIn(pleaseNot)}
        save={(kinds) => save({ pleaseNot: withKinds(pleaseNot, kinds), likes: without(likes, kinds) })}
        texts={savingTexts}
      />
    </>
  );
}
