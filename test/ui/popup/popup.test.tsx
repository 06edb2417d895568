import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { AcceptOutcome, PopupState } from '../../../src/messages/map.ts';
import { pending } from '../controls/fake-send.ts';
import { booking, coffee, emptyState, none, popupState, walk } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

const booked: AcceptOutcome = {
  kind: 'booked',
  booking: booking({ id: 'booking-new', title: 'Walk with Ana', undoNotice: 'Ana gets a cancellation' }),
  message: 'Walk with Ana is in Work.',
};

describe('reading', () => {
  test('shows what the worker knows at once and asks the tab and the accounts afterwards', async () => {
    const fresh = pending<PopupState>();
    const { asked } = showPopup(popupState(), {
      'popup.state': ({ refresh }) => (refresh ? fresh.promise : popupState()),
    });
    expect(await shownText('Walk with Ana')).toBeTruthy();
    expect(asked('popup.state')).toEqual([
      { tab: 7, refresh: false },
      { tab: 7, refresh: true },
    ]);
    fresh.resolve(popupState({ next: coffee }));
    expect(await shownText('Coffee with Ben')).toBeTruthy();
  });

  test('is never blank: it says that it is looking until the first answer', () => {
    showPopup(popupState(), { 'popup.state': () => pending<PopupState>().promise });
    expect(screen.getByText('Looking for your next gap…')).toBeTruthy();
  });

  test('follows a booking that comes to stand while it is open', async () => {
    let bookings = [
      booking({ id: 'under-way', state: 'waiting', canUndo: false, problem: 'The calendar did not answer yet.' }),
    ];
    const { change } = showPopup(popupState(), { 'popup.state': () => popupState({ bookings }) });
    expect(await shownText(/did not answer yet/)).toBeTruthy();
    bookings = [booking({ id: 'under-way', state: 'booked', canUndo: true, problem: '' })];
    change({ of: 'revision' });
    expect(await button(/^Undo/)).toBeTruthy();
    expect(screen.queryByText(/did not answer yet/)).toBeNull();
  });

  test('takes over what the tab says of itself, without asking it again', async () => {
    let text = 'Outlook in this tab is being read.';
    const { change, asked } = showPopup(popupState(), {
      'popup.state': () => popupState({ tab: { kind: 'reading', page: 'outlook', text, remedy: none } }),
    });
    expect(await shownText(text)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
    text = 'Outlook in this tab looks different from what Alongside knows.';
    change({ of: 'tab', tab: 99 });
    change({ of: 'tab', tab: 7 });
    expect(await shownText(text)).toBeTruthy();
    expect(asked('popup.state').filter(({ refresh }) => refresh)).toHaveLength(1);
  });

  test('goes on without the cache when only the cache fails', async () => {
    showPopup(popupState(), {
      'popup.state': ({ refresh }) => (refresh ? popupState() : Promise.reject(new Error('cache'))),
    });
    expect(await shownText('Walk with Ana')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('says so when the worker does not answer, and asks again on demand', async () => {
    let isBack = false;
    showPopup(popupState(), {
      'popup.state': () => (isBack ? popupState() : Promise.reject(new Error('no details for users'))),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Alongside did not answer.');
    isBack = true;
    fireEvent.click(await button('Try again'));
    expect(await shownText('Walk with Ana')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('does not slip another suggestion under a pointer that is on Book', async () => {
    const fresh = pending<PopupState>();
    showPopup(popupState(), { 'popup.state': ({ refresh }) => (refresh ? fresh.promise : popupState()) });
    const aim = (await button('Book')).parentElement!;
    fireEvent.mouseEnter(aim);
    fresh.resolve(popupState({ next: coffee }));
    await shownText(/^As of/);
    expect(screen.getByText('Walk with Ana')).toBeTruthy();
    fireEvent.mouseLeave(aim);
    expect(await shownText('Coffee with Ben')).toBeTruthy();
  });

  test('tells the next gap whole: when, why, who is written to, and where it goes', async () => {
    showPopup(popupState());
    const hero = await screen.findByRole('region', { name: 'Walk with Ana' });
    for (const text of [walk.when, walk.why, walk.notified, walk.target])
      expect(within(hero).getByText(text)).toBeTruthy();
    expect(screen.getByText('Today, 17:00 to 18:00')).toBeTruthy();
  });
});

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

describe('no next gap', () => {
  test('says why, and leads to the accounts when none is connected', async () => {
    const { openOptions } = showPopup(emptyState());
    expect(await shownText('Nothing is free this week.')).toBeTruthy();
    fireEvent.click(await button('Connect a calendar'));
    expect(openOptions.mock.calls).toEqual([['accounts']]);
  });

  test('leads to the hours when an account is connected', async () => {
    const { openOptions } = showPopup(emptyState({ accounts: popupState().accounts }));
    fireEvent.click(await button('Check hours and limits'));
    expect(openOptions.mock.calls).toEqual([['hours']]);
  });

  test('offers Reload, once, for a calendar that was open before installation', async () => {
    const { reloadTab } = showPopup(
      emptyState({
        tab: {
          kind: 'needs-reload',
          page: 'outlook',
          text: 'Outlook was open before Alongside.',
          remedy: { kind: 'reload', label: 'Reload' },
        },
      }),
    );
    fireEvent.click(await button('Reload'));
    await waitFor(() => expect(reloadTab.mock.calls).toEqual([[7]]));
  });
});

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

describe('status', () => {
  test('names each account and the tab, and offers to reconnect one that is signed out', async () => {
    const { openOptions } = showPopup(
      popupState({
        accounts: [{ provider: 'google', text: 'Google: pat@example.com, signed out', state: 'signed-out' }],
      }),
    );
    const status = await screen.findByRole('region', { name: 'Status' });
    expect(within(status).getByText('Google: pat@example.com, signed out')).toBeTruthy();
    expect(within(status).getByText('Google Calendar is open in this tab.')).toBeTruthy();
    fireEvent.click(within(status).getByRole('button', { name: 'Reconnect' }));
    expect(openOptions.mock.calls).toEqual([['accounts']]);
  });

  test('offers the remedy of the tab also beside a next gap', async () => {
    const { reloadTab } = showPopup(
      popupState({
        tab: {
          kind: 'not-understood',
          text: 'This page was not understood.',
          remedy: { kind: 'reload', label: 'Reload' },
        },
      }),
    );
    fireEvent.click(await button('Reload'));
    await waitFor(() => expect(reloadTab.mock.calls).toEqual([[7]]));
  });

  test('leads to the options', async () => {
    const { openOptions } = showPopup(popupState());
    fireEvent.click(await button('Options'));
    expect(openOptions.mock.calls).toEqual([[]]);
  });
});
