import type {
  AcceptOutcome,
  BookingView,
  FieldProblem,
  Remedy,
  SnoozeChoice,
  SuggestionView,
} from '../../messages/map.ts';
import type { CardText } from '../i18n/en/card.ts';
import type { KnownPerson, LayerActions, PersonChoice, Scene } from './types.ts';
import type { Words } from './words.ts';

export interface Notice {
  readonly message: string;
  readonly isProblem: boolean;
  readonly remedy?: Remedy;
  readonly booking?: string;
}

/** An open card: what it shows, and what is going on with it. */
export interface CardState {
  readonly suggestion: SuggestionView;
  /** The suggestion whose pill was pressed: there the focus returns. */
  readonly origin: SuggestionView;
  /** What was shown before, the latest last. */
  readonly history: readonly SuggestionView[];
  readonly work: 'none' | 'looking' | 'booking';
  readonly panel: 'none' | 'times' | 'menu';
  readonly times: readonly SuggestionView[];
  readonly people: readonly KnownPerson[];
  /** What is typed into the form for somebody new. */
  readonly draft: { readonly name: string; readonly address: string };
  readonly problems: readonly FieldProblem[];
  readonly notice: Notice | undefined;
  readonly isStale: boolean;
}

export interface ToastState {
  /** A new one for each message, so that its time starts anew. */
  readonly id: number;
  readonly message: string;
  readonly detail: string;
  readonly booking: BookingView | undefined;
  readonly isUndoing: boolean;
  readonly remedy: (() => void) | undefined;
  readonly remedyLabel: string;
}

/** A card was opened, or how it was left: decides where the focus goes. */
export type Moment = 'opened' | 'closed' | 'booked' | 'put-off' | 'gone';

export interface Flow {
  readonly card: CardState | undefined;
  readonly toast: ToastState | undefined;
  open(suggestion: SuggestionView): void;
  close(): void;
  /** Looks at the calendar again: an open card may have lost its gap. */
  look(scene: Scene): void;
  another(): void;
  back(): void;
  openPanel(panel: CardState['panel']): void;
  choose(suggestion: SuggestionView): void;
  notNow(choice: SnoozeChoice): void;
  type(draft: Partial<CardState['draft']>): void;
  usePerson(person: PersonChoice): void;
  book(): void;
  applyRemedy(): void;
  undo(): void;
  dropToast(): void;
}

interface FlowPorts {
  readonly actions: LayerActions;
  readonly words: () => Words;
  /** Something changed: draw again. `origin` is the suggestion whose pill was pressed. */
  readonly changed: (moment?: Moment, origin?: SuggestionView) => void;
}

const said: Readonly<Record<SnoozeChoice, CardText>> = {
  'later-today': 'saidLaterToday',
  'next-week': 'saidNextWeek',
  'not-this-person': 'saidNotThisPerson',
  'not-this-kind': 'saidNotThisKind',
  'leave-this-gap': 'saidLeaveThisGap',
  'pause-all': 'saidPauseAll',
};

const idle = { work: 'none', panel: 'none', times: [], problems: [], notice: undefined, isStale: false } as const;

