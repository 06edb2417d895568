import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { pills, preferencesWith, said, showWelcome, user } from './show-welcome.tsx';

const card = (): HTMLElement => screen.getByRole('dialog');
const button = (name: string): HTMLElement => within(card()).getByRole('button', { name });

describe('the toy week', () => {
  afterEach(cleanup);

  it('shows one suggestion a day with invented names, and one card that leaves the focus alone', async () => {
    await showWelcome();
    expect(pills()).toHaveLength(5);
    expect(pills().every((pill) => /Ana|Ben|Chloe/.test(pill.getAttribute('aria-label') ?? ''))).toBe(true);
    expect(card()).toBeDefined();
    expect(document.activeElement).toBe(document.body);
  });

  it('is about those who are typed, with the first letter', async () => {
    await showWelcome();
    user.type(screen.getByRole('textbox', { name: 'Name of person 1' }), 'Zoe');
    expect(pills().every((pill) => !/Ana|Ben|Chloe/.test(pill.getAttribute('aria-label') ?? ''))).toBe(true);
    expect(pills().some((pill) => pill.getAttribute('aria-label')?.includes('Zoe'))).toBe(true);
  });

  it('books into itself only, and takes it back', async () => {
    const { asked } = await showWelcome();
    const title = card().getAttribute('aria-labelledby')!;
    const words = document.querySelector(`#${title}`)!.textContent;
    user.click(button('Book it'));
    expect(said()).toBe('Booked, in this invented week only.');
    expect(screen.getByText(new RegExp(`^Booked: ${words}, `))).toBeDefined();
    expect(document.activeElement).toBe(card());
    user.click(button('Undo'));
    expect(screen.queryByText(new RegExp(`^Booked: ${words}, `))).toBeNull();
    expect(asked('card.accept')).toEqual([]);
  });

  it('has another idea for the same gap', async () => {
    await showWelcome();
    const before = within(card()).getByRole('heading').textContent;
    user.click(button('Another idea'));
    const after = within(card()).getByRole('heading').textContent;
    expect(after).not.toBe(before);
    expect(said()).toBe(after);
  });

  it('leaves a gap alone that is not wanted now, and the focus somewhere', async () => {
    await showWelcome();
    const before = card().parentElement!.querySelector('button')!.getAttribute('aria-label');
    user.click(button('Not now'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(pills().map((pill) => pill.getAttribute('aria-label'))).not.toContain(before);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    await showWelcome();
    const last = pills().at(-1)!;
    user.click(last);
    expect(document.activeElement).toBe(card());
    expect(last.getAttribute('aria-expanded')).toBe('true');
    user.press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(last);
  });

  it('says so when the hours leave nothing free', async () => {
    const off = { 1: [{ from: '13:00', to: '13:20' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    await showWelcome({ preferences: preferencesWith({ hours: off }) });
    expect(pills()).toEqual([]);
    expect(screen.getByText('No free 30 minutes left in these hours. Try longer ones.')).toBeDefined();
  });
});
