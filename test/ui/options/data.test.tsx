import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Data } from '../../../extension/options/data.tsx';
import { backupFile, type Backup } from '../../../src/domain/backup.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { button, optionsState, said, showSection } from './show-options.tsx';

afterEach(cleanup);

const choose = (text: string): void => {
  const file = new File([text], 'alongside.json', { type: 'application/json' });
  // jsdom's files have no text().
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  if (input !== null) fireEvent.change(input);
};

const kept: Backup = {
  savedAt: 0,
  preferences: defaultPreferences,
  people: [{ id: 'ana', name: 'Ana', circle: 'peer', addedAt: 0 }],
  activityEdits: [],
  snoozes: [],
  decisions: [],
  ledger: [],
  bookings: [],
};

describe('taking along', () => {
  it.each([
    ['Save everything', /^alongside-\d{4}-\d\d-\d\d\.json$/u, '"format": "alongside"'],
    ['Save people', /^alongside-people-.*\.csv$/u, 'Ana,,peer,'],
    ['Save bookings', /^alongside-bookings-.*\.ics$/u, 'BEGIN:VCALENDAR'],
  ])('%s hands over a file and names it', async (label, name, text) => {
    const browser = fakeBrowserPorts();
    await showSection(Data, optionsState(), { 'options.export': () => kept }, browser);
    fireEvent.click(button(label));
    await waitFor(() => expect(said()).toMatch(/ is saved\.$/u));
    expect(browser.save).toHaveBeenCalledWith(
      expect.objectContaining({ name: expect.stringMatching(name), text: expect.stringContaining(text) }),
    );
  });

  it('says why when nothing could be read', async () => {
    await showSection(Data);
    fireEvent.click(button('Save everything'));
    await waitFor(() => expect(said()).toBe('Alongside did not answer. Try again.'));
  });
});

const saved = backupFile({ ...kept, savedAt: Date.UTC(2026, 10, 24, 12), people: [...kept.people, ...kept.people] });

describe('bringing back', () => {
  it('shows what it would change, does it after a yes, and takes it back', async () => {
    const { asked } = await showSection(Data, optionsState(), {
      'options.export': () => kept,
      'options.restore': ({ text }) => ({ before: `before ${text.length}`, added: ['b1'] }),
    });
    choose(saved);
    const group = await screen.findByRole('group', { name: /^Saved on Tuesday,? 24 November 2026$/u });
    expect(within(group).getByRole('row', { name: 'People 1 2' })).toBeDefined();
    expect(asked('options.restore')).toEqual([]);

    fireEvent.click(button('Replace with the file'));
    await waitFor(() => expect(said()).toBe('Brought back.'));
    expect(asked('options.restore')).toEqual([{ text: saved, forget: [] }]);
    expect(screen.queryByRole('button', { name: 'Replace with the file' })).toBeNull();

    fireEvent.click(button('Undo'));
    await waitFor(() => expect(said()).toBe('As it was before.'));
    expect(asked('options.restore').at(-1)).toEqual({ text: `before ${saved.length}`, forget: ['b1'] });
  });

  it.each([
    ['hello', /not a file that Alongside saved/u],
    [saved.replace('"version": 1', '"version": 2'), /newer Alongside/u],
    [saved.replace('"name": "Ana"', '"name": 5'), /“People”, number 1/u],
    [saved.replace('"noticeMinutes": 120', '"noticeMinutes": -3'), /preferences in this file/u],
  ])('says what is wrong with a file, and offers nothing: %#', async (text, message) => {
    await showSection(Data, optionsState(), { 'options.export': () => kept });
    choose(text);
    expect((await screen.findByRole('alert')).textContent).toMatch(message);
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
