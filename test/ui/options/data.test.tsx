import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Data } from '../../../extension/options/data.tsx';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { button, optionsState, said, showSection } from './show-options.tsx';

afterEach(cleanup);

const preview = {
  ok: true as const,
  saved: 'Saved on Tuesday, November 24',
  rows: [{ what: 'People', here: '1', inFile: '12' }],
};

const choose = (text: string): void => {
  const file = new File([text], 'alongside.json', { type: 'application/json' });
  // jsdom's files have no text().
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  if (input !== null) fireEvent.change(input);
};

describe('taking along', () => {
  it.each([
    ['Save everything', 'everything'],
    ['Save people', 'people'],
    ['Save bookings', 'bookings'],
  ])('%s hands over a file and names it', async (label, what) => {
    const browser = fakeBrowserPorts();
    const file = { name: 'alongside.txt', type: 'text/plain', text: 'all of it' };
    const { asked } = await showSection(Data, optionsState(), { 'options.export': () => file }, browser);
    fireEvent.click(button(label));
    await waitFor(() => expect(said()).toBe('alongside.txt is saved.'));
    expect(browser.save).toHaveBeenCalledWith(file);
    expect(asked('options.export')).toContainEqual({ what });
  });
});

describe('bringing back', () => {
  it('shows what it would change, does it after a yes, and takes it back', async () => {
    const { asked } = await showSection(Data, optionsState(), {
      'options.readBackup': () => preview,
      'options.restore': ({ text }) => ({ ok: true, before: `before ${text}`, added: ['b1'] }),
    });
    choose('a backup');
    const group = await screen.findByRole('group', { name: preview.saved });
    expect(within(group).getByRole('row', { name: 'People 1 12' })).toBeDefined();
    expect(asked('options.restore')).toEqual([]);

    fireEvent.click(button('Replace with the file'));
    await waitFor(() => expect(said()).toBe('Brought back.'));
    expect(asked('options.restore')).toContainEqual({ text: 'a backup', forget: [] });
    expect(screen.queryByRole('group', { name: preview.saved })).toBeNull();

    fireEvent.click(button('Undo'));
    await waitFor(() => expect(said()).toBe('As it was before.'));
    expect(asked('options.restore')).toContainEqual({ text: 'before a backup', forget: ['b1'] });
  });

  it('says what is wrong with a file, and offers nothing', async () => {
    await showSection(Data, optionsState(), {
      'options.readBackup': () => ({ ok: false, message: 'This is not a file that Alongside saved.' }),
    });
    choose('hello');
    expect((await screen.findByRole('alert')).textContent).toBe('This is not a file that Alongside saved.');
    expect(screen.queryByRole('button', { name: 'Replace with the file' })).toBeNull();
  });
});

describe('deleting everything', () => {
  it('says what goes and what stays, asks, and starts anew', async () => {
    const browser = fakeBrowserPorts();
    const { asked } = await showSection(Data, optionsState(), { 'options.erase': () => null }, browser);
    fireEvent.click(button('Delete everything'));
    expect(document.activeElement?.textContent).toBe('Delete everything that Alongside keeps on this device?');
    expect(screen.getByText('events in your calendars, and invitations that were sent')).toBeDefined();
    expect(asked('options.erase')).toEqual([]);
    fireEvent.click(button('Yes, delete everything'));
    await waitFor(() => expect(browser.reload).toHaveBeenCalled());
    expect(asked('options.erase')).toContainEqual({});
    expect(browser.withdraw).toHaveBeenCalledWith('notices');
  });

  it('is left alone by Escape, and the focus goes back', async () => {
    const { asked } = await showSection(Data);
    fireEvent.click(button('Delete everything'));
    fireEvent.keyDown(screen.getByRole('group', { name: 'Delete everything' }), { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(button('Delete everything')));
    expect(asked('options.erase')).toEqual([]);
  });
});

describe('permissions', () => {
  it('stand as the browser grants them, and can be given and taken back where the browser lets us', async () => {
    const browser = fakeBrowserPorts({ granted: () => Promise.resolve(new Set(['google-page', 'notices'])) });
    await showSection(Data, optionsState(), {}, browser);
    fireEvent.click(await screen.findByRole('button', { name: 'Give: Outlook’s pages' }));
    await waitFor(() => expect(said()).toBe('Outlook’s pages: given'));
    expect(browser.grant).toHaveBeenCalledWith('outlook-page');
    expect(screen.queryByRole('button', { name: 'Take back: Google Calendar’s page' })).toBeNull();
    fireEvent.click(button('Take back: Notifications'));
    await waitFor(() => expect(said()).toBe('Notifications: taken back'));
  });

  it('that the user does not give are said not to be', async () => {
    const browser = fakeBrowserPorts({ grant: () => Promise.resolve(false) });
    await showSection(Data, optionsState(), {}, browser);
    fireEvent.click(await screen.findByRole('button', { name: 'Give: Notifications' }));
    await waitFor(() => expect(said()).toBe('Notifications: not given'));
  });
});
