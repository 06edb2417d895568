import { vi } from 'vitest';

/** Own pages read their words from a file of the build; tests of their parts take them from where that file is made of. */
vi.mock('../../extension/texts.ts', async () => ({
  ...(await import('../../src/ui/i18n/en/index.ts')),
  locale: 'en-GB',
  browserTag: 'en-GB',
}));
