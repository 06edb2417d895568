import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { AcceptOutcome, PopupState } from '../../../src/messages/map.ts';
import { pending } from '../controls/fake-send.ts';
import { booking, none, popupState, walk } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

const booked: AcceptOutcome = {
  kind: 'booked',
  booking: booking({ id: 'booking-new', title: 'Walk with Ana', undoNotice: 'Ana gets a cancellation' }),
  message: 'Walk with Ana is in Work.',
};

describe('Book', () => {
  test('has the focus, so that a key press books', async () => {
    showPopup(popupState());
    const book = await button('Book');
    await waitFor(() => expect(document.activeElement).toBe(book));
  });

  test('sends what is shown, and moves it to Booked with Undo', async () => {
    const { asked } = showPopup(popupState(), { 'card.accept': () => booked });
    fireEvent.click(await button('Book'));
    expect(await shownText('Walk with Ana is in Work.')).toBeTruthy();
    expect(asked('card.accept')).toEqual([
      {
        intent: 'intent-1',
        page: 'google-calendar',
        gap: walk.gap,
        slot: walk.slot,
        activity: 'a09',
        people: ['person-1'],
        timeZone: 'Europe/Rome',
      },
    ]);
    const list = await screen.findByRole('region', { name: 'Booked' });
    expect(within(list).getByText('Walk with Ana')).toBeTruthy();
    expect(within(list).getByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Book' })).toBeNull();
  });

  test('is disabled and says so while it works, and a second click changes nothing', async () => {
    const answer = pending<AcceptOutcome>();
    const { asked } = showPopup(popupState(), { 'card.accept': () => answer.promise });
    const book = await button('Book');
    fireEvent.click(book);
    fireEvent.click(book);
    const busy = await button('Booking…');
    expect(busy.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(busy);
    answer.resolve(booked);
    await shownText('Walk with Ana is in Work.');
    expect(asked('card.accept')).toHaveLength(1);
  });

  test('lists what it books together with the outcome, and not before: no Undo moves away under a pointer', async () => {
    const answer = pending<AcceptOutcome>();
    let state = popupState();
    const { asked, change } = showPopup(state, { 'popup.state': () => state, 'card.accept': () => answer.promise });
    fireEvent.click(await button('Book'));
    await button('Booking…');
    const before = asked('popup.state').length;
    state = popupState({ bookings: [booking({ id: 'booking-new', title: 'Walk with Ana' })] });
    change({ of: 'revision' });
    // Whatever it might ask for has been asked for by then.
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked('popup.state')).toHaveLength(before);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    answer.resolve(booked);
    await shownText('Walk with Ana is in Work.');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await waitFor(() => expect(asked('popup.state')).toHaveLength(before + 2));
  });

  test('makes a reading anew that was under way', async () => {
    const reading = pending<PopupState>();
    const answer = pending<AcceptOutcome>();
    const state = popupState({ bookings: [booking({ id: 'booking-new', title: 'Walk with Ana' })] });
    let isFirst = true;
    const { asked } = showPopup(popupState(), {
      'popup.state': ({ refresh }) => {
        if (!refresh) return isFirst ? popupState() : state;
        if (!isFirst) return state;
        isFirst = false;
        return reading.promise;
      },
      'card.accept': () => answer.promise,
    });
    fireEvent.click(await button('Book'));
    reading.resolve(state);
    await button('Booking…');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    answer.resolve(booked);
    expect(await button('Undo')).toBeTruthy();
    await waitFor(() => expect(asked('popup.state')).toHaveLength(4));
    await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
  });

  test('does not offer the next suggestion in the place of a click that may still come', async () => {
    showPopup(popupState(), { 'card.accept': () => booked });
    fireEvent.click(await button('Book'));
    await shownText('Walk with Ana is in Work.');
    expect(screen.queryByRole('button', { name: 'Book' })).toBeNull();
    fireEvent.click(await button('Show my next gap'));
    expect(await button('Book')).toBeTruthy();
  });

  test('says that a booking is kept when it cannot be made now', async () => {
    const waiting = booking({ id: 'w', title: 'Walk with Ana', state: 'waiting', problem: 'You are offline.' });
    showPopup(popupState(), {
      'card.accept': () => ({ kind: 'kept', booking: waiting, message: 'It will be booked when you are back.' }),
    });
    fireEvent.click(await button('Book'));
    expect(await shownText('It will be booked when you are back.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Booked' })).getByText('You are offline.')).toBeTruthy();
  });

  test('says that the form was opened, and lists nothing as booked', async () => {
    showPopup(popupState(), { 'card.accept': () => ({ kind: 'handed-over', message: 'Save it in Google Calendar.' }) });
    fireEvent.click(await button('Book'));
    expect(await shownText('Save it in Google Calendar.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Booked' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('shows a refusal with its one remedy, and does that for the refused booking', async () => {
    const refused = booking({ id: 'r', state: 'failed', remedy: { kind: 'open-editor', label: 'Open the form' } });
    const { asked } = showPopup(popupState(), {
      'card.accept': () => ({
        kind: 'refused',
        message: 'You may not write to Work.',
        remedy: { kind: 'open-editor', label: 'Use the form instead' },
        booking: refused,
      }),
      'card.remedy': () => ({ kind: 'handed-over', message: 'Save it in Google Calendar.' }),
    });
    fireEvent.click(await button('Book'));
    expect(await shownText('You may not write to Work.')).toBeTruthy();
    fireEvent.click(await button('Use the form instead'));
    expect(await shownText('Save it in Google Calendar.')).toBeTruthy();
    expect(asked('card.remedy')).toMatchObject([
      { kind: 'open-editor', booking: 'r', acceptance: { intent: 'intent-1' } },
    ]);
  });

  test('leads to the accounts when a refusal asks for signing in', async () => {
    const { openOptions } = showPopup(popupState(), {
      'card.accept': () => ({ kind: 'refused', message: 'Signed out.', remedy: { kind: 'connect', label: 'Sign in' } }),
    });
    fireEvent.click(await button('Book'));
    fireEvent.click(await button('Sign in'));
    await waitFor(() => expect(openOptions.mock.calls).toEqual([['accounts']]));
  });

  test('tries again with the same intent when no answer came', async () => {
    let times = 0;
    const { asked } = showPopup(popupState(), {
      'card.accept': () => (++times === 1 ? Promise.reject(new Error('lost')) : booked),
    });
    fireEvent.click(await button('Book'));
    expect(await shownText('Not booked')).toBeTruthy();
    fireEvent.click(await button('Try again'));
    expect(await shownText('Walk with Ana is in Work.')).toBeTruthy();
    expect(asked('card.accept').map(({ intent }) => intent)).toEqual(['intent-1', 'intent-1']);
  });

  test('goes to Outlook when only Outlook is connected and no calendar is open', async () => {
    const { page: _, ...state } = popupState({
      accounts: [{ provider: 'microsoft', text: 'Outlook', state: 'connected' }],
      tab: { kind: 'no-calendar', text: '', remedy: none },
    });
    const { asked } = showPopup(state, { 'card.accept': () => booked });
    fireEvent.click(await button('Book'));
    await waitFor(() => expect(asked('card.accept')[0]?.page).toBe('outlook'));
  });
});
