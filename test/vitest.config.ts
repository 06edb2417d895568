import { defineConfig } from 'vitest/config';

/**
 * Tests that drive browsers need the built extension and take longer; everything else is quick. Those share their modules between
 * files (`isolate: false`), which halves their time: a test file leaves nothing behind that another one could meet.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    // A guard against tests that hang, not a measure: other work on the machine may slow any of them down.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          environment: 'node',
          setupFiles: ['test/setup/temporal.ts', 'test/setup/zones.ts', 'test/setup/fresh-browser.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/ui/**', 'test/contract/**', 'test/pages/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          isolate: false,
          environment: 'jsdom',
          setupFiles: [
            'test/setup/temporal.ts',
            'test/setup/texts.ts',
            'test/setup/fresh-document.ts',
            'test/setup/computed-style.ts',
            'test/setup/labels.ts',
          ],
          include: ['test/ui/**/*.test.{ts,tsx}', 'test/pages/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          isolate: false,
          environment: 'node',
          setupFiles: ['test/setup/temporal.ts', 'test/setup/zones.ts'],
          include: ['test/contract/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          setupFiles: ['test/setup/temporal.ts'],
          include: ['test/e2e/**/*.test.ts'],
          // Many browsers side by side have made a test of ten seconds take more than a minute.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file has a world, ports and profiles of its own. Two browsers wait for their pages side by side; more would
          // only make each other slow. After the quick tests, which would take the processors from them.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
