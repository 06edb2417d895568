import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PersonView } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts, peopleTexts } from '../texts.ts';
import { AddPerson } from './add-person.tsx';
import { useOptions } from './context.ts';
import { findPeople } from './find-people.ts';
import { ImportPeople } from './import-people.tsx';
import { PersonRow } from './person-row.tsx';
import { PickPeople } from './pick-people.tsx';
import { Panel, Section } from './section.tsx';

/** So many are drawn at once: more than anybody reads, and quick with a thousand. */
const PAGE = 40;
/** With fewer a search would only be in the way. */
const SEARCHED_FROM = 9;

/** Whom the user would like to spend time beside. */
export function People(): JSX.Element {
  const { state } = useOptions();
  const [open, setOpen] = useState<'list' | 'calendar'>();
  const buttons = { list: useRef<HTMLButtonElement>(null), calendar: useRef<HTMLButtonElement>(null) };
  const close = (): void => {
    setOpen(undefined);
    if (open !== undefined) buttons[open].current?.focus({ preventScroll: true });
  };
  // Without an account there is no calendar to look in.
  const ways = state.accounts.length === 0 ? (['list'] as const) : (['list', 'calendar'] as const);

  return (
    <Section id="people" title={texts.people} lead={texts.peopleLead}>
      <Panel title={texts.addSomeone}>
        <AddPerson />
        <div class="import-ways">
          {ways.map((way) => (
            <button
              key={way}
              ref={buttons[way]}
              type="button"
              class="button button-quiet"
              aria-expanded={open === way}
              onClick={() => setOpen(open === way ? undefined : way)}
            >
              {way === 'list' ? peopleTexts.import : peopleTexts.pick}
            </button>
          ))}
        </div>
        {open === 'list' && <ImportPeople close={close} />}
        {open === 'calendar' && <PickPeople close={close} />}
      </Panel>
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
        <PeopleList />
      )}
    </Section>
  );
}

function PeopleList(): JSX.Element {
  const { model, state, language } = useOptions();
  const notice = useNotice();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);

  const restore = async (person: PersonView): Promise<void> => {
    const outcome = await model.restorePerson(person);
    notice({ text: outcome.ok ? fill(texts.restored, { name: person.name }) : outcome.message });
  };
  const remove = async (person: PersonView): Promise<void> => {
    const outcome = await model.removePeople([person.id]);
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

  const found = findPeople(state.people, query);
  const shown = found.slice(0, limit);
  const more = Math.min(PAGE, found.length - shown.length);
  const written = (count: number): string => new Intl.NumberFormat(language).format(count);
  return (
    <div ref={list} class="people-list" tabIndex={-1} role="group" aria-label={texts.listOfPeople}>
      {(state.people.length >= SEARCHED_FROM || query !== '') && (
        <div class="people-search">
          <label class="visually-hidden" for={id}>
            {peopleTexts.search}
          </label>
          <input
            id={id}
            class="input"
            type="search"
            autocomplete="off"
            placeholder={peopleTexts.searchPlaceholder}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setLimit(PAGE);
            }}
          />
          <p class="field-hint">
            {fill(peopleTexts.countOf, { shown: written(found.length), all: written(state.people.length) })}
          </p>
        </div>
      )}
      {shown.length > 0 && (
        <ul class="panel rows">
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} remove={() => remove(person)} />
          ))}
        </ul>
      )}
      {found.length === 0 && <p class="panel empty">{fill(peopleTexts.noneFound, { query })}</p>}
      {more > 0 && (
        <button type="button" class="button show-more" onClick={() => setLimit(limit + PAGE)}>
          {fill(peopleTexts.showMore, { count: written(more) })}
        </button>
      )}
    </div>
  );
}
