import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { firstNames, peopleOf } from '../../src/app/describe/people.ts';
import { knowActivities } from '../../src/app/suggesting/known-activities.ts';
import { suggestionView, type Frame } from '../../src/app/suggesting/suggestion-view.ts';
import { nothingKnown } from '../../src/app/suggesting/their-time.ts';
import { titleOf } from '../../src/domain/involvement/index.ts';
import type { Engagement, Suggestion } from '../../src/domain/involvement/types.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { welcome as texts } from '../texts.ts';
import { useWelcome } from './context.ts';
import { toyPeople, type NameDraft } from './name-draft.ts';
import { Step } from './step.tsx';
import { ToyCard } from './toy-card.tsx';
import { ToyGrid } from './toy-grid.tsx';
import { anotherToy, bookedToy, freshToy, leftAloneToy, undoneToy } from './toy-memory.ts';
import { dateOf, minuteOn, toyWeek, type ToyWeek } from './toy-week.ts';

const samples = [texts.sampleFirst, texts.sampleSecond, texts.sampleThird];

/** What lies open: a suggestion, or what was booked of it a moment ago. */
type Open = { readonly date: string; readonly booked?: Suggestion; readonly isLast?: true };

/** The first step: an invented week with the user's own hours and names, to be clicked on. */
export function Toy({ drafts }: { readonly drafts: readonly NameDraft[] }): JSX.Element {
  const { state, words, monday } = useWelcome();
  const announce = useAnnounce();
  const [memory, setMemory] = useState(freshToy);
  const { preferences } = state;
  const week = useMemo(
    () => toyWeek({ monday, preferences, people: toyPeople(drafts, samples), memory }),
    [monday, preferences, drafts, memory],
  );
  const [open, setOpen] = useState<Open | undefined>(() => firstOpen(week));

  const frame: Frame = {
    input: week.input,
    theirs: nothingKnown,
    known: knowActivities([], (id) => words.activity(id)),
    page: 'google-calendar',
    account: undefined,
    hasChoice: false,
    quiet: [],
    choice: {},
    texts: words,
  };
  const place = useRef<HTMLDivElement>(null);
  /** What takes the focus once it is drawn: what had it may be gone. The card that lies open from the start takes none. */
  const focusNext = useRef('');
  useLayoutEffect(() => {
    if (focusNext.current === '') return;
    const target = place.current?.querySelector(focusNext.current) ?? place.current?.querySelector('.toy');
    focusNext.current = '';
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  });
  const openAt = (next: Open | undefined): void => {
    focusNext.current = next === undefined ? `[data-date="${open?.date ?? ''}"]` : '.toy-card';
    setOpen(next);
  };

  const viewOf = (suggestion: Suggestion) => suggestionView(suggestion, frame);
  const pills = week.suggestions.flatMap((suggestion) => {
    const view = viewOf(suggestion);
    return view === undefined ? [] : [{ date: dateOf(suggestion.slot.start), suggestion, view }];
  });
  const titleOfBooked = ({ activity, people }: Engagement): string =>
    titleOf(words.activity(activity), firstNames(peopleOf(people, week.input.people), words));

  const offered = pills.find(({ date }) => date === open?.date);
  const shown = open?.booked === undefined ? offered?.suggestion : open.booked;
  const view = shown && viewOf(shown);

  const book = (): void => {
    if (shown === undefined || open === undefined) return;
    setMemory(bookedToy(memory, shown));
    openAt({ date: open.date, booked: shown });
    announce(texts.booked);
  };
  const undo = (): void => {
    if (shown === undefined || open === undefined) return;
    setMemory(undoneToy(memory, shown));
    openAt({ date: open.date });
    announce(texts.undone);
  };
  const showAnother = (): void => {
    if (shown === undefined || open === undefined) return;
    const next = anotherToy(memory, shown, week.input);
    if (next === undefined) {
      setOpen({ ...open, isLast: true });
      announce(texts.nothingElse);
      return;
    }
    setMemory(next.memory);
    announce(viewOf(next.suggestion)?.title ?? '');
  };
  const leaveAlone = (): void => {
    if (shown === undefined) return;
    setMemory(leftAloneToy(memory, shown, week.input));
    openAt(undefined);
    announce(texts.leftAlone);
  };

  return (
    <Step id="toy" number={1} title={texts.toy} help={texts.toyHelp} class="step-toy">
      <div ref={place}>
        <ToyGrid
          week={week}
          pills={pills}
          booked={memory.booked.map((engagement) => ({
            slot: engagement.slot,
            title: titleOfBooked(engagement),
          }))}
          openDate={open?.date}
          onOpen={(date) => openAt(date === undefined ? undefined : { date })}
          card={
            view && (
              <ToyCard
                view={view}
                isBooked={open?.booked !== undefined}
                isLast={open?.isLast === true}
                onBook={book}
                onUndo={undo}
                onAnother={showAnother}
                onNotNow={leaveAlone}
                onClose={() => openAt(undefined)}
              />
            )
          }
          words={words}
        />
      </div>
    </Step>
  );
}

/**
 * One card lies open from the start, so that the page shows what a suggestion is before anything is clicked: the one that is
 * earliest in its day, where it is in view.
 */
const firstOpen = ({ suggestions }: ToyWeek): Open | undefined => {
  const minuteOf = ({ slot }: Suggestion): number => minuteOn(slot.start, dateOf(slot.start));
  const [first] = suggestions.toSorted((one, other) => minuteOf(one) - minuteOf(other));
  return first && { date: dateOf(first.slot.start) };
};
