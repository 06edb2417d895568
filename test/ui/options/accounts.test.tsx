import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { ConnectOutcome, Saved } from '../../../src/messages/map.ts';
import type { Preferences } from '../../../src/domain/preferences.ts';
import { pending } from '../controls/fake-send.ts';
import { account, button, optionsState, said, showOptions, textbox } from './show-options.tsx';

afterEach(cleanup);

const shown = (text: string): Promise<HTMLElement> => screen.findByText(text, { ignore: '[role="status"] *' });
const withAccount = (change = {}) => optionsState({ accounts: [account(change)] });

describe('connecting', () => {
  test('shows the account with its calendars once it is there', async () => {
    const { asked } = await showOptions(optionsState(), {
      'options.connect': () => ({ ok: true, account: account() }),
    });
    fireEvent.click(button('Connect Google'));
    expect(await screen.findByRole('group', { name: 'pat@example.com' })).toBeTruthy();
    expect(asked('options.connect')).toEqual([{ provider: 'google' }]);
    await waitFor(() => expect(said()).toBe('Connected pat@example.com.'));
  });

  test('waits for the window and takes no second press meanwhile', async () => {
    const answer = pending<ConnectOutcome>();
    const { asked } = await showOptions(optionsState(), { 'options.connect': () => answer.promise });
    fireEvent.click(button('Connect Microsoft'));
    const waiting = await screen.findByRole('button', { name: 'Waiting for the sign-in window…' });
    fireEvent.click(waiting);
    answer.resolve({ ok: false, reason: 'cancelled', message: 'The sign-in window was closed.' });
    expect(await shown('The sign-in window was closed.')).toBeTruthy();
    expect(asked('options.connect')).toEqual([{ provider: 'microsoft' }]);
  });

  test('without a client id says where to get one, and leads to the field', async () => {
    await showOptions(optionsState(), {
      'options.connect': () => ({ ok: false, reason: 'no-client-id', message: 'A client ID is needed.' }),
    });
    fireEvent.click(button('Connect Google'));
    expect(await shown('A client ID is needed.')).toBeTruthy();
    const help = screen.getAllByText('Where to get a client ID')[0]?.closest('details');
    await waitFor(() => expect(help?.open).toBe(true));
    expect(within(help!).getByRole('link', { name: 'Google Cloud credentials' }).getAttribute('href')).toMatch(
      /^https:\/\/console\.cloud\.google\.com\//,
    );
    expect(document.activeElement).toBe(textbox('Google client ID'));
  });

  test('takes back what it said once another client id is kept', async () => {
    await showOptions(optionsState(), {
      'options.connect': () => ({ ok: false, reason: 'no-client-id', message: 'A client ID is needed.' }),
    });
    fireEvent.click(button('Connect Google'));
    await shown('A client ID is needed.');
    const field = textbox('Google client ID');
    fireEvent.input(field, { target: { value: 'id.apps.example' } });
    fireEvent.change(field);
    await waitFor(() => expect(said()).toBe('Saved'));
    await waitFor(() => expect(screen.queryByText('A client ID is needed.')).toBeNull());
  });

  test.each(['refused', 'admin-consent', 'failed'] as const)(
    'shows what happened when it ended as %s',
    async (reason) => {
      await showOptions(optionsState(), {
        'options.connect': () => ({ ok: false, reason, message: 'Ask your admin.' }),
      });
      fireEvent.click(button('Connect Google'));
      expect(await shown('Ask your admin.')).toBeTruthy();
    },
  );

  test('keeps a client id that was typed a moment ago before the window opens', async () => {
    const saving = pending<Saved<Preferences>>();
    const { asked } = await showOptions(optionsState(), {
      'options.savePreferences': () => saving.promise,
      'options.connect': () => ({ ok: true, account: account() }),
    });
    const field = textbox('Google client ID');
    fireEvent.input(field, { target: { value: ' id.apps.example ' } });
    fireEvent.change(field);
    fireEvent.click(button('Connect Google'));
    await screen.findByRole('button', { name: 'Waiting for the sign-in window…' });
    expect(asked('options.connect')).toEqual([]);
    const clientIds = { google: 'id.apps.example', microsoft: '' };
    saving.resolve({ ok: true, value: { ...defaultPreferences, clientIds } });
    await screen.findByRole('group', { name: 'pat@example.com' });
    expect(asked('options.savePreferences')).toEqual([{ change: { clientIds } }]);
    expect(asked('options.connect')).toHaveLength(1);
  });
});

