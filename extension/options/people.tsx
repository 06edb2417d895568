import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PersonInput, PersonView } from '../../src/messages/map.ts';
import { Select } from '../../src/ui/controls/choice.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../../src/ui/i18n/en/options.ts';
import { AddPerson } from './add-person.tsx';
import { circleOptions } from './circles.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { Panel, Section } from './section.tsx';

/** Whom the user would like to spend time beside. */
export function People(): JSX.Element {
  const { model, state } = useOptions();
  const notice = useNotice();
  const list = useRef<HTMLDivElement>(null);

  const restore = async (person: PersonView): Promise<void> => {
    const outcome = await model.restorePerson(person);
    notice({ text: outcome.ok ? fill(texts.restored, { name: person.name }) : outcome.message });
  };
  const remove = async (person: PersonView): Promise<void> => {
    const outcome = await model.removePerson(person.id);
    if (!outcome.ok) {
      notice({ text: outcome.message });
      return;
    }
    notice({
      text: fill(texts.removed, { name: person.name }),
      action: { label: texts.undo, run: () => void restore(person) },
    });
    // The button that was pressed is gone with its row.
    list.current?.focus({ preventScroll: true });
  };

  return (
    <Section id="people" title={texts.people} lead={texts.peopleLead}>
      <Panel title={texts.addSomeone}>
        <AddPerson />
      </Panel>
      <div ref={list} tabIndex={-1} role="group" aria-label={texts.listOfPeople}>
        {state.people.length === 0 ? (
          <div class="panel empty">
            <span class="empty-picture">
              <Glyph name="people" size={24} />
            </span>
            <p>
              <strong>{texts.nobody}</strong>
            </p>
            <p class="field-hint">{texts.nobodyHelp}</p>
          </div>
        ) : (
          <ul class="panel rows">
            {state.people.map((person) => (
              <PersonRow key={person.id} person={person} remove={() => remove(person)} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

/** The first letter as a reader sees it, accents and all. */
const initialOf = (name: string, language: string): string => {
  const [first] = new Intl.Segmenter(language).segment(name.trim());
  return first === undefined ? '' : first.segment.toLocaleUpperCase(language);
};

function PersonRow(props: { readonly person: PersonView; readonly remove: () => Promise<void> }): JSX.Element {
  const { model, language } = useOptions();
  const { person } = props;
  const { id, name } = person;
  const save = (change: Partial<PersonInput>): Promise<string | undefined> => problemOf(model.changePerson(id, change));
  return (
    <li class="person">
      <span class="avatar" aria-hidden="true">
        {initialOf(name, language)}
      </span>
      <TextField
        label={fill(texts.nameOf, { name })}
        isLabelHidden
        value={name}
        save={(value) => save({ name: value })}
        texts={savingTexts}
      />
      <TextField
        type="email"
        label={fill(texts.emailOf, { name })}
        isLabelHidden
        value={person.address}
        placeholder={texts.noEmail}
        save={(value) => save({ address: value })}
        texts={savingTexts}
      />
      <Select
        label={fill(texts.circleOf, { name })}
        isLabelHidden
        options={circleOptions}
        value={person.circle}
        save={(circle) => save({ circle })}
        texts={savingTexts}
      />
      <button
        type="button"
        class="button button-icon person-remove"
        aria-label={fill(texts.removeOf, { name })}
        onClick={() => void props.remove()}
      >
        <Glyph name="close" />
      </button>
    </li>
  );
}
