import type { ComponentChild } from 'preact';
import type { CardState, Flow } from './card-state.ts';
import type { Words } from './words.ts';

interface PersonProps {
  readonly card: CardState;
  readonly flow: Flow;
  readonly words: Words;
}

/** "With Ana ▾": everybody the activity fits. */
export function PersonSwitch({ card, flow, words }: PersonProps): ComponentChild {
  const { suggestion, people } = card;
  const [only] = suggestion.people;
  const isOneKnown = suggestion.people.length === 1 && people.some(({ id }) => id === only);
  return (
    <label class="switch">
      <span>{words('withLabel')}</span>
      <select
        value={isOneKnown ? only : ''}
        aria-disabled={card.work !== 'none'}
        onChange={(event) => {
          const id = event.currentTarget.value;
          if (id !== '') flow.usePerson({ id });
        }}
      >
        {!isOneKnown && <option value="">{suggestion.names === '' ? '–' : suggestion.names}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly hint?: string;
  readonly keyboard: 'text' | 'email';
  readonly value: string;
  readonly problem: string | undefined;
  readonly onType: (value: string) => void;
}

function Field({ id, label, note, hint, keyboard, value, problem, onType }: FieldProps): ComponentChild {
  const about = problem === undefined ? hint : problem;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {note !== undefined && <span class="note">{note}</span>}
      <input
        id={id}
        type="text"
        inputMode={keyboard}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {about !== undefined && (
        <span id={`${id}-about`} class={problem === undefined ? 'hint' : 'hint wrong'}>
          {about}
        </span>
      )}
    </div>
  );
}

/** Asks for somebody to do it with, when nobody is known yet. */
export function PersonForm({ card, flow, words }: PersonProps): ComponentChild {
  const problemOf = (field: string): string | undefined =>
    card.problems.find((problem) => problem.field === field)?.message;
  return (
    <form
      class="person"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        flow.usePerson(card.draft);
      }}
    >
      <p class="ask">{words('askName')}</p>
      <Field
        id="person-name"
        label={words('name')}
        keyboard="text"
        value={card.draft.name}
        problem={problemOf('name')}
        onType={(name) => flow.type({ name })}
      />
      <Field
        id="person-address"
        label={words('email')}
        note={words('optional')}
        hint={words('addressHint')}
        keyboard="email"
        value={card.draft.address}
        problem={problemOf('address')}
        onType={(address) => flow.type({ address })}
      />
      <button type="submit" class="text" aria-disabled={card.work !== 'none'}>
        {words('usePerson')}
      </button>
    </form>
  );
}