/** What the card and the toast do, without how they look: one card and one toast at a time. */
export const createFlow = ({ actions, words, changed }: FlowPorts): Flow => {
  let card: CardState | undefined;
  let toast: ToastState | undefined;
  let toasts = 0;

  const update = (change: Partial<CardState>): void => {
    if (card === undefined) return;
    card = { ...card, ...change };
    changed();
  };

  const leave = (moment: Exclude<Moment, 'opened'>): void => {
    const origin = card?.origin;
    card = undefined;
    changed(moment, origin);
  };

  const say = (message: string, more: Partial<ToastState> = {}): void => {
    toasts += 1;
    toast = {
      id: toasts,
      message,
      detail: '',
      booking: undefined,
      isUndoing: false,
      remedy: undefined,
      remedyLabel: '',
      ...more,
    };
    changed();
  };

  /** Only errors of ours carry a sentence made for the user. */
  const sentenceOf = (error: unknown): string =>
    error instanceof Error && error.name === 'MessageError' ? error.message : words()('failed');

  /** Runs something slow for the card that is open now; whatever comes back after it has moved on is dropped. */
  const ask = <Value>(question: Promise<Value>, use: (value: Value) => void): void => {
    const asked = card?.suggestion;
    const isStillAsked = (): boolean => card !== undefined && card.suggestion === asked;
    question.then(
      (value) => {
        if (isStillAsked()) use(value);
      },
      (error: unknown) => {
        if (isStillAsked()) update({ work: 'none', notice: { message: sentenceOf(error), isProblem: true } });
      },
    );
  };

  const loadPeople = (): void => {
    if (card === undefined) return;
    const shown = card.suggestion;
    // A switch that cannot be filled is left out: the card works without it.
    actions.people(shown.activity).then(
      (people) => {
        if (card?.suggestion === shown) update({ people });
      },
      () => undefined,
    );
  };

  const show = (suggestion: SuggestionView, history: readonly SuggestionView[]): void => {
    update({ ...idle, suggestion, history });
    loadPeople();
  };

  const settle = (outcome: AcceptOutcome, accepted: SuggestionView): void => {
    const isShown = card?.suggestion === accepted;
    if (outcome.kind === 'refused') {
      const { message, remedy, booking } = outcome;
      if (isShown)
        update({ work: 'none', notice: { message, isProblem: true, remedy, ...(booking && { booking: booking.id }) } });
      else if (remedy.kind === 'none') say(message);
      else say(message, { remedyLabel: remedy.label, remedy: () => run(remedy.kind, accepted, booking?.id) });
      return;
    }
    if (isShown) leave(outcome.kind === 'handed-over' ? 'closed' : 'booked');
    if (outcome.kind === 'handed-over') say(outcome.message);
    else
      say(
        outcome.message,
        outcome.booking.canUndo ? { booking: outcome.booking, detail: outcome.booking.undoNotice } : {},
      );
  };

  const fail = (error: unknown, accepted: SuggestionView): void => {
    const message = sentenceOf(error);
    if (card?.suggestion === accepted) update({ work: 'none', notice: { message, isProblem: true } });
    else say(message);
  };

  const accept = (suggestion: SuggestionView): void => {
    update({ work: 'booking', notice: undefined, panel: 'none' });
    actions.accept(suggestion).then(
      (outcome) => settle(outcome, suggestion),
      (error: unknown) => fail(error, suggestion),
    );
  };

  const run = (kind: Remedy['kind'], suggestion: SuggestionView, booking: string | undefined): void => {
    toast = undefined;
    if (card?.suggestion === suggestion) update({ work: 'booking', notice: undefined });
    else changed();
    actions.remedy(kind, suggestion, booking).then(
      (outcome) => {
        if (outcome !== null) settle(outcome, suggestion);
        else if (card?.suggestion === suggestion) update({ work: 'none' });
      },
      (error: unknown) => fail(error, suggestion),
    );
  };

  const usePerson = (person: PersonChoice, then: (suggestion: SuggestionView) => void): void => {
    if (card === undefined || card.work !== 'none') return;
    const { suggestion, history } = card;
    update({ work: 'looking', problems: [], notice: undefined, panel: 'none' });
    ask(actions.withPerson(suggestion, person), (saved) => {
      if (!saved.ok) {
        update({ work: 'none', problems: saved.problems });
        return;
      }
      // Choosing somebody goes on with the same idea, so that Back leads past it.
      show(saved.value, history);
      update({ draft: { name: '', address: '' } });
      then(saved.value);
    });
  };

  return {
    get card() {
      return card;
    },
    get toast() {
      return toast;
    },

    open(suggestion) {
      card = { ...idle, suggestion, origin: suggestion, history: [], people: [], draft: { name: '', address: '' } };
      changed('opened', suggestion);
      loadPeople();
    },

    close() {
      if (card !== undefined) leave('closed');
    },

    look(scene) {
      // While it is being booked the time may well be taken: by our own event.
      if (card === undefined || card.work === 'booking') return;
      const standing = scene.standing(card.suggestion.slot);
      if (standing === 'unknown') leave('gone');
      else if ((standing === 'taken') !== card.isStale) update({ isStale: standing === 'taken', panel: 'none' });
    },

    another() {
      if (card === undefined || card.work !== 'none') return;
      const { suggestion, history } = card;
      const seen = [...history, suggestion].filter((one) => one.gap.start === suggestion.gap.start);
      update({ work: 'looking', notice: undefined, panel: 'none' });
      ask(actions.another(suggestion.gap, seen), (next) => {
        if (next !== null) show(next, [...history, suggestion]);
        else {
          const message = words()(history.length === 0 ? 'noIdeaAtAll' : 'noOtherIdea');
          update({ work: 'none', notice: { message, isProblem: false } });
        }
      });
    },

    back() {
      if (card === undefined || card.work !== 'none') return;
      const before = card.history.at(-1);
      if (before !== undefined) show(before, card.history.slice(0, -1));
    },

    openPanel(panel) {
      if (card === undefined || card.work !== 'none') return;
      if (panel !== 'times') {
        update({ panel });
        return;
      }
      update({ work: 'looking', notice: undefined, panel: 'none' });
      ask(actions.times(card.suggestion), (times) => {
        if (times.length > 0) update({ work: 'none', panel, times });
        else update({ work: 'none', notice: { message: words()('noOtherTime'), isProblem: false } });
      });
    },

    choose(suggestion) {
      if (card !== undefined && card.work === 'none') show(suggestion, [...card.history, card.suggestion]);
    },

    notNow(choice) {
      if (card === undefined || card.work === 'booking') return;
      const { suggestion } = card;
      leave('put-off');
      actions.notNow(choice, suggestion).then(
        () => say(words()(said[choice], { name: suggestion.names })),
        (error: unknown) => say(sentenceOf(error)),
      );
    },

    type(draft) {
      if (card !== undefined) update({ draft: { ...card.draft, ...draft }, problems: [] });
    },

    usePerson(person) {
      usePerson(person, () => undefined);
    },

    book() {
      if (card === undefined || card.work !== 'none') return;
      const { suggestion, draft } = card;
      // A name that was typed and not yet taken over is meant: booking without it would leave somebody out.
      if (suggestion.needsPerson && (draft.name.trim() !== '' || draft.address.trim() !== '')) usePerson(draft, accept);
      else accept(suggestion);
    },

    applyRemedy() {
      const notice = card?.notice;
      if (card !== undefined && card.work === 'none' && notice?.remedy !== undefined)
        run(notice.remedy.kind, card.suggestion, notice.booking);
    },

    undo() {
      const shown = toast;
      if (shown?.booking === undefined || shown.isUndoing) return;
      toast = { ...shown, isUndoing: true };
      changed();
      actions.undo(shown.booking.id).then(
        ({ ok, message, booking }) =>
          say(message, ok || !booking.canUndo ? {} : { booking, detail: booking.undoNotice }),
        // What could not be undone can be tried again: the button stays.
        (error: unknown) => say(sentenceOf(error), { booking: shown.booking, detail: shown.detail }),
      );
    },

    dropToast() {
      toast = undefined;
      changed();
    },
  };
};
