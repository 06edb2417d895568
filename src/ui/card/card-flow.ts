import type { AcceptOutcome, Remedy, SnoozeChoice, SuggestionView } from '../../messages/map.ts';
import type { CardText } from '../i18n/en/card.ts';
import { sentenceOf } from '../layer/sentence.ts';
import type { LayerActions, PersonChoice } from '../layer/types.ts';
import { idle, wantedOf } from './card-state.ts';
import type { CardState, Flow, Moment } from './card-state.ts';
import { handle } from './handle.ts';
import { createToastFlow } from './toast-flow.ts';
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

/** What the card and the toast do, without how they look: one card and one toast at a time. */
export const createFlow = ({ actions, words, changed }: FlowPorts): Flow => {
  const toasts = createToastFlow({ actions, words, changed });
  const { say } = toasts;
  let card: CardState | undefined;
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

  const settle = (outcome: AcceptOutcome, accepted: SuggestionView): void => {
    const isShown = card?.suggestion === accepted;
    if (outcome.kind === 'refused') {
      const { message, remedy, booking } = outcome;
      const offered = remedy.kind === 'none' ? undefined : remedy;
      if (isShown)
        update({
          work: 'none',
          notice: { message, isProblem: true, remedy: offered, ...(booking && { booking: booking.id }) },
        });
      else offer(message, 'problem', offered, accepted, booking?.id);
      return;
    }
    if (isShown) leave(outcome.kind === 'handed-over' ? 'closed' : 'booked');
    if (outcome.kind === 'handed-over') offer(outcome.message, 'note', outcome.remedy, accepted);
    else toasts.sayBooked(outcome.message, outcome.kind === 'kept' ? 'when' : 'done', outcome.booking);
  };

  const fail = (error: unknown, accepted: SuggestionView): void => {
    if (card?.suggestion === accepted)
      update({ work: 'none', notice: { message: sentenceOf(error, words()), isProblem: true } });
    else toasts.sayProblem(error);
  };

  /** A message with the one thing that can be done about it, where there is one. */
  const offer = (
    message: string,
    glyph: 'problem' | 'note',
    remedy: Remedy | undefined,
    accepted: SuggestionView,
    booking?: string,
  ): void =>
    say(message, {
      glyph,
      ...(remedy && { remedyLabel: remedy.label, remedy: () => run(remedy.kind, accepted, booking) }),
    });

  const accept = (suggestion: SuggestionView): void => {
    update({ work: 'booking', notice: undefined, panel: 'none' });
    void handle(
      actions.accept(suggestion),
      (outcome) => settle(outcome, suggestion),
      (error: unknown) => fail(error, suggestion),
    );
  };

  const run = (kind: Remedy['kind'], suggestion: SuggestionView, booking: string | undefined): void => {
    if (card?.suggestion === suggestion) update({ work: 'booking', notice: undefined });
    else toasts.drop();
    void handle(
      actions.remedy(kind, suggestion, booking),
      (outcome) => {
        if (outcome !== null) settle(outcome, suggestion);
        // It goes on elsewhere: in the options, or not at all.
        else if (card?.suggestion === suggestion) leave('closed');
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
      return toasts.toast;
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
        toasts.sayProblem,
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

    undo: toasts.undo,
    dropToast: toasts.drop,
  };
};
