import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SuggestionView } from '../../../src/messages/map.ts';
import { messageError, sceneOf, suggestionAt } from '../layer/support.ts';
import { nine, useCard } from './use-card.ts';
import { wholeText } from './whole-text.ts';

const bench = useCard();
const { button, openCard, ours } = bench;

describe('how long it takes', () => {
  const at = (minutes: number): SuggestionView => ({
    ...nine,
    key: `9/${minutes}`,
    slot: { start: nine.slot.start, end: nine.slot.start + minutes * 60_000 },
    when: `Monday, November 23, 9:00, ${minutes} min`,
  });

  it('changes in steps of five, and every text with it', async () => {
    bench.opened.actions.adjust.mockImplementation(async (_, minutes) => at(minutes));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    expect(await within(card).findByText(wholeText('Monday, November 23, 9:00, 35 min'))).toBeTruthy();
    expect(bench.opened.actions.adjust.mock.calls).toEqual([[nine, 35, {}]]);
    fireEvent.click(button('5 minutes shorter'));
    expect(await within(card).findByText(wholeText('Monday, November 23, 9:00, 30 min'))).toBeTruthy();
  });

  it('adds up presses that come faster than answers, and shows the last one’s only', async () => {
    const answers: ((view: SuggestionView) => void)[] = [];
    bench.opened.actions.adjust.mockImplementation(async () => await new Promise((resolve) => answers.push(resolve)));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    fireEvent.click(button('5 minutes longer'));
    expect(within(card).getByText('40 min')).toBeTruthy();
    expect(bench.opened.actions.adjust.mock.calls.map(([, minutes]) => minutes)).toEqual([35, 40]);
    answers[0]?.(at(35));
    answers[1]?.(at(40));
    expect(await within(card).findByText(wholeText('Monday, November 23, 9:00, 40 min'))).toBeTruthy();
    expect(within(card).queryByText(wholeText('Monday, November 23, 9:00, 35 min'))).toBeNull();
  });

  it('stops at what the activity and the gap allow', async () => {
    await openCard();
    expect(button('5 minutes shorter').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('5 minutes shorter'));
    expect(bench.opened.actions.adjust).not.toHaveBeenCalled();
  });

  it('is no choice where there is only one length', async () => {
    bench.opened.layer.draw(sceneOf([{ ...nine, minutes: { min: 30, max: 30 } }]));
    await openCard();
    expect(ours().queryByRole('group', { name: 'How long' })).toBeNull();
  });

  it('says why when it cannot be changed, and goes on with what was there', async () => {
    bench.opened.actions.adjust.mockRejectedValue(messageError('That activity is no longer offered.'));
    const card = await openCard();
    fireEvent.click(button('5 minutes longer'));
    expect(await within(card).findByText('That activity is no longer offered.')).toBeTruthy();
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(bench.opened.actions.accept).toHaveBeenCalledWith(nine));
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
    bench.opened.actions.adjust.mockResolvedValue(held);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    const card = await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    expect(bench.opened.actions.adjust.mock.calls).toEqual([[nine, 30, { isHeld: true }]]);
    expect(within(card).getByText('Nobody is written to')).toBeTruthy();
    fireEvent.click(button('Book it'));
    await waitFor(() =>
      expect(bench.opened.actions.accept.mock.calls[0]?.[0]).toMatchObject({ choice: { isHeld: true } }),
    );
  });

  it('is undone by the same box', async () => {
    bench.opened.actions.adjust.mockResolvedValueOnce(held).mockResolvedValueOnce(nine);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    expect(await ours().findByRole('dialog', { name: 'Walk with Ana' })).toBeTruthy();
    expect(bench.opened.actions.adjust.mock.calls[1]?.[2]).toEqual({});
  });

  it('is not offered where nobody takes part', async () => {
    bench.opened.layer.draw(sceneOf([{ ...nine, people: [] }]));
    await openCard();
    expect(ours().queryByRole('checkbox', { name: 'Hold it for me only' })).toBeNull();
  });

  it('keeps what was said about privacy', async () => {
    bench.opened.actions.adjust.mockResolvedValue(held);
    await openCard();
    fireEvent.click(ours().getByRole('checkbox', { name: 'Private, with a neutral title' }));
    fireEvent.click(ours().getByRole('checkbox', { name: 'Hold it for me only' }));
    await ours().findByRole('dialog', { name: 'Held for: Walk with Ana' });
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(bench.opened.actions.accept.mock.calls[0]?.[0]).toMatchObject({ isQuiet: true }));
  });
});

