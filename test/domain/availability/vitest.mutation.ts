import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** The tables of cases first: they are quick and find most. */
class CasesFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const rank = (file: { moduleId: string }) => Number(!file.moduleId.endsWith('/cases.test.ts'));
    return files.toSorted((left, right) => rank(left) - rank(right));
  }
}

/** The tests that `npm run mutation` runs again for every change it makes to the engine. */
export default defineConfig({
  test: {
    setupFiles: ['test/setup/temporal.ts', 'test/domain/availability/mutation.setup.ts'],
    include: ['test/domain/availability/**/*.test.ts'],
    // Other processes and a bundler say nothing about a mutant, and take long.
    exclude: ['test/domain/availability/environments.test.ts', 'test/domain/availability/weight.test.ts'],
    sequence: { sequencer: CasesFirst },
  },
});