describe('an account', () => {
  test.each(['blocks', 'ignored'] as const)(
    'has calendars whose events take time, or none, or are left alone: %s',
    async (use) => {
      const family = { id: 'family', name: 'Family', canWrite: true, isShared: false } as const;
      const { asked } = await showOptions(withAccount(), {
        'options.setCalendar': () => account({ calendars: [{ ...family, use }] }),
      });
      const select = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'What Family is for' });
      expect(select().value).toBe('shown');
      fireEvent.change(select(), { target: { value: use } });
      await waitFor(() => expect(select().value).toBe(use));
      await waitFor(() => expect(said()).toBe('Saved'));
      expect(asked('options.setCalendar')).toEqual([{ account: 'account-1', calendar: 'family', use }]);
      // Nothing is booked into what is left alone.
      expect(screen.queryByRole('radio', { name: 'Book into Family' }) === null).toBe(use === 'ignored');
    },
  );

  test('asks for one more permission before it books into a shared calendar, and only then', async () => {
    const { asked } = await showOptions(withAccount(), {
      'options.connect': () => ({ ok: true, account: account() }),
      'options.setCalendar': () => account({ target: 'team' }),
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Book into Team' }));
    await waitFor(() => expect(said()).toBe('Saved'));
    expect(asked('options.connect')).toEqual([{ provider: 'google', account: 'account-1', writesShared: true }]);
    expect(asked('options.setCalendar')).toEqual([{ account: 'account-1', calendar: 'team', isTarget: true }]);
  });

  test('stays with the calendar of before when that permission is not given', async () => {
    const { asked } = await showOptions(withAccount(), {
      'options.connect': () => ({ ok: false, reason: 'cancelled', message: 'The sign-in window was closed.' }),
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Book into Team' }));
    expect(await shown('The sign-in window was closed.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Book into Work' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Book into Team' }).checked).toBe(false);
    expect(asked('options.setCalendar')).toEqual([]);
  });

  test('of Microsoft may stay connected over the end of the browser, where that is safe', async () => {
    const microsoft = account({ provider: 'microsoft' });
    const { asked } = await showOptions(optionsState({ accounts: [microsoft] }), {
      'options.stayConnected': ({ isOn }) => ({ ...microsoft, staysConnected: isOn }),
    });
    const stay = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Stay connected as pat@example.com' });
    fireEvent.click(stay());
    await waitFor(() => expect(stay().checked).toBe(true));
    expect(asked('options.stayConnected')).toEqual([{ account: 'account-1', isOn: true }]);
  });

  test.each([
    ['of Google', { accounts: [account()] }],
    [
      'in a browser that cannot keep it safe',
      { accounts: [account({ provider: 'microsoft' })], canStayConnected: false },
    ],
  ])('%s is not asked whether to stay connected', async (_, state) => {
    await showOptions(optionsState(state));
    expect(screen.queryByRole('switch', { name: /^Stay connected/ })).toBeNull();
  });

  test('that may not ask when others are busy says so, and how to allow it', async () => {
    const { asked } = await showOptions(withAccount({ seesOthers: false }), {
      'options.connect': () => ({ ok: true, account: account() }),
    });
    fireEvent.click(button('Allow pat@example.com to see when others are busy'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Allow/ })).toBeNull());
    expect(asked('options.connect')).toEqual([{ provider: 'google', account: 'account-1' }]);
  });

  test('has one calendar that is written to, never one that is read only', async () => {
    const { asked } = await showOptions(withAccount(), { 'options.setCalendar': () => account({ target: 'family' }) });
    expect(screen.queryByRole('radio', { name: 'Book into Holidays' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Book into Family' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Book into Family' }).checked).toBe(true),
    );
    expect(asked('options.setCalendar')).toEqual([{ account: 'account-1', calendar: 'family', isTarget: true }]);
    await waitFor(() => expect(said()).toBe('Saved'));
  });

  test('is disconnected after a question, with the harmless answer in focus', async () => {
    const { asked } = await showOptions(withAccount());
    fireEvent.click(button('Disconnect pat@example.com'));
    await waitFor(() => expect(document.activeElement).toBe(button('Keep connected')));
    expect(asked('options.disconnect')).toEqual([]);
    fireEvent.click(button('Disconnect'));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'pat@example.com' })).toBeNull());
    expect(asked('options.disconnect')).toEqual([{ account: 'account-1' }]);
  });

  test('that is signed out offers to reconnect', async () => {
    const { asked } = await showOptions(withAccount({ state: 'signed-out' }), {
      'options.connect': () => ({ ok: true, account: account() }),
    });
    fireEvent.click(button('Reconnect pat@example.com'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Reconnect/ })).toBeNull());
    expect(asked('options.connect')).toEqual([{ provider: 'google', account: 'account-1' }]);
  });
});