describe('the calendar it goes into', () => {
  const calendars = [
    { account: 'google:pat@example.com', calendar: 'own', name: 'Work' },
    { account: 'google:pat@example.com', calendar: 'team', name: 'Team' },
  ];
  const into = { account: 'google:pat@example.com', calendar: 'team' };

  it('can be chosen where there are several, and the button says which', async () => {
    bench.opened.actions.calendars.mockResolvedValue(calendars);
    bench.opened.actions.adjust.mockResolvedValue({ ...nine, choice: { into }, confirm: 'Book it in Team' });
    const card = await openCard();
    const select = await within(card).findByRole<HTMLSelectElement>('combobox', { name: 'Calendar' });
    expect([...select.options].map(({ text }) => text)).toEqual(['Work', 'Team']);
    expect(select.value).toBe('0');
    expect(within(card).queryByText(nine.target)).toBeNull();
    fireEvent.change(select, { target: { value: '1' } });
    expect(await ours().findByRole('button', { name: 'Book it in Team' })).toBeTruthy();
    expect(bench.opened.actions.adjust.mock.calls).toEqual([[nine, 30, { into }]]);
    expect(within(card).getByRole<HTMLSelectElement>('combobox', { name: 'Calendar' }).value).toBe('1');
  });

  it('is only told where there is one', async () => {
    const card = await openCard();
    expect(within(card).queryByRole('combobox', { name: 'Calendar' })).toBeNull();
    expect(within(card).getByText(nine.target)).toBeTruthy();
  });
});

describe('with whom', () => {
  const alone = suggestionAt(9, { title: 'Campus walk', people: [], names: '', needsPerson: true });

  it('switches to somebody else the activity fits', async () => {
    const withBen = suggestionAt(9, { title: 'Walk with Ben', names: 'Ben', people: ['ben'] });
    bench.opened.actions.people.mockResolvedValue([
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ]);
    bench.opened.actions.withPerson.mockResolvedValue({ ok: true, value: withBen });
    await openCard();
    const list = await ours().findByRole('combobox', { name: 'With' });
    fireEvent.change(list, { target: { value: 'ben' } });
    expect(await ours().findByRole('dialog', { name: 'Walk with Ben' })).toBeTruthy();
    expect(bench.opened.actions.withPerson).toHaveBeenCalledWith(nine, { id: 'ben' });
  });

  it('asks for a name when nobody is known, shows what is wrong with it and loses nothing typed', async () => {
    bench.opened.layer.draw(sceneOf([alone]));
    bench.opened.actions.withPerson.mockResolvedValueOnce({
      ok: false,
      problems: [{ field: 'address', message: 'This is not an e-mail address.' }],
    });
    await openCard(alone);
    const name = ours().getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(bench.opened.root.activeElement).toBe(name);
    fireEvent.input(name, { target: { value: 'Ana' } });
    fireEvent.input(ours().getByRole('textbox', { name: 'Email' }), { target: { value: 'ana@' } });
    fireEvent.click(button('Use this person'));
    await ours().findByText('This is not an e-mail address.');
    expect(bench.opened.actions.withPerson).toHaveBeenCalledWith(alone, { name: 'Ana', address: 'ana@' });
    expect(ours().getByRole('textbox', { name: 'Email' }).getAttribute('aria-invalid')).toBe('true');
    expect(name.value).toBe('Ana');
    fireEvent.pointerDown(document.body);
    expect(ours().getByRole('dialog')).toBeTruthy();
  });

  it('takes a typed name over before it books', async () => {
    const withAna = suggestionAt(9);
    bench.opened.layer.draw(sceneOf([alone]));
    bench.opened.actions.withPerson.mockResolvedValue({ ok: true, value: withAna });
    await openCard(alone);
    fireEvent.input(ours().getByRole('textbox', { name: 'Name' }), { target: { value: 'Ana' } });
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(bench.opened.actions.accept).toHaveBeenCalledWith(withAna));
  });

  it('books without anybody when no name was typed', async () => {
    bench.opened.layer.draw(sceneOf([alone]));
    await openCard(alone);
    fireEvent.click(button('Book it'));
    await waitFor(() => expect(bench.opened.actions.accept).toHaveBeenCalledWith(alone));
    expect(bench.opened.actions.withPerson).not.toHaveBeenCalled();
  });
});
