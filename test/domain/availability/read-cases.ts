import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from './own-cases.ts';
import type { PublicCaseFile } from './public-cases.ts';

const readFolder = <File>(folder: URL): Record<string, File> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as File]),
  );

/** Every file of `cases/`. */
export const readOwnCases = (): Record<string, CaseFile> => readFolder(new URL('cases/', import.meta.url));

/** Every file of `cases/public/`. */
export const readPublicCases = (): Record<string, PublicCaseFile> =>
  readFolder(new URL('cases/public/', import.meta.url));
