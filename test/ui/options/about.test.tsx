import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { About } from '../../../extension/options/about.tsx';
import { diagnosticText } from '../../../extension/options/diagnostics.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { account, ana, optionsState, showSection } from './show-options.tsx';

afterEach(cleanup);

const secret = optionsState({
  people: [{ ...ana, name: 'Zoe Secret', address: 'zoe@secret.example', notes: 'a private note' }],
  accounts: [account({ address: 'pat@secret.example' })],
  preferences: {
    ...defaultPreferences,
    goals: [{ text: 'a secret goal', serves: [] }],
    clientIds: { google: 'secret-client', microsoft: '' },
  },
});

describe('the diagnostic text', () => {
  const text = diagnosticText({
    about: { version: '0.1.0', browser: 'Chrome 156' },
    language: 'en-GB',
    state: secret,
    granted: new Set(['google-page']),
    tabs: [{ kind: 'read', page: 'outlook', text: 'Outlook in this tab', remedy: { kind: 'none', label: '' } }],
  });

  it('tells versions, states and counts', () => {
    expect(text).toContain('Alongside 0.1.0, Chrome 156, en-GB');
    expect(text).toContain('google-page yes, outlook-page no');
    expect(text).toContain('Calendar tabs: outlook read 1');
    expect(text).toContain('Accounts: google connected 1');
    expect(text).toContain('Own client ids: google yes, microsoft no');
  });

  it('gives nobody away', () => {
    expect(text).not.toMatch(/secret|zoe|pat@|private|Work|Family/iu);
  });
});

describe('what runs here', () => {
  it('is named, and so is how pages and accounts are doing', async () => {
    const browser = fakeBrowserPorts({ calendarTabs: () => Promise.resolve([7]) });
    const none = { kind: 'none', label: '' } as const;
    await showSection(
      About,
      secret,
      {
        'popup.state': ({ tab }) =>
          ({
            tab: { kind: 'read', page: 'outlook', text: `Outlook in tab ${tab}: 3 free gaps`, remedy: none },
          }) as never,
      },
      browser,
    );
    expect(await screen.findByText('Outlook in tab 7: 3 free gaps')).toBeDefined();
    expect(screen.getByText('pat@secret.example: connected')).toBeDefined();
    expect(screen.getByText('Chrome 156')).toBeDefined();
  });

  it('names a language that brings another clock along', async () => {
    await showSection(About, optionsState(), {}, fakeBrowserPorts(), 'de-u-hc-h12');
    expect(screen.getByText('Deutsch')).toBeDefined();
  });

  it('says so when no calendar is open', async () => {
    await showSection(About);
    await waitFor(() => expect(screen.getByText('No calendar is open in a tab.')).toBeDefined());
  });
});
