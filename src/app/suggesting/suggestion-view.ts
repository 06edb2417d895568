import type { Gap, Interval } from '../../domain/availability/types.ts';
import { targetCalendar, writableCalendars, type Account } from '../../domain/booking/account.ts';
import { guestsOf, type Guest } from '../../domain/booking/index.ts';
import {
  explain,
  formOf,
  peopleToPraise,
  placeTextOf,
  quietTitleOf,
  reasonOf,
  titleOf,
  twinText,
} from '../../domain/involvement/index.ts';
import { numberFormat } from '../../domain/formatters.ts';
import type {
  Activity,
  ActivityId,
  FactorShare,
  Person,
  SuggestInput,
  Suggestion,
} from '../../domain/involvement/types.ts';
import type { CardChoice, FactorView, HostPage, SuggestionView } from '../../messages/map.ts';
import { firstNames, notifiedText, peopleOf } from '../describe/people.ts';
import { getsLink } from '../booking/meeting-link.ts';
import { hoursText, timeText, weekdayText, whenText } from '../describe/times.ts';
import type { KeptApp } from '../ports.ts';
import type { Texts } from '../texts.ts';
import { readActivities, twinOf, type KnownActivities } from './known-activities.ts';
import type { TheirTime } from './their-time.ts';

/** What a suggestion is shown with: where it would go, and the input it was made from. */
export interface Frame {
  readonly input: SuggestInput;
  readonly theirs: TheirTime;
  readonly known: KnownActivities;
  readonly page: HostPage;
  readonly account: Account | undefined;
  /** More than one calendar can be written to, so that it has to be said which. */
  readonly hasChoice: boolean;
  /** Activities that are booked private and with a neutral title. */
  readonly quiet: readonly ActivityId[];
  readonly choice: CardChoice;
  readonly texts: Texts;
}

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;

const targetText = ({ page, account, texts }: Frame): string => {
  const calendar = account && targetCalendar(account);
  if (account === undefined || calendar === undefined) {
    return texts.say(page === 'outlook' ? 'suggestion.intoOutlookForm' : 'suggestion.intoGoogleForm');
  }
  const values = { calendar: calendar.name, address: account.address };
  // Google names the main calendar after the account.
  return texts.say(
    calendar.name === account.address ? 'suggestion.intoCalendarOnly' : 'suggestion.intoCalendar',
    values,
  );
};

const confirmText = ({ account, hasChoice, texts }: Frame): string => {
  const calendar = account && targetCalendar(account);
  return calendar === undefined || !hasChoice
    ? texts.say('suggestion.confirm')
    : texts.say('suggestion.confirmIn', { calendar: calendar.name });
};

const gapOf = (gap: Interval, { gaps }: SuggestInput): Gap =>
  gaps.find(({ start, end }) => start === gap.start && end === gap.end) ?? {
    start: gap.start,
    end: gap.end,
    kind: 'work',
    startsAt: 'window',
    endsAt: 'window',
  };

/** As long as the activity takes, as far as the gap has room for it. */
const minutesIn = (gap: Interval, { minutes: { min, max } }: Activity): SuggestionView['minutes'] => ({
  min,
  max: Math.max(min, Math.min(max, Math.floor((gap.end - gap.start) / stepMs) * 5)),
});

/** What adds less than one part in a hundred is not worth a line. */
const leastShare = 0.005;

/** These say 0.5 when nothing is known: that is told, lest the name alone be read as a fact. */
const knownOrNot: ReadonlySet<FactorShare['name']> = new Set(['sharedFreeTime', 'taste', 'liking']);

const factorText = ({ name, value, sentence }: FactorShare, names: string, texts: Texts): string => {
  if (sentence !== undefined) return texts.reason(sentence, names);
  if (knownOrNot.has(name) && value === 0.5) return texts.say('factor.notKnown');
  return name === 'taste' && value < 0.5 ? texts.say('factor.declined') : '';
};

const factorView = (factor: FactorShare, names: string, texts: Texts): FactorView => ({
  name: texts.factor(factor.name),
  share: numberFormat(texts.language, { style: 'percent' }).format(factor.share),
  text: factorText(factor, names, texts),
});

/** What has to be said about the others' time: that it is taken, where the user chose them all the same, or that it cannot be seen. */
const theirTimeText = (people: readonly Person[], { start, end }: Interval, { theirs, texts }: Frame): string => {
  const isBusy = ({ id }: Person): boolean =>
    theirs.busy.get(id)?.some((busy) => busy.start < end && busy.end > start) === true;
  const busy = people.filter(isBusy);
  const hidden = people.filter(({ id }) => theirs.hidden.has(id));
  const [key, who] = busy.length > 0 ? (['theirTime.busy', busy] as const) : (['theirTime.hidden', hidden] as const);
  return who.length === 0 ? '' : texts.count(key, who.length, { names: firstNames(who, texts) });
};

