import type { BookingView, PopupState, QuickBook, Remedy, SuggestionView } from '../../../src/messages/map.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 10, 24, 13);
export const none: Remedy = { kind: 'none', label: '' };

export const walk: SuggestionView = {
  key: 'walk with ana',
  gap: { start, end: start + 2 * HOUR, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' },
  slot: { start, end: start + HOUR / 2 },
  activity: 'a09',
  people: ['person-1'],
  icon: 'walk',
  accessibleName: 'Suggestion: Walk with Ana, Tuesday 14:00 to 14:30',
  activityName: 'Campus walk',
  names: 'Ana',
  length: '30 min',
  hours: '14:00 to 14:30',
  title: 'Walk with Ana',
  when: 'Tuesday, November 24, 14:00 to 14:30',
  place: 'On campus',
  why: 'You have not met for 19 days.',
  factors: [],
  question: 'What is on your mind?',
  target: 'Into Work (pat@example.com)',
  confirm: 'Book it',
  notified: 'Ana gets an invitation',
  theirTime: '',
  isQuiet: false,
  quietNote: '',
  needsPerson: false,
  minutes: { min: 30, max: 60 },
  choice: {},
};
export const coffee: SuggestionView = { ...walk, key: 'coffee with ben', title: 'Coffee with Ben', icon: 'cup' };

export const booking = (change: Partial<BookingView> = {}): BookingView => ({
  id: 'booking-1',
  title: 'Lunch with Chiara',
  when: 'Thursday, November 26, 12:15 to 13:00',
  slot: walk.slot,
  state: 'booked',
  calendarName: 'Work',
  problem: '',
  remedy: none,
  canUndo: true,
  undoNotice: 'Chiara gets a cancellation',
  ...change,
});

export const popupState = (change: Partial<PopupState> = {}): PopupState => ({
  asOf: start - HOUR,
  next: walk,
  later: [{ gap: { start: start + 3 * HOUR, end: start + 4 * HOUR }, text: 'Today, 17:00 to 18:00' }],
  absence: '',
  reasons: [],
  bookings: [],
  week: '',
  pause: '',
  hasPeople: true,
  accounts: [{ provider: 'google', text: 'Google: pat@example.com', state: 'connected' }],
  tab: { kind: 'read', page: 'google-calendar', text: 'Google Calendar is open in this tab.', remedy: none },
  page: 'google-calendar',
  timeZone: 'Europe/Rome',
  ...change,
});

/** The quick booking as the worker fills it in. */
export const quickForm = (change: Partial<QuickBook> = {}): QuickBook => ({
  activities: [
    { id: 'a09', name: 'Campus walk' },
    { id: 'a10', name: 'Lunch' },
  ],
  people: [
    { ids: ['person-1'], name: 'Ana Lopez' },
    { ids: ['person-2'], name: 'Ben Otieno' },
    { ids: [], name: 'Nobody in particular' },
  ],
  times: [
    { start, day: 'Today', text: '14:00' },
    { start: start + HOUR, day: 'Today', text: '15:00' },
    { start: start + 24 * HOUR, day: 'Tomorrow', text: '14:00' },
  ],
  lengths: [
    { minutes: 30, text: '30 min' },
    { minutes: 45, text: '45 min' },
  ],
  chosen: { activity: 'a09', people: ['person-1'], start, minutes: 30 },
  wall: '2026-11-24T14:00',
  problem: '',
  remark: '',
  suggestion: walk,
  ...change,
});

/** The state when nothing can be suggested. */
export const emptyState = (change: Partial<PopupState> = {}): PopupState => {
  const { next: _, ...rest } = popupState({ later: [], accounts: [], absence: 'Nothing is free this week.' });
  return { ...rest, ...change };
};
