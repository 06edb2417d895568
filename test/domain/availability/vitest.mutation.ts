import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` runs again for every change it makes to the engine. */
export default defineConfig({
  test: {
    setupFiles: ['test/setup/temporal.ts'],
    include: ['test/domain/availability/**/*.test.ts'],
    // Other processes and a bundler say nothing about a mutant, and take long.
    exclude: ['test/domain/availability/environments.test.ts', 'test/domain/availability/weight.test.ts'],
  },
});