describe('an organization where only an administrator may agree', () => {
  const address = 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1';
  const waiting = async () => {
    const showing = await showOptions(optionsState(), {
      'options.connect': () => ({
        ok: false,
        reason: 'admin-consent',
        message: 'Waiting for your administrator.',
        address,
      }),
    });
    fireEvent.click(button('Connect Microsoft'));
    await screen.findByRole('group', { name: 'Waiting for your administrator' });
    return showing;
  };

  test('gets a link to send them', async () => {
    const { copy } = await waiting();
    fireEvent.click(button('Copy link: Link for your administrator'));
    await waitFor(() => expect(said()).toBe('Copied'));
    expect(copy.mock.calls).toEqual([[address]]);
  });

  test('gets a text for IT that names what is asked for, and holds the link', async () => {
    const { copy } = await waiting();
    fireEvent.click(button('Copy text'));
    await waitFor(() => expect(copy).toHaveBeenCalledTimes(1));
    const [text] = copy.mock.calls[0]!;
    for (const part of [address, 'User.Read', 'Calendars.ReadWrite', 'administrator']) expect(text).toContain(part);
    expect(text).not.toContain('{');
  });
});

describe('waiting for an administrator', () => {
  const waiting = (): Promise<HTMLElement> => screen.findByRole('group', { name: 'Waiting for your administrator' });
  const address = 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1';
  const state = optionsState({ adminRequests: { microsoft: address } });

  test('goes on when the page is opened again', async () => {
    await showOptions(state);
    expect(within(await waiting()).getByText(address)).toBeTruthy();
  });

  test.each<[ConnectOutcome, boolean]>([
    [{ ok: true, account: account({ provider: 'microsoft' }) }, false],
    [{ ok: false, reason: 'refused', message: 'Not allowed.' }, false],
    [{ ok: false, reason: 'cancelled', message: 'The sign-in window was closed.' }, true],
  ])('ends with another answer than that: %o', async (outcome, goesOn) => {
    await showOptions(state, { 'options.connect': () => outcome });
    await waiting();
    fireEvent.click(button('Connect Microsoft'));
    await shown(outcome.ok ? 'Connected pat@example.com.' : outcome.message);
    expect(screen.queryByRole('group', { name: 'Waiting for your administrator' }) !== null).toBe(goesOn);
  });

  test('can be given up', async () => {
    const { asked } = await showOptions(state, { 'options.forgetAdminRequest': () => null });
    await waiting();
    fireEvent.click(button('Stop waiting'));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Waiting for your administrator' })).toBeNull());
    expect(asked('options.forgetAdminRequest')).toEqual([{ provider: 'microsoft' }]);
  });
});

describe('the redirect address', () => {
  test('is copied', async () => {
    const { copy } = await showOptions();
    fireEvent.click(screen.getByLabelText('Copy redirect address for Google'));
    await waitFor(() => expect(said()).toBe('Copied'));
    expect(copy.mock.calls).toEqual([['https://google.example.org/']]);
  });

  test('can be copied by hand when the browser does not allow it', async () => {
    const { copy } = await showOptions();
    copy.mockRejectedValue(new Error('not allowed'));
    fireEvent.click(screen.getByLabelText('Copy redirect address for Microsoft'));
    expect(await shown('Could not copy; select the address and copy it by hand.')).toBeTruthy();
  });
});
