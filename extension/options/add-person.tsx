import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PersonInput } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { describedBy, Problem } from '../../src/ui/controls/field-parts.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';

const nobody: PersonInput = { name: '', address: '', circle: 'report' };

/** The form for one more person. It is the only form with a button: half a person is nobody. */
export function AddPerson(): JSX.Element {
  const { model } = useOptions();
  const announce = useAnnounce();
  const id = useId();
  const [draft, setDraft] = useState(nobody);
  const [problem, setProblem] = useState({ field: '', message: '' });
  const [isAdding, setIsAdding] = useState(false);
  const isUnderWay = useRef(false);
  const nameField = useRef<HTMLInputElement>(null);
  const addressField = useRef<HTMLInputElement>(null);

  const edit = (change: Partial<PersonInput>): void => {
    setDraft((current) => ({ ...current, ...change }));
    setProblem({ field: '', message: '' });
  };
  const isAboutAddress = problem.field.endsWith('address') || problem.field.endsWith('email');
  const nameProblem = isAboutAddress ? '' : problem.message;
  const addressProblem = isAboutAddress ? problem.message : '';

  const add = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsAdding(true);
    const person = { ...draft, name: draft.name.trim(), address: draft.address.trim() };
    const outcome = await model.addPerson(person);
    isUnderWay.current = false;
    setIsAdding(false);
    if (outcome.ok) {
      // The circle stays: people are typed in by the group.
      setDraft({ ...nobody, circle: draft.circle });
      setProblem({ field: '', message: '' });
      announce(fill(texts.added, { name: outcome.value.name }));
      nameField.current?.focus();
      return;
    }
    setProblem(outcome);
    announce(outcome.message);
    (outcome.field.endsWith('address') || outcome.field.endsWith('email') ? addressField : nameField).current?.focus();
  };

  return (
    <form
      class="add-person"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="field">
        <label class="field-label" for={`${id}-name`}>
          {texts.personName}
        </label>
        <input
          ref={nameField}
          id={`${id}-name`}
          class="input"
          type="text"
          autocomplete="off"
          value={draft.name}
          aria-invalid={nameProblem !== ''}
          aria-describedby={describedBy(nameProblem !== '' && `${id}-name-problem`)}
          onInput={(event) => edit({ name: event.currentTarget.value })}
        />
        <Problem id={`${id}-name-problem`} text={nameProblem} />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-address`}>
          {texts.personEmail}
        </label>
        <input
          ref={addressField}
          id={`${id}-address`}
          class="input"
          type="text"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          value={draft.address}
          aria-invalid={addressProblem !== ''}
          aria-describedby={addressProblem === '' ? `${id}-address-hint` : `${id}-address-problem`}
          onInput={(event) => edit({ address: event.currentTarget.value })}
        />
        {addressProblem === '' ? (
          <p id={`${id}-address-hint`} class="field-hint">
            {texts.personEmailHint}
          </p>
        ) : (
          <Problem id={`${id}-address-problem`} text={addressProblem} />
        )}
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-circle`}>
          {texts.personCircle}
        </label>
        <select
          id={`${id}-circle`}
          class="input"
          value={draft.circle}
          onChange={(event) => {
            const picked = circleOptions.find(({ value }) => value === event.currentTarget.value);
            if (picked !== undefined) edit({ circle: picked.value });
          }}
        >
          {circleOptions.map(({ value, label }) => (
            <option key={value} value={value} selected={value === draft.circle}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button button-primary" aria-disabled={isAdding}>
        <Glyph name="plus" />
        {isAdding ? texts.adding : texts.addPerson}
      </button>
    </form>
  );
}
