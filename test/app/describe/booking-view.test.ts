import { describe, expect, it } from 'vitest';
import { englishTexts } from '../../support/english.ts';
import { bookingView } from '../../../src/app/describe/booking-view.ts';
import type { Booking, BookingState } from '../../../src/domain/booking/types.ts';

const start = Date.parse('2026-11-24T13:00:00Z');
const texts = englishTexts('en-US');

const booking = (state: BookingState, reason?: string, more: Partial<Booking> = {}): Booking => ({
  id: 'b1',
  activity: 'a09',
  people: ['ana'],
  planned: {
    key: 'b1',
    title: 'Walk with Ana',
    description: '',
    location: 'On campus',
    start,
    end: start + 30 * 60_000,
    timeZone: 'Europe/Berlin',
    guests: [{ name: 'Ana Lopez', address: 'ana@example.com' }],
  },
  account: 'google:pat@example.com',
  provider: 'google',
  calendar: 'own',
  calendarName: 'Work',
  state,
  acceptedAt: 0,
  ...(reason && { reason }),
  ...more,
});

const at = (one: Booking, now = start - 1) => bookingView(one, now, texts);

describe('a booking in words', () => {
  it('that stands has no problem, and says who would hear of an undo', () => {
    expect(at(booking('booked'))).toEqual({
      id: 'b1',
      title: 'Walk with Ana',
      when: 'Tuesday, November 24, 2:00 PM to 2:30 PM',
      slot: { start, end: start + 30 * 60_000 },
      state: 'booked',
      calendarName: 'Work',
      problem: '',
      remedy: { kind: 'none', label: '' },
      canUndo: true,
      undoNotice: 'Ana gets a cancellation',
    });
  });

  it.each<readonly [BookingState, string | undefined, string, string, boolean]>([
    ['sending', undefined, '', 'none', true],
    ['waiting', 'offline', 'No connection', 'retry', true],
    ['waiting', 'rate-limited', 'asks for a pause. It will be tried again at 1:05 PM', 'retry', true],
    ['waiting', 'unexpected', 'did not answer as it should', 'retry', true],
    ['signed-out', 'signed-out', 'wants you to sign in again', 'connect', true],
    ['signed-out', 'consent-needed', 'wants another permission', 'connect', true],
    ['failed', 'taken', 'Something else stands there', 'retry', false],
    ['failed', 'too-late', 'Its time came', 'dismiss', false],
    ['failed', 'account-gone', 'was disconnected', 'open-editor', false],
    ['failed', 'forbidden', 'does not let Alongside write into Work', 'open-editor', false],
    ['failed', 'rejected', 'refused it', 'open-editor', false],
    ['failed', 'handed-over', 'form was opened in Google Calendar', 'dismiss', false],
    ['failed', undefined, 'could not be booked', 'open-editor', false],
    ['unclear', 'unexpected', 'not clear whether it was booked', 'retry', true],
    ['unclear', 'account-gone', 'not clear whether it was booked', 'dismiss', true],
    ['undoing', undefined, 'being taken out', 'none', false],
    ['undoing', 'offline', 'No connection', 'none', false],
    ['undoing', 'unexpected', 'tried again', 'none', false],
    ['undoing', 'signed-out', 'sign in again', 'connect', false],
    ['booked', 'changed', 'was changed in the calendar', 'dismiss', false],
    ['booked', 'not-removed', 'refused to take it out', 'dismiss', true],
    ['gone', 'gone', 'was removed in the calendar', 'dismiss', false],
    ['undone', undefined, '', 'none', false],
  ])('%s because of %s', (state, reason, words, remedy, canUndo) => {
    const view = at(booking(state, reason, { nextTry: Date.parse('2026-11-24T12:05:00Z') }));
    expect(view.problem).toContain(words);
    expect(view.problem === '').toBe(words === '');
    expect(view.remedy.kind).toBe(remedy);
    expect(view.remedy.label === '').toBe(remedy === 'none');
    expect(view.canUndo).toBe(canUndo);
    expect(`${view.problem}${view.remedy.label}`).not.toMatch(/[{}]/u);
  });

  it('quotes the service where it gave a reason', () => {
    expect(at(booking('failed', 'rejected', { detail: 'Too many guests.' })).problem).toBe(
      'Google Calendar refused it. The answer was: “Too many guests.”',
    );
    expect(at(booking('failed', 'rejected', { provider: 'microsoft' })).problem).toBe('Outlook refused it.');
  });

  it('writes to nobody when it was never sent', () => {
    expect(at(booking('signed-out', 'signed-out')).undoNotice).toBe('Nobody is written to');
  });

  it('cannot be undone once it has begun', () => {
    expect(at(booking('booked'), start).canUndo).toBe(false);
  });
});
