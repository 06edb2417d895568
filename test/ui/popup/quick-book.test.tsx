import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { AcceptOutcome, QuickBook } from '../../../src/messages/map.ts';
import { pending } from '../controls/fake-send.ts';
import { booking, coffee, popupState, quickForm, walk } from './samples.ts';
import { button, showPopup, shownText } from './show-popup.tsx';

afterEach(cleanup);

const field = (name: string): Promise<HTMLSelectElement> => screen.findByLabelText<HTMLSelectElement>(name);
const pick = async (name: string, value: string): Promise<void> => {
  fireEvent.change(await field(name), { target: { value } });
};
const open = async (): Promise<void> => void fireEvent.click(await button('Book something else'));

const booked: AcceptOutcome = {
  kind: 'booked',
  booking: booking({ id: 'booking-new', title: 'Walk with Ana' }),
  message: 'Walk with Ana is in Work.',
};

describe('the quick booking', () => {
  test('is closed at first, and asks for nothing', async () => {
    const { asked } = showPopup(popupState());
    expect((await button('Book something else')).getAttribute('aria-expanded')).toBe('false');
    expect(asked('popup.quickBook')).toEqual([]);
  });

  test('opens filled in, with the focus in its first field', async () => {
    const { asked } = showPopup(popupState(), { 'popup.quickBook': () => quickForm() });
    await open();
    const what = await field('What');
    await waitFor(() => expect(document.activeElement).toBe(what));
    expect(what.value).toBe('a09');
    expect((await field('With')).value).toBe('person-1');
    expect((await field('How long')).value).toBe('30');
    expect((await field('When')).value).toBe(String(walk.slot.start));
    expect(asked('popup.quickBook')).toEqual([{ tab: 7, page: 'google-calendar' }]);
  });

  test('sends what was chosen with what was there before, and shows what fits it then', async () => {
    const { asked } = showPopup(popupState(), {
      'popup.quickBook': ({ activity }) =>
        activity === 'a10'
          ? quickForm({ chosen: { ...quickForm().chosen, activity: 'a10', people: ['person-2'] }, suggestion: coffee })
          : quickForm(),
    });
    await open();
    await pick('What', 'a10');
    await waitFor(async () => expect((await field('With')).value).toBe('person-2'));
    expect(asked('popup.quickBook').at(-1)).toEqual({
      tab: 7,
      page: 'google-calendar',
      activity: 'a10',
      people: ['person-1'],
      start: walk.slot.start,
      minutes: 30,
    });
  });

  test('does not show the answer to a choice that a later one has overtaken', async () => {
    const slow = pending<QuickBook>();
    showPopup(popupState(), {
      'popup.quickBook': ({ minutes, activity }) =>
        activity === 'a10' && minutes === 30
          ? slow.promise
          : quickForm({ chosen: { ...quickForm().chosen, minutes: minutes ?? 30 } }),
    });
    await open();
    await pick('What', 'a10');
    await pick('How long', '45');
    await waitFor(async () => expect((await field('How long')).value).toBe('45'));
    slow.resolve(quickForm());
    await slow.promise;
    expect((await field('How long')).value).toBe('45');
  });

  test('books what it shows, exactly once however often it is pressed', async () => {
    const { asked } = showPopup(popupState({ account: 'pat@example.com' }), {
      'popup.quickBook': () => quickForm(),
      'card.accept': () => booked,
    });
    await open();
    const book = await button('Book it');
    fireEvent.click(book);
    fireEvent.click(book);
    expect(await shownText('Walk with Ana is in Work.')).toBeTruthy();
    expect(asked('card.accept')).toEqual([
      {
        intent: 'intent-1',
        page: 'google-calendar',
        account: 'pat@example.com',
        gap: walk.gap,
        slot: walk.slot,
        activity: 'a09',
        people: ['person-1'],
        timeZone: 'Europe/Rome',
      },
    ]);
    expect(within(screen.getByRole('region', { name: 'Booked' })).getByText('Walk with Ana')).toBeTruthy();
  });

  test('closes when it is done, and gives the focus back', async () => {
    showPopup(popupState(), { 'popup.quickBook': () => quickForm(), 'card.accept': () => booked });
    await open();
    fireEvent.click(await button('Book it'));
    fireEvent.click(await button('Done'));
    const toggle = await button('Book something else');
    await waitFor(() => expect(toggle.getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(toggle);
  });

  test('takes a day and a time that are not on the list', async () => {
    const { asked } = showPopup(popupState(), { 'popup.quickBook': () => quickForm() });
    await open();
    await pick('When', 'other');
    fireEvent.change(await screen.findByLabelText('Day and time'), { target: { value: '2026-11-28T10:15' } });
    await waitFor(() => expect(asked('popup.quickBook').at(-1)).toMatchObject({ wall: '2026-11-28T10:15' }));
  });

  test('shows why a time cannot be booked at its field, and books nothing', async () => {
    const { suggestion: _, ...rest } = quickForm({
      chosen: { ...quickForm().chosen, start: walk.slot.start - 1 },
      problem: 'That time has begun.',
    });
    const { asked } = showPopup(popupState(), { 'popup.quickBook': () => rest });
    await open();
    const typed = await screen.findByLabelText('Day and time');
    expect(typed.getAttribute('aria-invalid')).toBe('true');
    const described = (typed.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('That time has begun.');
    fireEvent.click(await button('Book it'));
    expect(asked('card.accept')).toEqual([]);
  });

  test('says so when the worker does not answer', async () => {
    showPopup(popupState(), { 'popup.quickBook': () => Promise.reject(new Error('inner details')) });
    await open();
    expect((await screen.findByRole('alert')).textContent).toBe('Alongside did not answer.');
  });

  test('says what to do when every activity is switched off', async () => {
    showPopup(popupState(), { 'popup.quickBook': () => null });
    await open();
    expect(await shownText(/^Every activity is switched off/)).toBeTruthy();
  });

  test('is filled in by a later gap with what is suggested there', async () => {
    const later = [
      { gap: { start: coffee.gap.start, end: coffee.gap.end }, text: 'Tomorrow, 9:00 to 9:30', idea: coffee },
      { gap: { start: coffee.gap.start + 1, end: coffee.gap.end }, text: 'Tomorrow, 11:00 to 12:00' },
    ];
    const { asked } = showPopup(popupState({ later }), { 'popup.quickBook': () => quickForm() });
    fireEvent.click(await button(/^Coffee with Ben/));
    await field('What');
    expect(asked('popup.quickBook')).toEqual([
      {
        tab: 7,
        page: 'google-calendar',
        activity: coffee.activity,
        people: coffee.people,
        start: coffee.slot.start,
        minutes: 30,
      },
    ]);
    // A gap without a suggestion is only told.
    expect(screen.queryByRole('button', { name: /11:00/ })).toBeNull();
  });
});
