import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Notices } from '../../../extension/options/notices.tsx';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { optionsState, said, showSection, toggle } from './show-options.tsx';

afterEach(cleanup);

const remind = 'Remind me ten minutes before a booking';
const quiet = { isOn: false, from: '19:00', to: '08:00' };
const on = optionsState({ preferences: { ...defaultPreferences, notices: { isOn: true, quiet } } });

describe('notices', () => {
  it('ask for the permission when they are switched on, and are kept then', async () => {
    const browser = fakeBrowserPorts();
    const { asked } = await showSection(Notices, optionsState(), {}, browser);
    await waitFor(() => expect(toggle(remind).checked).toBe(false));
    fireEvent.click(toggle(remind));
    expect(browser.grant).toHaveBeenCalledExactlyOnceWith('notices');
    await waitFor(() => expect(said()).toBe('Saved'));
    expect(asked('options.savePreferences')).toEqual([{ change: { notices: { isOn: true, quiet } } }]);
  });

  it('stay off, and say why, when the permission is not given', async () => {
    const browser = fakeBrowserPorts({ grant: () => Promise.resolve(false) });
    const { asked } = await showSection(Notices, optionsState(), {}, browser);
    fireEvent.click(toggle(remind));
    await waitFor(() => expect(said()).toMatch(/did not give the permission/u));
    expect(asked('options.savePreferences')).toEqual([]);
  });

  it('show as off when the browser has taken the permission away meanwhile', async () => {
    await showSection(Notices, on);
    await waitFor(() => expect(toggle(remind).checked).toBe(false));
    expect(screen.getByText(/no longer lets Alongside show notices/u)).toBeDefined();
  });

  it('have quiet hours of their own', async () => {
    const browser = fakeBrowserPorts({ granted: () => Promise.resolve(new Set(['notices'])) });
    const { asked } = await showSection(Notices, on, {}, browser);
    fireEvent.click(toggle('Quiet hours'));
    const from = await screen.findByLabelText('Quiet from');
    fireEvent.input(from, { target: { value: '18:00' } });
    fireEvent.blur(from);
    await waitFor(() =>
      expect(asked('options.savePreferences').at(-1)).toEqual({
        change: { notices: { isOn: true, quiet: { isOn: true, from: '18:00', to: '08:00' } } },
      }),
    );
  });
});
