import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Activities } from '../../../extension/options/activities.tsx';
import type { ActivityView } from '../../../src/messages/map.ts';
import { button, optionsState, showSection, textbox, toggle } from './show-options.tsx';

afterEach(cleanup);

const [walk] = optionsState().activities as readonly [ActivityView];

test('a group is switched at once; what asks to be switched on by itself is not swept along', async () => {
  const { asked } = await showSection(Activities);
  fireEvent.click(toggle('All of “Over food or a cup”'));
  await waitFor(() => expect(asked('options.setActivities')).toEqual([{ ids: ['a06', 'a07'], isOn: false }]));
  fireEvent.click(toggle('All of “Over food or a cup”'));
  await waitFor(() => expect(asked('options.setActivities').at(-1)).toEqual({ ids: ['a06'], isOn: true }));
});

test('an activity is booked privately from now on, and no longer', async () => {
  const { asked } = await showSection(Activities);
  fireEvent.click(button('Edit Campus walk'));
  const quiet = toggle('Book “Campus walk” privately');
  fireEvent.click(quiet);
  const changes = () => asked('options.savePreferences').map(({ change }) => change);
  await waitFor(() => expect(changes()).toEqual([{ quietActivities: [walk.id] }]));
  fireEvent.click(toggle('Book “Campus walk” privately'));
  await waitFor(() => expect(changes().at(-1)).toEqual({ quietActivities: [] }));
});

describe('the form of an activity', () => {
  test('shows each problem at its field, goes to the first, and loses nothing', async () => {
    await showSection(Activities, optionsState(), {
      'options.saveActivity': () => ({
        ok: false,
        problems: [
          { field: 'minutes.max', message: 'Enter a whole number from 30 to 90.' },
          { field: 'texts.title', message: 'Too long.' },
        ],
      }),
    });
    fireEvent.click(button('Edit Campus walk'));
    const most = screen.getByRole('spinbutton', { name: 'At most' });
    fireEvent.input(most, { target: { value: '500' } });
    fireEvent.click(button('Save'));
    expect(await screen.findByText('Enter a whole number from 30 to 90.')).toBeTruthy();
    expect((most as HTMLInputElement).value).toBe('500');
    await waitFor(() => expect(document.activeElement).toBe(textbox('Title of the event')));
  });

  test('changes one of ours, which can be reset, and the reset undone', async () => {
    const edited: ActivityView = { ...walk, name: 'Park walk', isEdited: true };
    const { asked } = await showSection(Activities, optionsState(), {
      'options.saveActivity': () => ({ ok: true, value: edited }),
      'options.dropActivity': () => walk,
    });
    fireEvent.click(button('Edit Campus walk'));
    fireEvent.input(
      within(screen.getByRole('form', { name: 'Edit Campus walk' })).getByRole('textbox', { name: 'Name' }),
      {
        target: { value: 'Park walk' },
      },
    );
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByRole('button', { name: 'Edit Park walk' }));
    expect(asked('options.saveActivity')[0]?.activity.texts.name).toBe('Park walk');
    fireEvent.click(button('Reset to the original'));
    expect(await screen.findByRole('button', { name: 'Edit Campus walk' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Edit Park walk' })).toBeTruthy();
    expect(asked('options.saveActivity').at(-1)).toMatchObject({ id: 'a09', isRestored: true });
  });

  test('adds one of the user’s own; Escape leaves it and goes back to where it was opened', async () => {
    const own: ActivityView = { ...walk, id: 'own-1', name: 'Round the lake', isOwn: true };
    const { asked } = await showSection(Activities, optionsState(), {
      'options.saveActivity': () => ({ ok: true, value: own }),
      'options.dropActivity': () => null,
    });
    fireEvent.click(button('Add an activity'));
    const form = screen.getByRole('form', { name: 'An activity of your own' });
    fireEvent.keyDown(form, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('form', { name: 'An activity of your own' })).toBeNull());
    expect(document.activeElement).toBe(button('Add an activity'));
    fireEvent.click(button('Add an activity'));
    fireEvent.submit(screen.getByRole('form', { name: 'An activity of your own' }));
    expect(await screen.findByRole('button', { name: 'Edit Round the lake' })).toBeTruthy();
    expect(asked('options.saveActivity')[0]).not.toHaveProperty('id');
    fireEvent.click(button('Edit Round the lake'));
    fireEvent.click(button('Remove'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Edit Round the lake' })).toBeNull());
  });
});
