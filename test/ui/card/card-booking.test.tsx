import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { BookingView, RemedyKind } from '../../../src/messages/map.ts';
import { bookedOutcome, bookingOf, messageError, sceneOf, suggestionAt } from '../layer/support.ts';
import { nine, useCard } from './use-card.ts';

const bench = useCard();
const { button, openCard, ours, press } = bench;

describe('booking', () => {
  it('accepts once, however often the button is pressed', async () => {
    await openCard();
    const book = button('Book it');
    fireEvent.click(book);
    fireEvent.click(book);
    fireEvent.dblClick(book);
    await ours().findByText('Booked: Walk with Ana');
    expect(bench.opened.actions.accept).toHaveBeenCalledTimes(1);
    expect(bench.opened.actions.accept).toHaveBeenCalledWith(nine);
  });

  it('names the calendar to those who cannot see the card', async () => {
    const suggestion = suggestionAt(9, { confirm: 'Book it in Work' });
    bench.opened.layer.draw(sceneOf([suggestion]));
    await openCard(suggestion);
    expect(button('Book it in Work').textContent).toBe('Book it');
  });

  it('shows that it is under way, with its buttons resting', async () => {
    bench.opened.actions.accept.mockReturnValue(new Promise(() => undefined));
    const card = await openCard();
    fireEvent.click(button('Book it'));
    expect(button('Booking…').getAttribute('aria-disabled')).toBe('true');
    expect(card.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button('Another idea'));
    expect(bench.opened.actions.another).not.toHaveBeenCalled();
  });

  it('closes the card and offers to undo, saying who would hear of it', async () => {
    await openCard();
    fireEvent.click(button('Book it'));
    const status = await ours().findByText('Booked: Walk with Ana');
    expect(ours().queryByRole('dialog')).toBeNull();
    expect(status.closest('[role=status]')?.textContent).toContain('If you undo: Ana gets a cancellation');
    const undo = button('Undo');
    expect(undo.closest('[role=status]')).toBeNull();
    fireEvent.click(undo);
    expect(await ours().findByText('Removed. Ana gets a cancellation.')).toBeTruthy();
    expect(bench.opened.actions.undo).toHaveBeenCalledWith('booking-1');
    expect(ours().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('brings the focus to Undo after booking by keyboard', async () => {
    await openCard();
    press('Enter');
    fireEvent.click(button('Book it'));
    await ours().findByRole('button', { name: 'Undo' });
    expect(bench.opened.root.activeElement).toBe(button('Undo'));
  });

  it('keeps everything and says what can be done when it is refused', async () => {
    bench.opened.actions.accept.mockResolvedValue({
      kind: 'refused',
      message: 'This calendar cannot be written to.',
      remedy: { kind: 'open-editor', label: 'Open the event form' },
      booking: bookingOf(nine, { id: 'refused-1', state: 'failed' }),
    });
    bench.opened.actions.remedy.mockResolvedValue({ kind: 'handed-over', message: 'The form is open in a new tab.' });
    await openCard();
    fireEvent.click(button('Book it'));
    const problem = await ours().findByText('This calendar cannot be written to.');
    expect(problem.closest('[role=status]')).not.toBeNull();
    expect(ours().getByRole('dialog', { name: nine.title })).toBeTruthy();
    fireEvent.click(button('Open the event form'));
    expect(await ours().findByText('The form is open in a new tab.')).toBeTruthy();
    expect(bench.opened.actions.remedy).toHaveBeenCalledWith('open-editor', nine, 'refused-1');
  });

  it('stays open with a plain sentence when nobody answers, and can be pressed again', async () => {
    bench.opened.actions.accept.mockRejectedValueOnce(messageError('Alongside did not answer. Try again.'));
    await openCard();
    fireEvent.click(button('Book it'));
    await ours().findByText('Alongside did not answer. Try again.');
    fireEvent.click(button('Book it'));
    expect(await ours().findByText('Booked: Walk with Ana')).toBeTruthy();
  });

  it('never shows the words of an unknown error', async () => {
    bench.opened.actions.accept.mockRejectedValueOnce(new TypeError('x is not a function'));
    await openCard();
    fireEvent.click(button('Book it'));
    expect(await ours().findByText('That did not work. Try again.')).toBeTruthy();
    expect(ours().queryByText(/not a function/u)).toBeNull();
  });

  it('reports what became of it even when the card was closed meanwhile', async () => {
    let answer: (outcome: ReturnType<typeof bookedOutcome>) => void = () => undefined;
    bench.opened.actions.accept.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await openCard();
    fireEvent.click(button('Book it'));
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
    answer(bookedOutcome(nine));
    expect(await ours().findByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('hands over without offering to undo', async () => {
    bench.opened.actions.accept.mockResolvedValue({ kind: 'handed-over', message: 'The form is open in a new tab.' });
    await openCard();
    fireEvent.click(button('Book it'));
    expect(await ours().findByText('The form is open in a new tab.')).toBeTruthy();
    expect(ours().queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(button(nine.accessibleName)).toBeTruthy();
  });

  it('keeps its message at least ten seconds, and as long as the pointer is on it', async () => {
    await openCard();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.click(button('Book it'));
    await vi.waitFor(() => expect(ours().getByText('Booked: Walk with Ana')).toBeTruthy());
    const toast = ours().getByText('Booked: Walk with Ana').closest('.toast')!;
    vi.advanceTimersByTime(9900);
    fireEvent.pointerEnter(toast);
    vi.advanceTimersByTime(60_000);
    expect(ours().getByText('Booked: Walk with Ana')).toBeTruthy();
    fireEvent.pointerLeave(toast);
    vi.advanceTimersByTime(9900);
    expect(ours().getByText('Booked: Walk with Ana')).toBeTruthy();
    vi.advanceTimersByTime(200);
    expect(ours().queryByText('Booked: Walk with Ana')).toBeNull();
  });

  it('has its live region before there is anything to say', async () => {
    await openCard();
    press('Escape');
    expect(ours().getByRole('status').textContent).toBe('');
  });

  it('leaves the undo in reach when undoing did not work', async () => {
    bench.opened.actions.undo.mockRejectedValueOnce(messageError('Alongside did not answer. Try again.'));
    await openCard();
    fireEvent.click(button('Book it'));
    fireEvent.click(await ours().findByRole('button', { name: 'Undo' }));
    expect(await ours().findByText('Alongside did not answer. Try again.')).toBeTruthy();
    expect(button('Undo')).toBeTruthy();
  });
});

describe('the one thing to do about a refusal', () => {
  const refuse = (kind: RemedyKind, label: string, booking?: BookingView): void => {
    bench.opened.actions.accept.mockResolvedValue({
      kind: 'refused',
      message: 'Something is the matter.',
      remedy: { kind, label },
      ...(booking && { booking }),
    });
  };
  const primaries = (): readonly string[] =>
    [...bench.opened.surface().querySelectorAll('.primary')].map(({ textContent }) => textContent);

  it('takes the place of booking, so that nothing is booked beside what was refused', async () => {
    refuse('connect', 'Connect Google Calendar', bookingOf(nine, { state: 'signed-out' }));
    await openCard();
    fireEvent.click(button('Book it'));
    await ours().findByText('Something is the matter.');
    expect(primaries()).toEqual(['Connect Google Calendar']);
    expect(ours().queryByRole('button', { name: 'Book it' })).toBeNull();
  });

  it('is not done by the second half of the double click that booked', async () => {
    refuse('retry', 'Book it anyway', bookingOf(nine, { state: 'failed' }));
    await openCard();
    fireEvent.click(button('Book it'));
    await ours().findByText('Something is the matter.');
    fireEvent.click(button('Book it anyway'), { detail: 2 });
    expect(bench.opened.actions.remedy).not.toHaveBeenCalled();
    fireEvent.click(button('Book it anyway'), { detail: 1 });
    expect(bench.opened.actions.remedy).toHaveBeenCalledTimes(1);
  });

  it('closes the card where it goes on elsewhere', async () => {
    refuse('connect', 'Connect Google Calendar', bookingOf(nine, { state: 'signed-out' }));
    await openCard();
    fireEvent.click(button('Book it'));
    fireEvent.click(await ours().findByRole('button', { name: 'Connect Google Calendar' }));
    await waitFor(() => expect(ours().queryByRole('dialog')).toBeNull());
    expect(bench.opened.actions.remedy).toHaveBeenCalledWith('connect', nine, 'booking-1');
  });

  it('gives way to booking again once something else was chosen', async () => {
    refuse('dismiss', 'Dismiss');
    bench.opened.actions.another.mockResolvedValue(suggestionAt(9, { title: 'Coffee with Ben' }));
    await openCard();
    fireEvent.click(button('Book it'));
    await ours().findByRole('button', { name: 'Dismiss' });
    fireEvent.click(button('Another idea'));
    await ours().findByRole('dialog', { name: 'Coffee with Ben' });
    expect(primaries()).toEqual(['Book it']);
  });

  it('is offered with the message once the form was opened, where no account is connected', async () => {
    bench.opened.actions.accept.mockResolvedValue({
      kind: 'handed-over',
      message: 'The form is open.',
      remedy: { kind: 'connect', label: 'Connect Outlook' },
    });
    await openCard();
    fireEvent.click(button('Book it'));
    fireEvent.click(await ours().findByRole('button', { name: 'Connect Outlook' }));
    expect(bench.opened.actions.remedy).toHaveBeenCalledWith('connect', nine, undefined);
    expect(ours().queryByText('The form is open.')).toBeNull();
  });
});
