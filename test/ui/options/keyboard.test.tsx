import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Keyboard } from '../../../extension/options/keyboard.tsx';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { button, optionsState, showSection } from './show-options.tsx';

afterEach(cleanup);

describe('the keyboard', () => {
  it('shows the keys our commands have now, or that they have none', async () => {
    await showSection(Keyboard);
    expect(await screen.findByRole('row', { name: 'Open the toolbar popup Alt+Shift+A' })).toBeDefined();
    expect(screen.getByRole('row', { name: 'Go to the next suggestion in the calendar Not set' })).toBeDefined();
    expect(screen.getByRole('row', { name: /^Close the card.* Esc$/u })).toBeDefined();
  });

  it('opens the browser’s own page for shortcuts, or says how to get there', async () => {
    const browser = fakeBrowserPorts({ openShortcutSettings: () => Promise.resolve(false) });
    await showSection(Keyboard, optionsState(), {}, browser);
    fireEvent.click(button('Change these keys'));
    expect(await screen.findByText(/Manage Extension Shortcuts/u)).toBeDefined();
  });
});
