import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Limits } from '../../../extension/options/limits.tsx';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { PreviewState } from '../../../src/messages/map.ts';
import { button, optionsState, said, showSection, textbox } from './show-options.tsx';

afterEach(cleanup);

const slider = (name: string): HTMLInputElement => screen.getByRole('slider', { name });
const week = (title: string): PreviewState => ({
  suggestions: [{ key: title, icon: 'walk', title, when: 'Tuesday, 14:00 to 14:30', why: 'It has been a while.' }],
  source: 'From Outlook, as you last saw it',
  absence: '',
  reasons: [],
});

describe('what matters', () => {
  test('is moved by a slider, all others stay, and the week is drawn anew', async () => {
    let title = 'Walk with Ana';
    const { asked } = await showSection(Limits, optionsState(), { 'options.preview': () => week(title) });
    expect(await screen.findByText('Walk with Ana')).toBeTruthy();
    title = 'Lunch with Ben';
    fireEvent.change(slider('Time since the last one'), { target: { value: '40' } });
    expect(await screen.findByText('Lunch with Ben')).toBeTruthy();
    expect(asked('options.savePreferences')).toEqual([
      { change: { weights: { ...defaultPreferences.weights, cadence: 40 } } },
    ]);
  });

  test('is reset at once, and the reset is undone', async () => {
    const weights = { ...defaultPreferences.weights, light: 50 };
    const { asked } = await showSection(Limits, optionsState({ preferences: { ...defaultPreferences, weights } }));
    fireEvent.click(button('Reset all'));
    await waitFor(() => expect(slider('Something light').value).toBe(String(defaultPreferences.weights.light)));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(slider('Something light').value).toBe('50'));
    expect(asked('options.savePreferences')).toHaveLength(2);
  });
});

describe('limits', () => {
  test('that are emptied are none', async () => {
    const { asked } = await showSection(Limits);
    const field = screen.getByRole('spinbutton', { name: 'Bookings a week' });
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.change(field, { target: { value: '' } });
    await waitFor(() =>
      expect(asked('options.savePreferences')).toEqual([
        { change: { limits: { ...defaultPreferences.limits, promisesPerWeek: null } } },
      ]),
    );
  });

  test('start gently for two weeks when asked to', async () => {
    const { asked } = await showSection(Limits);
    fireEvent.click(screen.getByRole('switch', { name: 'Start gently' }));
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(1));
    const until = asked('options.savePreferences')[0]?.change.startGentlyUntil ?? 0;
    const days = (until - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13);
    expect(days).toBeLessThanOrEqual(14.1);
    expect(await screen.findByText(/^One suggestion a day until /)).toBeTruthy();
  });

  test('grow with what is taken once the gentle start is over, until that is switched off', async () => {
    const begun = { ...defaultPreferences, startGentlyUntil: Date.now() - 86_400_000 };
    const { asked } = await showSection(Limits, optionsState({ preferences: begun }));
    expect(screen.getByText(/^One more a day for every three you take/)).toBeTruthy();
    const gently = screen.getByRole('switch', { name: 'Start gently', checked: true });
    fireEvent.click(gently);
    await waitFor(() => expect(asked('options.savePreferences')).toEqual([{ change: { startGentlyUntil: null } }]));
  });
});

test('the week says why it is empty, and the managers in between hear unless that is switched off', async () => {
  const { asked } = await showSection(Limits, optionsState(), {
    'options.preview': () => ({
      suggestions: [],
      source: '',
      absence: 'Nothing fits.',
      reasons: ['Ana is busy then.'],
    }),
  });
  expect(await screen.findByText('Nothing fits.')).toBeTruthy();
  expect(screen.getByText('Ana is busy then.')).toBeTruthy();
  fireEvent.click(screen.getByRole('switch', { name: 'Tell the manager in between' }));
  await waitFor(() => expect(asked('options.savePreferences').at(-1)).toEqual({ change: { tellsManagers: false } }));
});

test('a goal is a line with what serves it and when it is due, and is gone when it is emptied', async () => {
  const { asked } = await showSection(Limits);
  const goal = textbox('Goal 1');
  fireEvent.input(goal, { target: { value: 'Know every customer' } });
  fireEvent.change(goal);
  const serving = await screen.findByRole('group', { name: /^Goal 1 is served by/ });
  expect(textbox('Goal 2')).toBeTruthy();
  fireEvent.click(within(serving).getByRole('checkbox', { name: 'Visits' }));
  await waitFor(() =>
    expect(asked('options.savePreferences').at(-1)).toEqual({
      change: { goals: [{ text: 'Know every customer', serves: ['visit'] }] },
    }),
  );
  const deadline = screen.getByLabelText('Goal 1: deadline');
  const change = { goals: [{ text: 'Know every customer', serves: ['visit'], deadline: '2026-12-18' }] };
  fireEvent.input(deadline, { target: { value: '2026-12-18' } });
  fireEvent.blur(deadline);
  await waitFor(() => expect(asked('options.savePreferences').at(-1)).toEqual({ change }));
  fireEvent.input(deadline, { target: { value: '' } });
  fireEvent.blur(deadline);
  await waitFor(() =>
    expect(asked('options.savePreferences').at(-1)).toEqual({
      change: { goals: [{ text: 'Know every customer', serves: ['visit'] }] },
    }),
  );
  fireEvent.input(textbox('Goal 1'), { target: { value: '' } });
  fireEvent.change(textbox('Goal 1'));
  await waitFor(() => expect(asked('options.savePreferences').at(-1)).toEqual({ change: { goals: [] } }));
});

test('a day of the week may be for groups, and no day again', async () => {
  const { asked } = await showSection(Limits);
  const day = screen.getByRole('combobox', { name: 'Day for groups' });
  fireEvent.change(day, { target: { value: '5' } });
  await waitFor(() => expect(asked('options.savePreferences').at(-1)).toEqual({ change: { groupDay: 5 } }));
  fireEvent.change(day, { target: { value: '0' } });
  await waitFor(() => expect(asked('options.savePreferences').at(-1)).toEqual({ change: { groupDay: null } }));
});

describe('what is remembered', () => {
  const remembering = optionsState({
    snoozes: [
      { id: '1', isPause: true, text: 'All suggestions are paused', until: 'Until the end of Monday' },
      { id: '2', isPause: false, text: 'Nothing with Ana', until: '' },
    ],
    decisions: [
      { activity: 'a09', icon: 'walk', name: 'Campus walk', text: 'Taken once' },
      { activity: 'a06', icon: 'meal', name: 'Cafeteria meal', text: 'Declined once' },
    ],
  });

  test('is lifted one by one', async () => {
    const { asked } = await showSection(Limits, remembering);
    fireEvent.click(button('Lift: All suggestions are paused'));
    await waitFor(() => expect(screen.queryByText('All suggestions are paused')).toBeNull());
    expect(asked('options.liftSnoozes')).toEqual([{ ids: ['1'] }]);
    await waitFor(() => expect(said()).toBe('Lifted.'));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Paused and put off' }));
  });

  test('is forgotten for one activity at once, and for all after a question', async () => {
    const { asked } = await showSection(Limits, remembering);
    fireEvent.click(button('Forget everything'));
    expect(asked('options.forgetDecisions')).toEqual([]);
    fireEvent.click(button('Keep'));
    fireEvent.click(button('Forget about Campus walk'));
    await waitFor(() => expect(asked('options.forgetDecisions')).toEqual([{ activity: 'a09' }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget about Campus walk' })).toBeNull());
  });
});
