import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutation` runs again for every change it makes to the engine. Other processes, a bundler and a browser
 * say nothing about a mutant.
 */
export default defineConfig({
  test: {
    setupFiles: ['test/setup/temporal.ts', 'test/domain/availability/mutation.setup.ts'],
    include: ['test/domain/availability/mutation.all.ts'],
  },
});
