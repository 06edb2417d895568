import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PopupState } from '../../../src/messages/map.ts';
import { pending } from '../controls/fake-send.ts';
import { booking, coffee, emptyState, none, popupState, walk } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

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
    for (const text of [walk.why, walk.notified, walk.target]) expect(within(hero).getByText(text)).toBeTruthy();
    expect(hero.textContent).toContain(walk.when);
    // A line may break between these, and only there.
    const parts = [...hero.querySelectorAll('.when-part')].map(({ textContent }) => textContent);
    expect(parts).toEqual(['Tuesday, November 24,', '14:00 to 14:30']);
    expect(screen.getByRole('region', { name: 'After that' }).textContent).toContain('Today, 17:00 to 18:00');
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

describe('the focus', () => {
  const focused = (): string | null | undefined => document.activeElement?.textContent;

  test('goes to Book', async () => {
    showPopup(popupState());
    await waitFor(() => expect(focused()).toBe('Book'));
  });

  test('goes to what needs the user before all', async () => {
    const remedy = { kind: 'retry', label: 'Try again' } as const;
    showPopup(popupState({ bookings: [booking({ state: 'failed', problem: 'Google refused it.', remedy })] }));
    await waitFor(() => expect(focused()).toBe('Try again'));
  });

  test('goes to what helps when there is no next gap, and to Book when there is one again', async () => {
    let state = emptyState({ accounts: [] });
    const { change } = showPopup(state, { 'popup.state': () => state });
    await waitFor(() => expect(focused()).toBe('Connect a calendar'));
    state = popupState();
    change({ of: 'revision' });
    await waitFor(() => expect(focused()).toBe('Book'));
  });

  test('goes on to Book of the suggestion that takes the place of the remembered one', async () => {
    const fresh = pending<PopupState>();
    showPopup(popupState(), { 'popup.state': ({ refresh }) => (refresh ? fresh.promise : popupState()) });
    await waitFor(() => expect(focused()).toBe('Book'));
    fresh.resolve(popupState({ next: coffee }));
    await shownText('Coffee with Ben');
    await waitFor(() => expect(focused()).toBe('Book'));
  });

  test('stays where the user is', async () => {
    const fresh = pending<PopupState>();
    showPopup(popupState(), { 'popup.state': ({ refresh }) => (refresh ? fresh.promise : emptyState()) });
    const options = await button('Options');
    options.focus();
    fresh.resolve(popupState());
    await button('Book');
    expect(focused()).toBe('Options');
  });
});

test('the next suggestion is found in the calendar too', async () => {
  const { showInCalendar } = showPopup(popupState({ page: 'outlook' }));
  fireEvent.click(await button('Show in calendar'));
  expect(showInCalendar.mock.calls).toEqual([['outlook']]);
});
