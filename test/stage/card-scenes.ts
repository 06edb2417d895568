import type { FactorName } from '../../src/domain/involvement/types.ts';
import type { AcceptOutcome, SuggestionView } from '../../src/messages/map.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import type { Staged, Step } from './layer-page.ts';
import { bookingIn, monday, suggestionIn } from './samples.ts';
import type { Speech } from './speech.ts';

/** A state of the card or its message: what the worker answers, what the user does, and what stands there then. */
export interface LayerScene {
  readonly name: string;
  readonly suggestions: readonly SuggestionView[];
  readonly answers: Staged['answers'];
  readonly steps: readonly Step[];
  /** What is to be seen in the end. */
  readonly shows: string;
  /** What the scene is about: the card, the message, or the pills. */
  readonly box: '.card' | '.toast' | '.pills';
}

/** Somebody with all the names that somebody can have. */
const longName = 'Maximiliane-Theodora';

const calendars = [
  { account: 'account-1', calendar: 'work', name: 'Work' },
  { account: 'account-1', calendar: 'team', name: 'Product engineering, customer visits and travel (pat@example.com)' },
];
const people = [
  { id: 'ana', name: 'Ana' },
  { id: 'ben', name: `${longName} Featherstonehaugh` },
];

/** Every state of the card and of the message after it, in one language. */
export const cardScenes = (speech: Speech): readonly LayerScene[] => {
  const { tables, texts } = speech;
  const { card } = tables;
  const service = texts.say('service.google');
  const walk = suggestionIn(speech);
  const lunch = suggestionIn(speech, { at: 36, activity: 'a16', icon: 'feedback', name: longName });
  const alone = suggestionIn(speech, { name: '' }, { needsPerson: true });
  const byForm = suggestionIn(speech, { hasAccount: false });
  const factors = (Object.keys(tables.factorTexts) as FactorName[]).slice(0, 5).map((name, index) => ({
    name: texts.factor(name),
    share: new Intl.NumberFormat(texts.language, { style: 'percent' }).format(0.4 - index / 10),
    text: index === 1 ? texts.say('factor.notKnown') : walk.why,
  }));
  const rich = suggestionIn(
    speech,
    { activity: 'a16', icon: 'feedback', name: longName },
    {
      key: 'rich',
      factors,
      isQuiet: true,
      theirTime: texts.count('theirTime.hidden', 1, { names: longName }),
      target: texts.say('suggestion.intoCalendar', { calendar: calendars[1]!.name, address: 'pat@example.com' }),
    },
  );
  const times = [57, 82, 106].map((at) => suggestionIn(speech, { at }));
  const open: Step = { press: walk.accessibleName };
  const book: Step = { press: walk.confirm };
  const known: Staged['answers'] = { people: { value: people }, calendars: { value: calendars } };

  const outcome = (value: AcceptOutcome): Staged['answers'] => ({ ...known, accept: { value } });
  const scene = (
    name: string,
    steps: readonly Step[],
    shows: string,
    answers: Staged['answers'] = known,
    suggestions: readonly SuggestionView[] = [walk, lunch],
  ): LayerScene => ({ name, suggestions, answers, steps, shows, box: shows.startsWith('.toast') ? '.toast' : '.card' });

  const isStanding = bookingIn(speech, walk);
  const offline = bookingIn(speech, walk, { state: 'waiting', reason: 'offline' });
  const signedOut = bookingIn(speech, walk, { state: 'signed-out', reason: 'signed-out' });
  const taken = bookingIn(speech, walk, { state: 'failed', reason: 'taken' });
  const unclear = bookingIn(speech, walk, { state: 'unclear' });
  const booked = outcome({
    kind: 'booked',
    booking: isStanding,
    message: texts.say('accept.bookedAndTold', { calendar: 'Work', notified: walk.notified }),
  });
  const refused = (booking: typeof taken): Staged['answers'] =>
    outcome({ kind: 'refused', message: booking.problem, remedy: booking.remedy, booking });
  const wrong = { error: tables.card.failed };
  const undoes = (value: unknown): Staged['answers'] => ({ ...booked, undo: { value } });

  return [
    scene('suggestion', [open], '.card select'),
    scene('bare', [open], '.card', {}, [{ ...walk, place: '', why: '', question: '' }]),
    scene('long', [{ press: rich.accessibleName }], '.fine select', known, [rich]),
    scene('why', [{ press: rich.accessibleName }, { press: card.whyThis }], '.shares', known, [rich]),
    scene('times', [open, { press: card.anotherTime }], '.panel', { ...known, times: { value: times } }),
    scene('menu', [{ press: rich.accessibleName }, { press: card.notNow }], '.panel', known, [rich]),
    scene('asks for a name', [{ press: alone.accessibleName }], '.person', known, [alone]),
    scene(
      'a name is refused',
      [{ press: alone.accessibleName }, { type: [card.email, 'ana@'] }, { press: card.usePerson }],
      '.hint.wrong',
      {
        ...known,
        withPerson: {
          value: { ok: false, problems: [{ field: 'address', message: texts.say('field.notAnAddress') }] },
        },
      },
      [alone],
    ),
    scene('looking', [open, { press: card.anotherIdea }], '.card[aria-busy=true]'),
    scene('another idea', [open, { press: card.anotherIdea }], '.back', { ...known, another: { value: rich } }),
    scene('no other idea', [open, { press: card.anotherIdea }], '.notice:not(.empty)', {
      ...known,
      another: { value: null },
    }),
    scene('no account', [{ press: byForm.accessibleName }], '.card select', { people: known.people! }, [byForm]),
    scene('asking', [open, book], '.card[aria-busy=true]'),
    scene('nobody answers', [open, book], '.notice.wrong', { ...known, accept: wrong }),
    scene('needs you: signed out', [open, book], '.notice.wrong', refused(signedOut)),
    scene('needs you: taken', [open, book], '.notice.wrong', refused(taken)),
    scene('needs you: unclear', [open, book], '.notice.wrong', refused(unclear)),
    scene('stale', [open, { take: walk.slot.start }], '.card .next'),
    scene('stale, the last one', [open, { take: walk.slot.start }], '.card #card-stale', known, [walk]),

    scene('booked', [open, book], '.toast .undo', booked),
    scene(
      'kept offline',
      [open, book],
      '.toast .undo',
      outcome({ kind: 'kept', booking: offline, message: offline.problem }),
    ),
    scene(
      'handed over',
      [{ press: byForm.accessibleName }, { press: byForm.confirm }],
      '.toast:not(.empty)',
      outcome({
        kind: 'handed-over',
        message: texts.say('accept.handedOver', { service }),
        remedy: { kind: 'connect', label: texts.say('remedy.connect', { service }) },
      }),
      [byForm],
    ),
    scene(
      'undone',
      [open, book, { press: card.undo }],
      '.toast:not(.empty):not(:has(.undo))',
      undoes({
        ok: true,
        message: texts.say('undo.doneAndTold', { calendar: 'Work', notified: isStanding.undoNotice }),
        booking: { ...isStanding, canUndo: false },
      }),
    ),
    scene('undoing', [open, book, { press: card.undo }], '.toast .undo[aria-disabled=true]', booked),
    scene(
      'put off',
      [open, { press: card.notNow }, { press: fill(card.notThisPerson, { name: 'Ana' }) }],
      '.toast:not(.empty)',
      {
        ...known,
        notNow: { value: undefined },
      },
    ),
  ];
};

/** A scene as a page shows it. */
export const stagedIn = (
  { language, direction, texts }: Speech,
  { suggestions, answers }: LayerScene,
  {
    dialect,
    scheme,
    width,
    height,
  }: {
    readonly dialect: Staged['dialect'];
    readonly scheme: 'light' | 'dark';
    readonly width: number;
    readonly height: number;
  },
): Staged => {
  const background = { light: '#ffffff', dark: dialect === 'material' ? '#131314' : '#1f1f1f' }[scheme];
  const column = width / 5;
  return {
    dialect,
    look: { scheme, direction, background },
    language,
    direction,
    texts: texts.words.texts,
    suggestions,
    notices: [],
    clip: { left: 0, top: 0, width, height },
    places: Object.fromEntries(
      suggestions.map(({ slot }, index) => [
        slot.start,
        {
          left: (direction === 'rtl' ? 3 - index : 1 + index) * column,
          top: ((slot.start - monday) / 3_600_000 - 33) * 48 + 48,
          width: column,
          height: ((slot.end - slot.start) / 3_600_000) * 48,
        },
      ]),
    ),
    answers,
  };
};
