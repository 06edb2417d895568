import type { AcceptOutcome, BookingView, Remedy, SnoozeChoice, SuggestionView } from '../../messages/map.ts';
import type { CardText } from '../i18n/en/card.ts';
import type { CardState, Flow, Moment, ToastState, Wanted } from './card-state.ts';
import { sentenceOf } from '../layer/sentence.ts';
import type { LayerActions, PersonChoice } from '../layer/types.ts';
import type { Words } from './words.ts';

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

/** Waits for an answer and hands it, or why there is none, to the one of two. */
const handle = async <Value>(
  question: Promise<Value>,
  use: (value: Value) => void,
  fail: (error: unknown) => void,
): Promise<void> => {
  let value: Value;
  try {
    value = await question;
  } catch (error) {
    fail(error);
    return;
  }
  use(value);
};

const idle = {
  work: 'none',
  panel: 'none',
  times: [],
  problems: [],
  notice: undefined,
  isStale: false,
  wanted: undefined,
} as const;

const minuteMs = 60_000;

/** How long the card's suggestion is to be, and how it is to be booked, as last asked for. */
export const wantedOf = ({ suggestion: { slot, choice }, wanted }: Pick<CardState, 'suggestion' | 'wanted'>): Wanted =>
  wanted ?? { minutes: Math.round((slot.end - slot.start) / minuteMs), choice };

/** What the card and the toast do, without how they look: one card and one toast at a time. */
export const createFlow = ({ actions, words, changed }: FlowPorts): Flow => {
  let card: CardState | undefined;
  let toast: ToastState | undefined;
  let toasts = 0;
  let adjustments = 0;

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

  /** Runs something slow for the card that is open now; whatever comes back after it has moved on is dropped. */
  const ask = <Value>(question: Promise<Value>, use: (value: Value) => void): void => {
    const asked = card?.suggestion;
    const isStillAsked = (): boolean => card !== undefined && card.suggestion === asked;
    void handle(
      question,
      (value) => {
        if (isStillAsked()) use(value);
      },
      (error: unknown) => {
        if (isStillAsked()) update({ work: 'none', notice: { message: sentenceOf(error, words()), isProblem: true } });
      },
    );
  };

  const loadPeople = (): void => {
    if (card === undefined) return;
    const shown = card.suggestion;
    // A switch that cannot be filled is left out: the card works without it.
    void handle(
      actions.people(shown.activity),
      (people) => {
        if (card?.suggestion === shown) update({ people });
      },
      () => undefined,
    );
  };

  const loadCalendars = (): void => {
    const opened = card?.origin;
    void handle(
      actions.calendars(),
      (calendars) => {
        if (card?.origin === opened) update({ calendars });
      },
      () => undefined,
    );
  };

  const show = (next: SuggestionView, history: readonly SuggestionView[]): SuggestionView => {
    // Whether it is private is the card's own to say, and stays with the idea.
    const isQuiet = card?.suggestion.activity === next.activity ? card.suggestion.isQuiet : next.isQuiet;
    const suggestion = { ...next, isQuiet };
    update({ ...idle, suggestion, history });
    loadPeople();
    return suggestion;
  };

  const undoable = (booking: BookingView): Partial<ToastState> => ({
    booking,
    detail: booking.undoNotice === '' ? '' : words()('ifUndone', { notice: booking.undoNotice }),
  });

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
    else say(outcome.message, outcome.booking.canUndo ? undoable(outcome.booking) : {});
  };

  const fail = (error: unknown, accepted: SuggestionView): void => {
    const message = sentenceOf(error, words());
    if (card?.suggestion === accepted) update({ work: 'none', notice: { message, isProblem: true } });
    else say(message);
  };

  const accept = (suggestion: SuggestionView): void => {
    update({ work: 'booking', notice: undefined, panel: 'none' });
    void handle(
      actions.accept(suggestion),
      (outcome) => settle(outcome, suggestion),
      (error: unknown) => fail(error, suggestion),
    );
  };

  const run = (kind: Remedy['kind'], suggestion: SuggestionView, booking: string | undefined): void => {
    toast = undefined;
    if (card?.suggestion === suggestion) update({ work: 'booking', notice: undefined });
    else changed();
    void handle(
      actions.remedy(kind, suggestion, booking),
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
      const shown = show(saved.value, history);
      update({ draft: { name: '', address: '' } });
      then(shown);
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
      card = {
        ...idle,
        suggestion,
        origin: suggestion,
        history: [],
        people: [],
        calendars: [],
        draft: { name: '', address: '' },
      };
      changed('opened', suggestion);
      loadPeople();
      loadCalendars();
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
      void handle(
        actions.notNow(choice, suggestion),
        () => say(words()(said[choice], { name: suggestion.names })),
        (error: unknown) => say(sentenceOf(error, words())),
      );
    },

    type(draft) {
      if (card !== undefined) update({ draft: { ...card.draft, ...draft }, problems: [] });
    },

    keepQuiet(isQuiet) {
      if (card?.work === 'none') update({ suggestion: { ...card.suggestion, isQuiet } });
      // The box shows what holds, not what was pressed too early.
      else changed();
    },
    usePerson(person) {
      usePerson(person, () => undefined);
    },

    adjust(change) {
      if (card === undefined || card.work === 'booking') return;
      const { suggestion, history } = card;
      const wanted = { ...wantedOf(card), ...change };
      adjustments += 1;
      const mine = adjustments;
      update({ work: 'looking', wanted, notice: undefined, panel: 'none' });
      ask(actions.adjust(suggestion, wanted.minutes, wanted.choice), (adjusted) => {
        // A later press is on its way: its answer counts.
        if (mine === adjustments) show(adjusted, history);
      });
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
      void handle(
        actions.undo(shown.booking.id),
        ({ ok, message, booking }) => say(message, ok || !booking.canUndo ? {} : undoable(booking)),
        // What could not be undone can be tried again: the button stays.
        (error: unknown) => say(sentenceOf(error, words()), { booking: shown.booking, detail: shown.detail }),
      );
    },

    dropToast() {
      toast = undefined;
      changed();
    },
  };
};
