import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PopupState } from '../../../src/messages/map.ts';
import { booking, emptyState, popupState } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

const paused: PopupState = emptyState({ pause: 'Paused until 15:00.', absence: 'Suggestions are paused.' });

describe('pausing', () => {
  test.each([
    ['For an hour', 'hour'],
    ['Rest of today', 'day'],
    ['For a week', 'week'],
  ])('“%s” is two presses away, and shows that nothing is suggested until then', async (name, until) => {
    let state = popupState();
    const { asked } = showPopup(state, {
      'popup.state': () => state,
      'popup.pause': () => {
        state = paused;
        return null;
      },
    });
    await shownText('Walk with Ana');
    fireEvent.click(await button('Pause'));
    fireEvent.click(await button(name));
    expect(await shownText('Paused until 15:00.')).toBeTruthy();
    expect(asked('popup.pause')).toEqual([{ until }]);
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  test('until a date sends that date', async () => {
    const { asked } = showPopup(popupState(), { 'popup.pause': () => null });
    await shownText('Walk with Ana');
    fireEvent.click(await button('Pause'));
    fireEvent.click(await button('Until a date…'));
    fireEvent.input(await screen.findByLabelText('Suggest again on'), { target: { value: '2026-12-01' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Pause' })[0]!);
    await waitFor(() => expect(asked('popup.pause')).toEqual([{ until: { date: '2026-12-01' } }]));
  });

  test('without a date asks for one, and pauses nothing', async () => {
    const { asked } = showPopup(popupState(), { 'popup.pause': () => null });
    await shownText('Walk with Ana');
    fireEvent.click(await button('Pause'));
    fireEvent.click(await button('Until a date…'));
    fireEvent.click(screen.getAllByRole('button', { name: 'Pause' })[0]!);
    expect((await screen.findByRole('alert')).textContent).toBe('Choose the day on which suggestions come back.');
    expect(asked('popup.pause')).toEqual([]);
  });

  test('has the focus when it opens, closes on Escape, and gives it back', async () => {
    showPopup(popupState());
    await shownText('Walk with Ana');
    const pause = await button('Pause');
    fireEvent.click(pause);
    const first = await button('For an hour');
    await waitFor(() => expect(document.activeElement).toBe(first));
    fireEvent.keyDown(first, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'For an hour' })).toBeNull());
    expect(document.activeElement).toBe(pause);
  });

  test('is ended by one press', async () => {
    let state = paused;
    const { asked } = showPopup(state, {
      'popup.state': () => state,
      'popup.resume': () => {
        state = popupState();
        return null;
      },
    });
    fireEvent.click(await button('Resume now'));
    expect(await shownText('Walk with Ana')).toBeTruthy();
    expect(asked('popup.resume')).toEqual([{}]);
  });
});

describe('around the next gap', () => {
  test('leads to the people while nobody was named', async () => {
    const { openOptions } = showPopup(popupState({ hasPeople: false }));
    fireEvent.click(await button('Name them'));
    expect(openOptions.mock.calls).toEqual([['people']]);
  });

  test('tells the week in one line, and nothing about a week without bookings', async () => {
    const line = '3 booked this week, 2 hr 15 min; 4 people';
    const { unmount } = showPopup(popupState({ week: line }));
    expect(await shownText(line)).toBeTruthy();
    unmount();
    showPopup(popupState());
    await shownText('Walk with Ana');
    expect(screen.queryByText(/this week/)).toBeNull();
  });

  test('keeps the question to bring at hand with each booking', async () => {
    showPopup(popupState({ bookings: [booking({ question: 'What is on your mind?' })] }));
    const summary = await shownText('A question to bring');
    expect(summary.closest('details')?.textContent).toContain('What is on your mind?');
  });

  test('leads to help', async () => {
    const { openOptions } = showPopup(popupState());
    fireEvent.click(await button('Help'));
    expect(openOptions.mock.calls).toEqual([['help']]);
  });
});
