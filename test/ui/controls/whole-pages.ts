import { configure } from '@testing-library/preact';
import { vi } from 'vitest';

/**
 * For tests in which whole pages are drawn, until their file ends: looking up a role without asking the style of every ancestor is what
 * makes them quick. Other tests do ask whether something is hidden.
 */
export const drawWholePages = (): void => {
  configure({ defaultHidden: true });
  vi.setConfig({ testTimeout: 30_000 });
};
