import { bookingView } from '../../src/app/describe/booking-view.ts';
import { notifiedText } from '../../src/app/describe/people.ts';
import { hoursText, timeText, weekdayText, whenText } from '../../src/app/describe/times.ts';
import type { Booking } from '../../src/domain/booking/types.ts';
import { placeTextOf, quietTitleOf, titleOf } from '../../src/domain/involvement/index.ts';
import type { BookingView, SuggestionView } from '../../src/messages/map.ts';
import type { Speech } from './speech.ts';

/** The Monday that all samples stand in, and the clock by which they are looked at. */
export const monday = Date.UTC(2026, 10, 23);
export const now = monday + 8 * 3_600_000;
export const timeZone = 'UTC';

const minuteMs = 60_000;

export interface Sample {
  /** Hours after Monday's midnight. */
  readonly at?: number;
  readonly minutes?: number;
  readonly activity?: string;
  readonly icon?: SuggestionView['icon'];
  readonly name?: string;
  readonly hasAccount?: boolean;
}

/** A suggestion in the words of a language, written by what writes the real ones. */
export const suggestionIn = (
  { texts }: Speech,
  { at = 33, minutes = 45, activity = 'a09', icon = 'walk', name = 'Ana', hasAccount = true }: Sample = {},
  change: Partial<SuggestionView> = {},
): SuggestionView => {
  const start = monday + at * 60 * minuteMs;
  const slot = { start, end: start + minutes * minuteMs };
  const words = texts.activity(activity);
  const title = titleOf(words, name);
  const guests = name === '' ? [] : [{ name, address: 'ana@example.com' }];
  return {
    key: `${start} ${activity} ${name}`,
    gap: { start, end: start + 90 * minuteMs, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' },
    slot,
    activity,
    people: name === '' ? [] : ['ana'],
    icon,
    accessibleName: texts.say('suggestion.name', {
      title,
      weekday: weekdayText(slot.start, timeZone, texts),
      from: timeText(slot.start, timeZone, texts),
      to: timeText(slot.end, timeZone, texts),
    }),
    activityName: words.name,
    names: name,
    length: texts.say('suggestion.minutes', { minutes }),
    hours: hoursText(slot, timeZone, texts),
    title,
    when: whenText(slot, timeZone, texts),
    place: placeTextOf(words, 'together', texts.draft),
    why: texts.reason({ key: 'notMetFor', values: { days: 12 } }, name || 'Ana'),
    factors: [],
    question: words.question,
    confirm: texts.say('suggestion.confirm'),
    target: hasAccount
      ? texts.say('suggestion.intoCalendar', { calendar: 'Work', address: 'pat@example.com' })
      : texts.say('suggestion.intoGoogleForm'),
    notified: notifiedText(guests, hasAccount ? 'notified.invitation' : 'notified.invitationOnSave', texts),
    theirTime: '',
    isQuiet: false,
    quietNote: texts.say('suggestion.quiet', { title: quietTitleOf(name, texts.draft) }),
    needsPerson: false,
    minutes: { min: 30, max: 90 },
    choice: {},
    ...change,
  };
};

/** A booking of it, as the worker tells it. */
export const bookingIn = ({ texts }: Speech, of: SuggestionView, change: Partial<Booking> = {}): BookingView =>
  bookingView(
    {
      id: 'booking-1',
      activity: of.activity,
      people: of.people,
      planned: {
        key: 'booking-1',
        title: of.title,
        description: '',
        location: of.place,
        ...of.slot,
        timeZone,
        guests: of.people.length === 0 ? [] : [{ name: of.names, address: 'ana@example.com' }],
      },
      account: 'account-1',
      provider: 'google',
      calendar: 'work',
      calendarName: 'Work',
      state: 'booked',
      acceptedAt: now,
      event: { calendar: 'work', id: 'booking-1', etag: '"1"' },
      ...change,
    },
    now,
    texts,
  );
