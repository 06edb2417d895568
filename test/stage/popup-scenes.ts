import { gapText } from '../../src/app/describe/times.ts';
import { whyNoGap } from '../../src/app/suggesting/absence.ts';
import { tabView } from '../../src/app/popup/tab-view.ts';
import type { AcceptOutcome, BookingView, PopupState, QuickBook } from '../../src/messages/map.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import type { PopupScene } from './popup-stage.ts';
import { bookingIn, now, suggestionIn, timeZone } from './samples.ts';
import type { Speech } from './speech.ts';

const hourMs = 3_600_000;
const longName = 'Maximiliane-Theodora';

/** Every state of the popup, in one language. */
export const popupScenes = (speech: Speech): readonly PopupScene[] => {
  const { texts, tables } = speech;
  const { popup } = tables;
  const service = texts.say('service.google');
  const walk = suggestionIn(speech);
  const long = suggestionIn(
    speech,
    { at: 36, activity: 'a16', icon: 'feedback', name: longName },
    { theirTime: texts.count('theirTime.hidden', 1, { names: longName }) },
  );
  const byForm = suggestionIn(speech, { hasAccount: false });
  const tab = (report: unknown): PopupState['tab'] =>
    tabView({ page: 'google-calendar', report, isAnswering: true } as Parameters<typeof tabView>[0], now, texts);
  const read = tab({ kind: 'read', gaps: [walk.gap, long.gap] });
  const later = [57, 82].map((at, index) => {
    const idea = suggestionIn(speech, { at });
    const text = gapText(idea.slot, now, timeZone, texts);
    return { gap: idea.gap, text, ...(index === 0 && { idea }) };
  });
  const account = (state: 'connected' | 'signed-out'): PopupState['accounts'][number] => ({
    provider: 'google',
    state,
    text: texts.say(state === 'connected' ? 'popup.connectedAs' : 'popup.signedOutOf', {
      service,
      address: 'pat@example.com',
    }),
  });
  const known: PopupState = {
    asOf: now,
    next: walk,
    later,
    absence: '',
    reasons: [],
    bookings: [],
    week: texts.count('week.people', 4, { booked: texts.count('week.booked', 3, { time: walk.length }) }),
    pause: '',
    hasPeople: true,
    accounts: [account('connected')],
    tab: read,
    page: 'google-calendar',
    timeZone,
  };
  const { next: _, ...without } = known;
  const booking = (id: string, of = walk, change: Parameters<typeof bookingIn>[2] = {}): BookingView => ({
    ...bookingIn(speech, of, change),
    id,
    question: of.question,
  });
  const atRisk = [
    booking('1', walk, { state: 'failed', reason: 'rejected', detail: 'Quota exceeded for this calendar.' }),
    booking('2', long, { state: 'signed-out', reason: 'signed-out' }),
    booking('3', walk, { reason: 'declined', declined: ['ana@example.com'] }),
    booking('4', long, { state: 'gone' }),
  ];
  const standing = [
    booking('5'),
    booking('6', long),
    booking('7', walk, { state: 'waiting', reason: 'offline' }),
    booking('8', walk, { state: 'undoing' }),
  ];
  const form: QuickBook = {
    activities: ['a09', 'a16'].map((id) => ({ id, name: texts.activity(id).name })),
    people: [
      { ids: ['ana'], name: 'Ana' },
      { ids: [], name: texts.say('quick.nobodyYet') },
    ],
    times: [{ start: walk.slot.start, day: texts.say('day.tomorrow'), text: walk.hours }],
    lengths: [{ minutes: 45, text: walk.length }],
    chosen: { activity: 'a09', people: ['ana'], start: walk.slot.start, minutes: 45 },
    wall: '2026-11-24T09:00',
    problem: '',
    remark: '',
    suggestion: walk,
  };
  const begun: QuickBook = {
    ...form,
    chosen: { ...form.chosen, start: now - hourMs },
    problem: texts.say('quick.begun'),
  };

  const scene = (
    name: string,
    state: PopupState,
    shows: string,
    press: readonly string[] = [],
    answers: PopupScene['answers'] = {},
  ): PopupScene => ({ name, shows, press, answers: { 'popup.state': { value: state }, ...answers } });
  const booked = (name: string, outcome: AcceptOutcome): PopupScene =>
    scene(name, known, '.outcome', [popup.book], { 'card.accept': { value: outcome } });

  return [
    { name: 'the worker wakes', answers: {}, press: [], shows: '.hero-waiting' },
    { name: 'no answer', answers: { 'popup.state': { error: popup.unavailable } }, press: [], shows: '.failure' },
    scene('next gap', known, '.hero .button-primary'),
    scene('a long one', { ...known, next: long, later: [] }, '.hero .button-primary'),
    scene(
      'nothing known yet',
      {
        ...without,
        later: [],
        week: '',
        hasPeople: false,
        accounts: [],
        absence: texts.say('popup.noCalendar'),
        tab: tabView({ page: undefined, report: undefined, isAnswering: true }, now, texts),
      },
      '.first-steps',
    ),
    scene('no account', { ...known, next: byForm, accounts: [] }, '.hero .button-primary'),
    scene('signed out', { ...known, accounts: [account('signed-out')] }, '.dot-signed-out'),
    scene('needs you', { ...known, bookings: atRisk }, '.at-risk'),
    scene('booked', { ...known, bookings: standing }, '.bookings'),
    scene('paused', { ...without, later: [], pause: texts.say('pause.today') }, '.hero-absent'),
    scene(
      'an empty week',
      {
        ...without,
        later: [],
        week: '',
        absence: texts.say('popup.noGapThisWeek'),
        reasons: whyNoGap({ daysOff: 2, busy: 31 * hourMs, tooShort: 0, notice: 0, lunch: 5 * hourMs }, texts),
      },
      '.hero-reasons',
    ),
    scene('a tab that is being read', { ...known, tab: tab(undefined) }, '.dot-reading'),
    scene(
      'a tab from before',
      { ...known, tab: tabView({ page: 'outlook', report: undefined, isAnswering: false }, now, texts) },
      '.dot-needs-reload',
    ),
    scene(
      'a tab not understood',
      { ...known, tab: tab({ kind: 'unreadable', page: 'google-calendar', reason: 'no-grid' }) },
      '.health details[open]',
    ),
    ...(['agrees', 'zone', 'differs'] as const).map((check) =>
      scene(
        `a tab that is read: ${check}`,
        { ...known, tab: tab({ kind: 'read', gaps: [walk.gap], check }) },
        '.health details[open]',
        [check === 'agrees' ? popup.readWell : popup.readWithHelp],
      ),
    ),
    scene('something else', known, '.quick-form', [popup.quickBook], { 'popup.quickBook': { value: form } }),
    scene('too late for that', known, '.field-problem', [popup.quickBook], { 'popup.quickBook': { value: begun } }),
    scene('nothing to book', known, '.quick-waiting', [popup.quickBook], { 'popup.quickBook': { value: null } }),
    scene('for how long', known, '.pause-date', [popup.pause, popup.pauseDate]),
    booked('it is booked', {
      kind: 'booked',
      booking: standing[0]!,
      message: texts.say('accept.bookedAndTold', { calendar: 'Work', notified: walk.notified }),
    }),
    booked('it is kept', { kind: 'kept', booking: standing[2]!, message: standing[2]!.problem }),
    booked('it is refused', {
      kind: 'refused',
      message: atRisk[0]!.problem,
      remedy: atRisk[0]!.remedy,
      booking: atRisk[0]!,
    }),
    booked('it is handed over', {
      kind: 'handed-over',
      message: fill(texts.say('accept.handedOver', { service })),
      remedy: { kind: 'connect', label: texts.say('remedy.connect', { service }) },
    }),
  ];
};
