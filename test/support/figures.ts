import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLong } from './long.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../test-results/figures');

/** Keeps what a long run measured, for docs/reliability.md. The short one measures nothing that is worth keeping. */
export const recordFigure = async (name: string, figures: Readonly<Record<string, number>>): Promise<void> => {
  if (!isLong) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
};

/** How far a long run is, and what it found so far: it takes long, and nobody should have to wait for its end to know. */
export const recordProgress = async (name: string, progress: string, found: readonly string[]): Promise<void> => {
  if (!isLong) return;
  await mkdir(folder, { recursive: true });
  await appendFile(join(folder, `${name}.log`), `${new Date().toISOString()} ${progress}\n`);
  await writeFile(join(folder, `${name}.found.txt`), found.join('\n'));
};
