import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { sceneOf, suggestionAt } from '../layer/support.ts';
import { eleven, nine, useCard } from './use-card.ts';
import { wholeText } from './whole-text.ts';

const bench = useCard();
const { button, openCard, ours, press } = bench;

describe('the card', () => {
  it('shows the suggestion in full', async () => {
    const card = await openCard();
    for (const text of [nine.when, nine.place, nine.why, nine.question, nine.target, nine.notified])
      expect(within(card).getByText(wholeText(text))).toBeTruthy();
  });

  it('books private and with a neutral title on request, and says how that reads', async () => {
    const note = 'Stands in the calendar as “Time with Ana”, private.';
    bench.opened.layer.draw(sceneOf([{ ...nine, quietNote: note }]));
    const card = await openCard();
    expect(within(card).queryByText(note)).toBeNull();
    const choice = () => ours().getByRole<HTMLInputElement>('checkbox', { name: 'Private, with a neutral title' });
    fireEvent.click(choice());
    await waitFor(() => expect(within(card).getByText(note)).toBeTruthy());
    expect(choice().checked).toBe(true);
    fireEvent.click(button('Book it'));
    expect(bench.opened.actions.accept).toHaveBeenCalledWith(expect.objectContaining({ key: nine.key, isQuiet: true }));
  });

  it('has its four buttons under their agreed names', async () => {
    const card = await openCard();
    for (const name of ['Book it', 'Another idea', 'Another time', 'Not now'])
      expect(within(card).getByRole('button', { name })).toBeTruthy();
  });

  it('takes the focus when it opens and gives it back to its pill on Escape', async () => {
    await openCard();
    expect(bench.opened.root.activeElement?.textContent).toBe('Book it');
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
    expect(bench.opened.root.activeElement).toBe(button(nine.accessibleName));
  });

  it('says on request what counted, and how much; Escape folds that away first', async () => {
    const factors = [
      { name: 'Time since the last one', share: '40%', text: 'You have not met for 9 days.' },
      { name: 'Something light', share: '5%', text: '' },
    ];
    bench.opened.layer.draw(sceneOf([{ ...nine, factors }]));
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
    expect(bench.opened.root.activeElement).toBe(button('Why this?'));
    press('Escape');
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('keeps Tab inside, in both directions', async () => {
    await openCard();
    button('Not now').focus();
    press('Tab');
    expect(bench.opened.root.activeElement).toBe(button('Close'));
    press('Tab', { shiftKey: true });
    expect(bench.opened.root.activeElement).toBe(button('Not now'));
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
    bench.opened.layer.draw(sceneOf([], { standing: () => 'unknown' }));
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('outlives the moment in which the host rebuilds its grid, but not the calendar itself', async () => {
    await openCard();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    bench.opened.layer.clear();
    vi.advanceTimersByTime(300);
    bench.opened.layer.draw(sceneOf([nine]));
    vi.advanceTimersByTime(5000);
    expect(ours().getByRole('dialog', { name: nine.title })).toBeTruthy();
    bench.opened.layer.clear();
    vi.advanceTimersByTime(5000);
    expect(ours().queryByRole('dialog')).toBeNull();
  });

  it('says that its gap has gone and offers the next one', async () => {
    await openCard();
    bench.opened.layer.draw(sceneOf([eleven], { standing: (slot) => (slot === nine.slot ? 'taken' : 'free') }));
    const stale = await ours().findByRole('dialog', { name: 'That gap has gone' });
    expect(within(stale).getByText(/Next: Coffee with Ben/u)).toBeTruthy();
    expect(bench.opened.root.activeElement).toBe(stale);
    fireEvent.click(button('Show it'));
    expect(await ours().findByRole('dialog', { name: 'Coffee with Ben' })).toBeTruthy();
  });
});

describe('other ideas, other times, not now', () => {
  const coffee = suggestionAt(9, { title: 'Coffee with Ana', activity: 'a02', icon: 'cup' });

  it('shows another idea for the same gap and leads back', async () => {
    bench.opened.actions.another.mockResolvedValueOnce(coffee);
    await openCard();
    fireEvent.click(button('Another idea'));
    await ours().findByRole('dialog', { name: 'Coffee with Ana' });
    expect(bench.opened.actions.another).toHaveBeenCalledWith(nine.gap, [nine]);
    fireEvent.click(button('Another idea'));
    await ours().findByText(/last idea/u);
    expect(bench.opened.actions.another).toHaveBeenLastCalledWith(nine.gap, [nine, coffee]);
    fireEvent.click(button('Back'));
    expect(await ours().findByRole('dialog', { name: 'Walk with Ana' })).toBeTruthy();
    expect(ours().queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('lists other times, shows the one that is chosen and books that', async () => {
    const later = suggestionAt(15, { key: 'later' });
    bench.opened.actions.times.mockResolvedValue([later]);
    await openCard();
    fireEvent.click(button('Another time'));
    const entry = await ours().findByRole('button', { name: /15:00 to 15:30/u });
    expect(bench.opened.root.activeElement).toBe(entry);
    fireEvent.click(entry);
    expect(await ours().findByText(wholeText(later.when))).toBeTruthy();
    expect(bench.opened.root.querySelector('.ghost')).not.toBeNull();
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(bench.opened.actions.accept).toHaveBeenCalledWith(later));
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
    expect(bench.opened.root.activeElement).toBe(entries[0]);
    press('ArrowUp');
    expect(bench.opened.root.activeElement).toBe(entries[5]);
    press('Home');
    press('ArrowDown');
    expect(bench.opened.root.activeElement).toBe(entries[1]);
    press('Escape');
    expect(ours().queryByRole('menu')).toBeNull();
    expect(bench.opened.root.activeElement).toBe(button('Not now'));
    expect(ours().getByRole('dialog')).toBeTruthy();
  });

  it('puts off what was chosen and confirms it', async () => {
    await openCard();
    fireEvent.click(button('Not now'));
    fireEvent.click(await ours().findByRole('menuitem', { name: 'Leave this gap alone' }));
    expect(ours().queryByRole('dialog')).toBeNull();
    expect(await ours().findByText(/This gap is yours/u)).toBeTruthy();
    expect(bench.opened.actions.notNow).toHaveBeenCalledWith('leave-this-gap', nine);
  });
});

describe('a gap that has gone, with nothing after it', () => {
  const lose = async (): Promise<void> => {
    await openCard();
    bench.opened.layer.draw(sceneOf([], { standing: ({ start }) => (start === nine.slot.start ? 'taken' : 'free') }));
    await ours().findByRole('dialog', { name: 'That gap has gone' });
  };

  it('offers the same idea at another time', async () => {
    const later = suggestionAt(15);
    bench.opened.actions.times.mockResolvedValue([later]);
    await lose();
    fireEvent.click(button('Another time'));
    fireEvent.click(await ours().findByText(wholeText(later.when)));
    await ours().findByRole('dialog', { name: later.title });
    fireEvent.click(button('Book it'));
    expect(bench.opened.actions.accept).toHaveBeenCalledWith(expect.objectContaining({ slot: later.slot }));
  });

  it('says so where there is none', async () => {
    await lose();
    fireEvent.click(button('Another time'));
    expect(await ours().findByText('No other gap in view fits this idea.')).toBeTruthy();
  });
});
