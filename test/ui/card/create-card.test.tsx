import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SuggestionView } from '../../../src/messages/map.ts';
import {
  bookedOutcome,
  bookingOf,
  messageError,
  openLayer,
  sceneOf,
  suggestionAt,
  type OpenedLayer,
} from '../layer/support.ts';

const nine = suggestionAt(9);
const eleven = suggestionAt(11, { title: 'Coffee with Ben', names: 'Ben', people: ['ben'], icon: 'cup' });

let opened: OpenedLayer;
const ours = () => within(opened.surface());
const button = (name: string): HTMLElement => ours().getByRole('button', { name });
const openCard = async (suggestion = nine): Promise<HTMLElement> => {
  fireEvent.click(button(suggestion.accessibleName));
  return await ours().findByRole('dialog', { name: suggestion.title });
};
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(opened.root.activeElement ?? document.body, { key, ...more });

beforeEach(() => {
  opened = openLayer();
  opened.layer.draw(sceneOf([nine, eleven]));
});
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

describe('the card', () => {
  it('shows the suggestion in full', async () => {
    const card = await openCard();
    for (const text of [nine.when, nine.place, nine.why, nine.question, nine.target, nine.notified])
      expect(within(card).getByText(text)).toBeTruthy();
  });

  it('books private and with a neutral title on request, and says how that reads', async () => {
    const note = 'Stands in the calendar as “Time with Ana”, private.';
    opened.layer.draw(sceneOf([{ ...nine, quietNote: note }]));
    const card = await openCard();
    expect(within(card).queryByText(note)).toBeNull();
    const choice = () => ours().getByRole<HTMLInputElement>('checkbox', { name: 'Private, with a neutral title' });
    fireEvent.click(choice());
    await waitFor(() => expect(within(card).getByText(note)).toBeTruthy());
    expect(choice().checked).toBe(true);
    fireEvent.click(button('Book it'));
    expect(opened.actions.accept).toHaveBeenCalledWith(expect.objectContaining({ key: nine.key, isQuiet: true }));
  });

  it('has its four buttons under their agreed names', async () => {
    const card = await openCard();
    for (const name of ['Book it', 'Another idea', 'Another time', 'Not now'])
      expect(within(card).getByRole('button', { name })).toBeTruthy();
  });

  it('takes the focus when it opens and gives it back to its pill on Escape', async () => {
    await openCard();
    expect(opened.root.activeElement?.textContent).toBe('Book it');
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
    expect(opened.root.activeElement).toBe(button(nine.accessibleName));
  });

  it('says on request what counted, and how much; Escape folds that away first', async () => {
    const factors = [
      { name: 'Time since the last one', share: '40%', text: 'You have not met for 9 days.' },
      { name: 'Something light', share: '5%', text: '' },
    ];
    opened.layer.draw(sceneOf([{ ...nine, factors }]));
    const card = await openCard();
    expect(within(card).queryByText('Time since the last one')).toBeNull();
    const why = button('Why this?');
    fireEvent.click(why);
    const list = within(card).getByRole('list', { name: 'What counted, and how much' });
    expect(list.textContent).toBe('Time since the last one40%You have not met for 9 days.Something light5%');
    expect(why.getAttribute('aria-expanded')).toBe('true');
    why.focus();
    press('Escape');
    expect(within(card).queryByText('Time since the last one')).toBeNull();
    expect(opened.root.activeElement).toBe(button('Why this?'));
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('keeps Tab inside, in both directions', async () => {
    await openCard();
    button('Not now').focus();
    press('Tab');
    expect(opened.root.activeElement).toBe(button('Close'));
    press('Tab', { shiftKey: true });
    expect(opened.root.activeElement).toBe(button('Not now'));
  });

  it('closes when its pill is pressed again, and when the press is elsewhere in the page', async () => {
    await openCard();
    fireEvent.click(button(nine.accessibleName));
    expect(ours().queryByRole('dialog')).toBeNull();
    await openCard();
    fireEvent.pointerDown(document.body);
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('moves on to another pill that is pressed', async () => {
    await openCard();
    await openCard(eleven);
    expect(ours().getAllByRole('dialog')).toHaveLength(1);
  });

  it('does not book because Enter is still held down from opening it', async () => {
    await openCard();
    expect(press('Enter', { repeat: true })).toBe(false);
    expect(press('Enter')).toBe(true);
  });

  it('closes without a word when its day is no longer in view', async () => {
    await openCard();
    opened.layer.draw(sceneOf([], { standing: () => 'unknown' }));
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('outlives the moment in which the host rebuilds its grid, but not the calendar itself', async () => {
    await openCard();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    opened.layer.clear();
    vi.advanceTimersByTime(300);
    opened.layer.draw(sceneOf([nine]));
    vi.advanceTimersByTime(5000);
    expect(ours().getByRole('dialog', { name: nine.title })).toBeTruthy();
    opened.layer.clear();
    vi.advanceTimersByTime(5000);
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('says that its gap has gone and offers the next one', async () => {
    await openCard();
    opened.layer.draw(sceneOf([eleven], { standing: (slot) => (slot === nine.slot ? 'taken' : 'free') }));
    const stale = await ours().findByRole('dialog', { name: 'That gap has gone' });
    expect(within(stale).getByText(/Next: Coffee with Ben/u)).toBeTruthy();
    expect(opened.root.activeElement).toBe(stale);
    fireEvent.click(button('Show it'));
    expect(await ours().findByRole('dialog', { name: 'Coffee with Ben' })).toBeTruthy();
  });
});

describe('how long it takes', () => {
  const at = (minutes: number): SuggestionView => ({
    ...nine,
    key: `9/${minutes}`,
    slot: { start: nine.slot.start, end: nine.slot.start + minutes * 60_000 },
    when: `Monday, November 23, 9:00, ${minutes} min`,
  });

  it('changes in steps of five, and every text with it', async () => {
    opened.actions.adjust.mockImplementation(async (_, minutes) => at(minutes));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    expect(await within(card).findByText('Monday, November 23, 9:00, 35 min')).toBeTruthy();
    expect(opened.actions.adjust.mock.calls).toEqual([[nine, 35, {}]]);
    fireEvent.click(button('5 minutes shorter'));
    expect(await within(card).findByText('Monday, November 23, 9:00, 30 min')).toBeTruthy();
  });

  it('adds up presses that come faster than answers, and shows the last one’s only', async () => {
    const answers: ((view: SuggestionView) => void)[] = [];
    opened.actions.adjust.mockImplementation(async () => await new Promise((resolve) => answers.push(resolve)));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    fireEvent.click(button('5 minutes longer'));
    expect(within(card).getByText('40 min')).toBeTruthy();
    expect(opened.actions.adjust.mock.calls.map(([, minutes]) => minutes)).toEqual([35, 40]);
    answers[0]?.(at(35));
    answers[1]?.(at(40));
    expect(await within(card).findByText('Monday, November 23, 9:00, 40 min')).toBeTruthy();
    expect(within(card).queryByText('Monday, November 23, 9:00, 35 min')).toBeNull();
  });

  it('stops at what the activity and the gap allow', async () => {
    await openCard();
    expect(button('5 minutes shorter').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('5 minutes shorter'));
    expect(opened.actions.adjust).not.toHaveBeenCalled();
  });

  it('is no choice where there is only one length', async () => {
    opened.layer.draw(sceneOf([{ ...nine, minutes: { min: 30, max: 30 } }]));
    await openCard();
    expect(ours().queryByRole('group', { name: 'How long' })).toBeNull();
  });

  it('says why when it cannot be changed, and goes on with what was there', async () => {
    opened.actions.adjust.mockRejectedValue(messageError('That activity is no longer offered.'));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    expect(await within(card).findByText('That activity is no longer offered.')).toBeTruthy();
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept).toHaveBeenCalledWith(nine));
  });
});

describe('holding the time for oneself', () => {
  const held = {
    ...nine,
    title: 'Held for: Walk with Ana',
    choice: { isHeld: true },
    notified: 'Nobody is written to',
  } as const;

  it('says so in the title and who is written to, and books it like that', async () => {
    opened.actions.adjust.mockResolvedValue(held);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    const card = await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    expect(opened.actions.adjust.mock.calls).toEqual([[nine, 30, { isHeld: true }]]);
    expect(within(card).getByText('Nobody is written to')).toBeTruthy();
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept.mock.calls[0]?.[0]).toMatchObject({ choice: { isHeld: true } }));
  });

  it('is undone by the same box', async () => {
    opened.actions.adjust.mockResolvedValueOnce(held).mockResolvedValueOnce(nine);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    expect(await ours().findByRole('dialog', { name: 'Walk with Ana' })).toBeTruthy();
    expect(opened.actions.adjust.mock.calls[1]?.[2]).toEqual({});
  });

  it('is not offered where nobody takes part', async () => {
    opened.layer.draw(sceneOf([{ ...nine, people: [] }]));
    await openCard();
    expect(ours().queryByRole('checkbox', { name: 'Hold it for me only' })).toBeNull();
  });

  it('keeps what was said about privacy', async () => {
    opened.actions.adjust.mockResolvedValue(held);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Private, with a neutral title' }));
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept.mock.calls[0]?.[0]).toMatchObject({ isQuiet: true }));
  });
});

describe('the calendar it goes into', () => {
  const calendars = [
    { account: 'google:pat@example.com', calendar: 'own', name: 'Work' },
    { account: 'google:pat@example.com', calendar: 'team', name: 'Team' },
  ];
  const into = { account: 'google:pat@example.com', calendar: 'team' };

  it('can be chosen where there are several, and the button says which', async () => {
    opened.actions.calendars.mockResolvedValue(calendars);
    opened.actions.adjust.mockResolvedValue({ ...nine, choice: { into }, confirm: 'Book it in Team' });
    const card = await openCard();
    const select = await within(card).findByRole<HTMLSelectElement>('combobox', { name: 'Calendar' });
    expect([...select.options].map(({ text }) => text)).toEqual(['Work', 'Team']);
    expect(select.value).toBe('0');
    fireEvent.change(select, { target: { value: '1' } });
    expect(await ours().findByRole('button', { name: 'Book it in Team' })).toBeTruthy();
    expect(opened.actions.adjust.mock.calls).toEqual([[nine, 30, { into }]]);
    expect(within(card).getByRole<HTMLSelectElement>('combobox', { name: 'Calendar' }).value).toBe('1');
  });

  it('is only told where there is one', async () => {
    const card = await openCard();
    expect(within(card).queryByRole('combobox', { name: 'Calendar' })).toBeNull();
    expect(within(card).getByText(nine.target)).toBeTruthy();
  });
});

describe('booking', () => {
  it('accepts once, however often the button is pressed', async () => {
    await openCard();
    const book = button('Book it');
    fireEvent.click(book);
    fireEvent.click(book);
    fireEvent.dblClick(book);
    await ours().findByText('Booked: Walk with Ana');
    expect(opened.actions.accept).toHaveBeenCalledTimes(1);
    expect(opened.actions.accept).toHaveBeenCalledWith(nine);
  });

  it('names the calendar to those who cannot see the card', async () => {
    const suggestion = suggestionAt(9, { confirm: 'Book it in Work' });
    opened.layer.draw(sceneOf([suggestion]));
    await openCard(suggestion);
    expect(button('Book it in Work').textContent).toBe('Book it');
  });

  it('shows that it is under way, with its buttons resting', async () => {
    opened.actions.accept.mockReturnValue(new Promise(() => undefined));
    const card = await openCard();
    fireEvent.click(button('Book it'));
    expect(button('Booking…').getAttribute('aria-disabled')).toBe('true');
    expect(card.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button('Another idea'));
    expect(opened.actions.another).not.toHaveBeenCalled();
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
    expect(opened.actions.undo).toHaveBeenCalledWith('booking-1');
    expect(ours().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('brings the focus to Undo after booking by keyboard', async () => {
    await openCard();
    press('Enter');
    fireEvent.click(button('Book it'));
    await ours().findByRole('button', { name: 'Undo' });
    expect(opened.root.activeElement).toBe(button('Undo'));
  });

  it('keeps everything and says what can be done when it is refused', async () => {
    opened.actions.accept.mockResolvedValue({
      kind: 'refused',
      message: 'This calendar cannot be written to.',
      remedy: { kind: 'open-editor', label: 'Open the event form' },
      booking: bookingOf(nine, { id: 'refused-1', state: 'failed' }),
    });
    opened.actions.remedy.mockResolvedValue({ kind: 'handed-over', message: 'The form is open in a new tab.' });
    await openCard();
    fireEvent.click(button('Book it'));
    const problem = await ours().findByText('This calendar cannot be written to.');
    expect(problem.closest('[role=status]')).not.toBeNull();
    expect(ours().getByRole('dialog', { name: nine.title })).toBeTruthy();
    fireEvent.click(button('Open the event form'));
    expect(await ours().findByText('The form is open in a new tab.')).toBeTruthy();
    expect(opened.actions.remedy).toHaveBeenCalledWith('open-editor', nine, 'refused-1');
  });

  it('stays open with a plain sentence when nobody answers, and can be pressed again', async () => {
    opened.actions.accept.mockRejectedValueOnce(messageError('Alongside did not answer. Try again.'));
    await openCard();
    fireEvent.click(button('Book it'));
    await ours().findByText('Alongside did not answer. Try again.');
    fireEvent.click(button('Book it'));
    expect(await ours().findByText('Booked: Walk with Ana')).toBeTruthy();
  });

  it('never shows the words of an unknown error', async () => {
    opened.actions.accept.mockRejectedValueOnce(new TypeError('x is not a function'));
    await openCard();
    fireEvent.click(button('Book it'));
    expect(await ours().findByText('That did not work. Try again.')).toBeTruthy();
    expect(ours().queryByText(/not a function/u)).toBeNull();
  });

  it('reports what became of it even when the card was closed meanwhile', async () => {
    let answer: (outcome: ReturnType<typeof bookedOutcome>) => void = () => undefined;
    opened.actions.accept.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await openCard();
    fireEvent.click(button('Book it'));
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
    answer(bookedOutcome(nine));
    expect(await ours().findByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('hands over without offering to undo', async () => {
    opened.actions.accept.mockResolvedValue({ kind: 'handed-over', message: 'The form is open in a new tab.' });
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
    opened.actions.undo.mockRejectedValueOnce(messageError('Alongside did not answer. Try again.'));
    await openCard();
    fireEvent.click(button('Book it'));
    fireEvent.click(await ours().findByRole('button', { name: 'Undo' }));
    expect(await ours().findByText('Alongside did not answer. Try again.')).toBeTruthy();
    expect(button('Undo')).toBeTruthy();
  });
});

describe('other ideas, other times, not now', () => {
  const coffee = suggestionAt(9, { title: 'Coffee with Ana', activity: 'a02', icon: 'cup' });

  it('shows another idea for the same gap and leads back', async () => {
    opened.actions.another.mockResolvedValueOnce(coffee);
    await openCard();
    fireEvent.click(button('Another idea'));
    await ours().findByRole('dialog', { name: 'Coffee with Ana' });
    expect(opened.actions.another).toHaveBeenCalledWith(nine.gap, [nine]);
    fireEvent.click(button('Another idea'));
    await ours().findByText(/last idea/u);
    expect(opened.actions.another).toHaveBeenLastCalledWith(nine.gap, [nine, coffee]);
    fireEvent.click(button('Back'));
    expect(await ours().findByRole('dialog', { name: 'Walk with Ana' })).toBeTruthy();
    expect(ours().queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('lists other times, shows the one that is chosen and books that', async () => {
    const later = suggestionAt(15, { key: 'later' });
    opened.actions.times.mockResolvedValue([later]);
    await openCard();
    fireEvent.click(button('Another time'));
    const entry = await ours().findByRole('button', { name: /15:00 to 15:30/u });
    expect(opened.root.activeElement).toBe(entry);
    fireEvent.click(entry);
    expect(await ours().findByText(later.when)).toBeTruthy();
    expect(opened.root.querySelector('.ghost')).not.toBeNull();
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept).toHaveBeenCalledWith(later));
  });

  it('says so when no other time fits', async () => {
    await openCard();
    fireEvent.click(button('Another time'));
    expect(await ours().findByText('No other gap in view fits this idea.')).toBeTruthy();
  });

  it('offers six ways to say no, by keyboard too', async () => {
    await openCard();
    fireEvent.click(button('Not now'));
    const menu = await ours().findByRole('menu', { name: 'Not now' });
    const entries = within(menu).getAllByRole('menuitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      'Later today',
      'Next week',
      'Not with Ana for a while',
      'Not this kind of thing',
      'Leave this gap alone',
      'Pause all suggestions',
    ]);
    expect(opened.root.activeElement).toBe(entries[0]);
    press('ArrowUp');
    expect(opened.root.activeElement).toBe(entries[5]);
    press('Home');
    press('ArrowDown');
    expect(opened.root.activeElement).toBe(entries[1]);
    press('Escape');
    expect(ours().queryByRole('menu')).toBeNull();
    expect(opened.root.activeElement).toBe(button('Not now'));
    expect(ours().getByRole('dialog')).toBeTruthy();
  });

  it('puts off what was chosen and confirms it', async () => {
    await openCard();
    fireEvent.click(button('Not now'));
    fireEvent.click(await ours().findByRole('menuitem', { name: 'Leave this gap alone' }));
    expect(ours().queryByRole('dialog')).toBeNull();
    expect(await ours().findByText(/This gap is yours/u)).toBeTruthy();
    expect(opened.actions.notNow).toHaveBeenCalledWith('leave-this-gap', nine);
  });
});

describe('with whom', () => {
  const alone = suggestionAt(9, { title: 'Campus walk', people: [], names: '', needsPerson: true });

  it('switches to somebody else the activity fits', async () => {
    const withBen = suggestionAt(9, { title: 'Walk with Ben', names: 'Ben', people: ['ben'] });
    opened.actions.people.mockResolvedValue([
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ]);
    opened.actions.withPerson.mockResolvedValue({ ok: true, value: withBen });
    await openCard();
    const list = await ours().findByRole('combobox', { name: 'With' });
    fireEvent.change(list, { target: { value: 'ben' } });
    expect(await ours().findByRole('dialog', { name: 'Walk with Ben' })).toBeTruthy();
    expect(opened.actions.withPerson).toHaveBeenCalledWith(nine, { id: 'ben' });
  });

  it('asks for a name when nobody is known, shows what is wrong with it and loses nothing typed', async () => {
    opened.layer.draw(sceneOf([alone]));
    opened.actions.withPerson.mockResolvedValueOnce({
      ok: false,
      problems: [{ field: 'address', message: 'This is not an e-mail address.' }],
    });
    await openCard(alone);
    const name = ours().getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(opened.root.activeElement).toBe(name);
    fireEvent.input(name, { target: { value: 'Ana' } });
    fireEvent.input(ours().getByRole('textbox', { name: 'Email' }), { target: { value: 'ana@' } });
    fireEvent.click(button('Use this person'));
    await ours().findByText('This is not an e-mail address.');
    expect(opened.actions.withPerson).toHaveBeenCalledWith(alone, { name: 'Ana', address: 'ana@' });
    expect(ours().getByRole('textbox', { name: 'Email' }).getAttribute('aria-invalid')).toBe('true');
    expect(name.value).toBe('Ana');
    fireEvent.pointerDown(document.body);
    expect(ours().getByRole('dialog')).toBeTruthy();
  });

  it('takes a typed name over before it books', async () => {
    const withAna = suggestionAt(9);
    opened.layer.draw(sceneOf([alone]));
    opened.actions.withPerson.mockResolvedValue({ ok: true, value: withAna });
    await openCard(alone);
    fireEvent.input(ours().getByRole('textbox', { name: 'Name' }), { target: { value: 'Ana' } });
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept).toHaveBeenCalledWith(withAna));
  });

  it('books without anybody when no name was typed', async () => {
    opened.layer.draw(sceneOf([alone]));
    await openCard(alone);
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(opened.actions.accept).toHaveBeenCalledWith(alone));
    expect(opened.actions.withPerson).not.toHaveBeenCalled();
  });
});
