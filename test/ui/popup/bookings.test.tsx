import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PopupState } from '../../../src/messages/map.ts';
import { booking, popupState } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

describe('Booked', () => {
  const withBooking = (change = {}): PopupState => popupState({ bookings: [booking(change)] });

  test('says before Undo who gets a cancellation, and after it what happened', async () => {
    const { asked } = showPopup(withBooking(), {
      'card.undo': () => ({ ok: true, message: 'Removed.', booking: booking({ state: 'undone', canUndo: false }) }),
    });
    const undo = await button('Undo');
    const described = (undo.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Lunch with Chiara',
      'Chiara gets a cancellation',
    ]);
    fireEvent.click(undo);
    const list = screen.getByRole('region', { name: 'Booked' });
    expect(await within(list).findByText('Removed.')).toBeTruthy();
    expect(within(list).queryByRole('button')).toBeNull();
    expect(asked('card.undo')).toEqual([{ booking: 'booking-1' }]);
  });

  test('keeps Undo and says why when it did not work', async () => {
    showPopup(withBooking(), {
      'card.undo': () => ({ ok: false, message: 'You are offline.', booking: booking() }),
    });
    fireEvent.click(await button('Undo'));
    expect(await shownText('You are offline.')).toBeTruthy();
    expect(await button('Undo')).toBeTruthy();
  });

  test('leaves out what has no bookings', async () => {
    showPopup(popupState());
    await button('Book');
    expect(screen.queryByRole('region', { name: 'Booked' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
  });
});

describe('a booking that needs the user', () => {
  const failing = (kind: 'retry' | 'dismiss' | 'open-editor' | 'connect', label: string): PopupState =>
    popupState({
      bookings: [booking({ state: 'failed', problem: 'Google refused it.', remedy: { kind, label }, canUndo: false })],
    });

  test('stands first, with its problem and its single remedy', async () => {
    showPopup(failing('retry', 'Try again'));
    const risk = await screen.findByRole('region', { name: 'Needs you' });
    expect(within(risk).getByText('Google refused it.')).toBeTruthy();
    expect(within(risk).getAllByRole('button')).toHaveLength(1);
    expect(risk.compareDocumentPosition(await button('Book'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('is tried again, and shows what became of it', async () => {
    const { asked } = showPopup(failing('retry', 'Try again'), { 'popup.retry': () => booking() });
    fireEvent.click(await button('Try again'));
    expect(await screen.findByRole('region', { name: 'Booked' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
    expect(asked('popup.retry')).toEqual([{ booking: 'booking-1' }]);
  });

  test('goes when it is dismissed', async () => {
    let state = failing('dismiss', 'Dismiss');
    const { asked } = showPopup(state, {
      'popup.state': () => state,
      'popup.dismiss': () => {
        state = popupState();
        return null;
      },
    });
    fireEvent.click(await button('Dismiss'));
    await waitFor(() => expect(screen.queryByText('Google refused it.')).toBeNull());
    expect(asked('popup.dismiss')).toEqual([{ booking: 'booking-1' }]);
  });

  test('moves to Booked when only a remark on it was dismissed', async () => {
    const remark = { problem: 'It was changed since.', remedy: { kind: 'dismiss', label: 'Dismiss' } } as const;
    let state = popupState({ bookings: [booking(remark)] });
    showPopup(state, {
      'popup.state': () => state,
      'popup.dismiss': () => {
        state = popupState({ bookings: [booking()] });
        return null;
      },
    });
    fireEvent.click(await button('Dismiss'));
    const list = await screen.findByRole('region', { name: 'Booked' });
    expect(within(list).getByText('Lunch with Chiara')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
  });

  test('is not one that merely waits: that stands under Booked, to be tried at once or undone', async () => {
    const remedy = { kind: 'retry', label: 'Try again' } as const;
    showPopup(popupState({ bookings: [booking({ state: 'waiting', problem: 'No connection.', remedy })] }));
    const list = await screen.findByRole('region', { name: 'Booked' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Try again', 'Undo']);
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
  });

  test('opens the prefilled form', async () => {
    const { asked } = showPopup(failing('open-editor', 'Open the form'), { 'popup.openEditor': () => null });
    fireEvent.click(await button('Open the form'));
    await waitFor(() => expect(asked('popup.openEditor')).toEqual([{ booking: 'booking-1' }]));
  });

  test('leads to the accounts when it waits for signing in', async () => {
    const { openOptions } = showPopup(failing('connect', 'Sign in'));
    fireEvent.click(await button('Sign in'));
    await waitFor(() => expect(openOptions.mock.calls).toEqual([['accounts']]));
  });

  test('stays, with the reason, when its remedy fails', async () => {
    showPopup(failing('retry', 'Try again'), { 'popup.retry': () => Promise.reject(new Error('inner details')) });
    fireEvent.click(await button('Try again'));
    expect((await screen.findByRole('alert')).textContent).toBe('Alongside did not answer.');
    expect(screen.getByText('Google refused it.')).toBeTruthy();
  });
});
