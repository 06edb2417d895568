import { configure } from '@testing-library/preact';
import { vi } from 'vitest';

/**
 * Whole pages are drawn in these tests, on machines that may be busy with a browser at the same time: waits end with
 * their condition, not early. Looking up a role without asking the style of every ancestor is what makes them quick.
 */
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });
