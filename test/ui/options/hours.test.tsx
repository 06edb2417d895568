import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { Preferences } from '../../../src/domain/preferences.ts';
import type { Answers } from '../controls/fake-send.ts';
import { button, optionsState, said, showOptions, toggle } from './show-options.tsx';

afterEach(cleanup);

const enter = (label: string, value: string): void => {
  const input = screen.getByLabelText(label);
  fireEvent.input(input, { target: { value } });
  fireEvent.change(input);
  fireEvent.blur(input);
};
const valueOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;
const refusing = (message: string): Answers => ({
  'options.savePreferences': () => ({ ok: false, problems: [{ field: 'any', message }] }),
});
const split: Preferences = {
  ...defaultPreferences,
  hours: {
    ...defaultPreferences.hours,
    2: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ],
  },
};

describe('working hours', () => {
  test('a changed time is kept with the rest of the week as it was', async () => {
    const { asked } = await showOptions();
    enter('Monday from, range 1', '08:30');
    await waitFor(() =>
      expect(asked('options.savePreferences')).toEqual([
        { change: { hours: { ...defaultPreferences.hours, 1: [{ from: '08:30', to: '17:30' }] } } },
      ]),
    );
    await waitFor(() => expect(said()).toBe('Saved'));
  });

  test('two days changed one after the other both stand', async () => {
    const { asked } = await showOptions();
    enter('Monday from, range 1', '08:30');
    enter('Friday to, range 1', '15:00');
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    expect(asked('options.savePreferences')[1]?.change.hours).toMatchObject({
      1: [{ from: '08:30', to: '17:30' }],
      5: [{ from: '09:00', to: '15:00' }],
    });
  });

  test('a refused time stays where it was typed with the reason, and another day is kept without it', async () => {
    const { asked } = await showOptions(optionsState(), {
      'options.savePreferences': ({ change }) =>
        change.hours?.[1].some(({ from, to }) => from === to)
          ? { ok: false, problems: [{ field: 'hours.1.0', message: 'Start and end are the same.' }] }
          : { ok: true, value: { ...defaultPreferences, ...change } },
    });
    enter('Monday from, range 1', '17:30');
    expect(await screen.findByText('Start and end are the same.')).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Monday from, range 1');
    expect(field.value).toBe('17:30');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Start and end are the same.',
    );
    enter('Friday to, range 1', '15:00');
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    expect(asked('options.savePreferences')[1]?.change.hours?.[1]).toEqual(defaultPreferences.hours[1]);
    expect(field.value).toBe('17:30');
  });

  test('a day is switched off and on again', async () => {
    const { asked } = await showOptions();
    fireEvent.click(toggle('Works on Monday'));
    await waitFor(() => expect(screen.getAllByText('Day off')).toHaveLength(3));
    fireEvent.click(toggle('Works on Monday'));
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    expect(asked('options.savePreferences').map(({ change }) => change.hours?.[1])).toEqual([
      [],
      [{ from: '09:00', to: '17:30' }],
    ]);
  });

  test('a second range is added after the first and removed again', async () => {
    const { asked } = await showOptions();
    fireEvent.click(button('Add hours on Monday'));
    await waitFor(() => expect(valueOf('Monday from, range 2')).toBe('18:30'));
    await waitFor(() => expect(said()).toBe('Saved'));
    fireEvent.click(button('Remove range 1 of Monday'));
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    expect(asked('options.savePreferences').map(({ change }) => change.hours?.[1])).toEqual([
      [
        { from: '09:00', to: '17:30' },
        { from: '18:30', to: '20:30' },
      ],
      [{ from: '18:30', to: '20:30' }],
    ]);
  });

  test('the end of a day shows as midnight and is kept as 24:00', async () => {
    const { asked } = await showOptions(optionsState({ preferences: split }));
    expect(valueOf('Tuesday to, range 2')).toBe('00:00');
    enter('Monday to, range 1', '00:00');
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(1));
    expect(asked('options.savePreferences')[0]?.change.hours?.[1]).toEqual([{ from: '09:00', to: '24:00' }]);
  });

  test('a day is copied to the weekdays, and that can be undone', async () => {
    const { asked } = await showOptions(optionsState({ preferences: split }));
    fireEvent.click(button('Copy to weekdays: the hours of Tuesday'));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    const [copied, undone] = asked('options.savePreferences').map(({ change }) => change.hours);
    expect([1, 2, 3, 4, 5].map((day) => copied?.[day as 1])).toEqual(Array(5).fill(split.hours[2]));
    expect([copied?.[6], copied?.[7]]).toEqual([[], []]);
    expect(undone).toEqual(split.hours);
  });
});

describe('lunch, buffers and notice', () => {
  test('lunch is kept as a whole, and its times go when it is off', async () => {
    const { asked } = await showOptions();
    enter('Lunch between', '11:30');
    await waitFor(() => expect(said()).toBe('Saved'));
    fireEvent.click(toggle('Keep lunch free'));
    await waitFor(() => expect(screen.queryByLabelText('Lunch between')).toBeNull());
    expect(asked('options.savePreferences').map(({ change }) => change.lunch)).toEqual([
      { ...defaultPreferences.lunch, from: '11:30' },
      { ...defaultPreferences.lunch, from: '11:30', isOn: false },
    ]);
  });

  test('minutes that are no number are refused before anybody is asked', async () => {
    const { asked } = await showOptions();
    enter('Keep free before', '');
    expect(await screen.findByText('Enter a number of minutes.')).toBeTruthy();
    expect(asked('options.savePreferences')).toEqual([]);
  });

  test('minutes out of range stay in the field with the reason', async () => {
    await showOptions(optionsState(), refusing('At most 60 minutes.'));
    enter('Keep free after', '90');
    expect(await screen.findByText('At most 60 minutes.')).toBeTruthy();
    expect(valueOf('Keep free after')).toBe('90');
  });

  test('the two buffers do not undo each other', async () => {
    const { asked } = await showOptions();
    enter('Keep free before', '5');
    enter('Keep free after', '10');
    await waitFor(() => expect(asked('options.savePreferences')).toHaveLength(2));
    expect(asked('options.savePreferences')[1]?.change).toEqual({ bufferMinutes: { before: 5, after: 10 } });
  });

  test('least notice offers the present value even when it is an unusual one', async () => {
    const { asked } = await showOptions(optionsState({ preferences: { ...defaultPreferences, noticeMinutes: 45 } }));
    const notice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Least notice' });
    expect(notice.selectedOptions[0]?.textContent).toBe('45 minutes');
    fireEvent.change(notice, { target: { value: '1440' } });
    await waitFor(() => expect(asked('options.savePreferences')).toEqual([{ change: { noticeMinutes: 1440 } }]));
  });
});

describe('how much is suggested', () => {
  test('suggestions a day and long gaps are kept at once', async () => {
    const { asked } = await showOptions();
    const perDay = screen.getByRole('group', { name: /^Suggestions a day/ });
    fireEvent.click(within(perDay).getByRole('radio', { name: '2' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Leave alone' }));
    await waitFor(() =>
      expect(asked('options.savePreferences')).toEqual([
        { change: { suggestionsPerDay: 2 } },
        { change: { longGaps: 'leave' } },
      ]),
    );
  });

  test('what counts as busy changes one switch and leaves the others', async () => {
    const { asked } = await showOptions();
    fireEvent.click(toggle('Tentative events'));
    await waitFor(() =>
      expect(asked('options.savePreferences')).toEqual([
        { change: { countsAsBusy: { ...defaultPreferences.countsAsBusy, tentative: false } } },
      ]),
    );
  });
});