const linkNames = { google: 'Google Meet', microsoft: 'Microsoft Teams', memory: 'Memory' } as const;

/** Where it takes place; with a link to meet by, if it will have one. */
const placeText = (
  activity: Activity,
  people: readonly Person[],
  guests: readonly Guest[],
  { known, account, texts }: Frame,
): string => {
  const words = known.texts(activity.id);
  return account !== undefined && getsLink(account, activity, words, people, guests)
    ? texts.say('suggestion.byVideoWithLink', { service: linkNames[account.provider] })
    : placeTextOf(words, formOf(activity, people), texts.draft);
};

/** Whom a recognition round would thank. */
const praiseText = (activity: Activity, slot: Interval, { input, texts }: Frame): readonly string[] => {
  const praised = peopleToPraise(activity, input, slot.start);
  return praised.length === 0 ? [] : [texts.say('suggestion.praise', { names: firstNames(praised, texts) })];
};

/** A finished suggestion: every text written, first names only. Undefined for an activity that is no longer there. */
export const suggestionView = (suggestion: Suggestion, frame: Frame): SuggestionView | undefined => {
  const { input, known, account, choice, texts } = frame;
  const activity = known.find(suggestion.activity);
  if (activity === undefined) return undefined;
  const { slot, key } = suggestion;
  const twin = twinOf(known, activity);
  const { timeZone } = input;
  const people = peopleOf(suggestion.people, input.people);
  const names = firstNames(people, texts);
  const guests = choice.isHeld === true ? [] : guestsOf(people);
  const words = known.texts(activity.id);
  const plainTitle = titleOf(words, names);
  const title = choice.isHeld === true ? texts.say('hold.title', { title: plainTitle }) : plainTitle;
  const gap = gapOf(suggestion.gap, input);
  const from = timeText(slot.start, timeZone, texts);
  const to = timeText(slot.end, timeZone, texts);
  return {
    key,
    gap,
    slot,
    activity: activity.id,
    people: suggestion.people,
    icon: activity.icon,
    accessibleName: texts.say('suggestion.name', {
      title,
      weekday: weekdayText(slot.start, timeZone, texts),
      from,
      to,
    }),
    activityName: words.name,
    names,
    length: texts.say('suggestion.minutes', { minutes: Math.round((slot.end - slot.start) / minuteMs) }),
    hours: hoursText(slot, timeZone, texts),
    title,
    when: whenText(slot, timeZone, texts),
    place: placeText(activity, people, guests, frame),
    why: [
      ...praiseText(activity, slot, frame),
      ...reasonOf(suggestion, input).map((part) => texts.reason(part, names)),
      ...(twin === '' ? [] : [twinText(twin, texts.draft)]),
    ].join(' '),
    factors: explain(suggestion, input)
      .filter(({ share }) => share >= leastShare)
      .map((factor) => factorView(factor, names, texts)),
    question: words.question,
    confirm: confirmText(frame),
    target: targetText(frame),
    notified: notifiedText(guests, account === undefined ? 'notified.invitationOnSave' : 'notified.invitation', texts),
    theirTime: theirTimeText(people, slot, frame),
    isQuiet: frame.quiet.includes(activity.id),
    quietNote: texts.say(account === undefined ? 'suggestion.quietInForm' : 'suggestion.quiet', {
      title: quietTitleOf(names, texts.draft),
    }),
    needsPerson: people.length === 0 && activity.group.max > 0,
    minutes: minutesIn(gap, activity),
    choice,
  };
};

/** What suggestions of a page are made from and shown with: bookings made there would go to the account. */
export const frameFor = async (
  app: KeptApp,
  page: HostPage,
  account: Account | undefined,
  input: SuggestInput,
  theirs: TheirTime,
  choice: CardChoice = {},
): Promise<Frame> => {
  const accounts = await app.accounts.all();
  return {
    input,
    theirs,
    known: await readActivities(app),
    page,
    account,
    choice,
    hasChoice: accounts.flatMap(writableCalendars).length > 1,
    quiet: (await app.preferences.read()).quietActivities,
    texts: app.texts,
  };
};

/** The suggestions as a page shows them; one whose activity is gone is left out. */
export const suggestionViews = (suggestions: readonly Suggestion[], frame: Frame): readonly SuggestionView[] =>
  suggestions.flatMap((suggestion) => suggestionView(suggestion, frame) ?? []);
