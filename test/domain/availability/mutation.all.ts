import { it } from 'vitest';

// One file for all, the quick tables first: what a mutant costs is mostly the loading of its tests.
const files = [
  () => import('./cases.test.ts'),
  () => import('./busy.test.ts'),
  () => import('./slots.test.ts'),
  () => import('./check.test.ts'),
  () => import('./tables.test.ts'),
  () => import('./common-gaps.test.ts'),
  () => import('./stretches.test.ts'),
  () => import('./subtract.test.ts'),
  () => import('./find-gaps.test.ts'),
  () => import('./absence.test.ts'),
  () => import('./zone.test.ts'),
];

for (const read of files) {
  try {
    await read();
  } catch (error) {
    // Stryker takes a file whose tests cannot even be listed for one that passes.
    it('can be read', () => {
      throw error;
    });
  }
}
