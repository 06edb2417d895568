import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PersonView } from '../../src/messages/map.ts';
import { Select } from '../../src/ui/controls/choice.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { TextField } from '../../src/ui/controls/text-field.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts, peopleTexts } from '../texts.ts';
import { circleOptions } from './circles.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';
import type { PersonChange } from './options-model.ts';
import { PersonDetails } from './person-details.tsx';

/** The first letter as a reader sees it, accents and all. */
const initialOf = (name: string, language: string): string => {
  const [first] = new Intl.Segmenter(language).segment(name.trim());
  return first === undefined ? '' : first.segment.toLocaleUpperCase(language);
};

/** One person: what is needed in view, the rest folded away. */
export function PersonRow(props: { readonly person: PersonView; readonly remove: () => Promise<void> }): JSX.Element {
  const { model, language } = useOptions();
  const { person } = props;
  const { id, name } = person;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const save = (change: PersonChange): Promise<string | undefined> => problemOf(model.changePerson(id, change));
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
      <span class="person-tools">
        <button
          type="button"
          class="button button-icon fold"
          aria-label={fill(peopleTexts.detailsOf, { name })}
          title={peopleTexts.details}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Glyph name="fold" />
        </button>
        <button
          type="button"
          class="button button-icon"
          aria-label={fill(texts.removeOf, { name })}
          onClick={() => void props.remove()}
        >
          <Glyph name="close" />
        </button>
      </span>
      {person.pausedUntil !== undefined && !isOpen && <p class="person-note tag">{peopleTexts.paused}</p>}
      {isOpen && (
        <div id={detailsId} class="person-fold" role="group" aria-label={fill(peopleTexts.detailsOf, { name })}>
          <PersonDetails person={person} />
        </div>
      )}
    </li>
  );
}
