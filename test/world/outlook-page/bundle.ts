import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
let script: Promise<string> | undefined;
let sheet: Promise<string> | undefined;

/** The client script, bundled at its first request. */
export async function clientScript(salt: string): Promise<string> {
  script ??= build({
    entryPoints: [here('./client/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'esnext',
    legalComments: 'none',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return hashClasses(await script, salt);
}

export async function clientSheet(salt: string): Promise<string> {
  sheet ??= readFile(here('./outlook.css'), 'utf8');
  return hashClasses(await sheet, salt);
}

/** Outlook's class names are build hashes: ours (`o-name` in the sources) change with every load. */
function hashClasses(text: string, salt: string): string {
  return text.replaceAll(/\bo-[a-z][a-z0-9-]*/g, (name) => {
    const hash = createHash('sha256')
      .update(`${salt} ${name}`)
      .digest('base64')
      .replaceAll(/[^A-Za-z]/g, '');
    return `_${hash.slice(0, 5)}`;
  });
}
