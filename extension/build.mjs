// Builds dist/chrome, dist/edge and dist/firefox, each loadable unpacked, and a zip of each for the stores.
import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { browsers } from './browsers.mjs';
import { shrunk } from './shrink.mjs';
import {
  withoutCursors,
  withoutHtmlFromStrings,
  withoutPolyfill,
  withoutUnusedGraph,
  withSmallStyles,
  withSmallValibot,
} from './slim.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const dist = join(root, 'dist');
const from = (...parts) => join(root, ...parts);

/** Classic scripts: Outlook's content security policy blocks what dynamic import would load. */
const scripts = {
  background: from('extension/background.ts'),
  'content/google-calendar': from('extension/content/google-calendar.ts'),
  'content/outlook': from('extension/content/outlook.ts'),
  'content/card': from('extension/content/card.ts'),
  'content/sample': from('extension/content/sample.ts'),
};
const pages = ['popup', 'options', 'welcome'];
/** A page's script, and the sheets its HTML names; what those import is drawn into them. */
const pageEntries = Object.fromEntries(
  pages.flatMap((page) => [
    [`${page}/main`, from(`extension/${page}/main.tsx`)],
    ...readdirSync(from('extension', page))
      .filter((file) => file.endsWith('.css'))
      .map((file) => [`${page}/${file.slice(0, -'.css'.length)}`, from('extension', page, file)]),
  ]),
);

/** Bundles everything for one browser; with `write: false` only says what would be in it. */
export async function bundle(browser, outdir, { write = true } = {}) {
  const common = {
    bundle: true,
    write: false,
    outdir,
    target: [browser.target],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [withoutHtmlFromStrings, withSmallStyles, withoutUnusedGraph, withoutCursors, withSmallValibot],
    metafile: true,
    logLevel: 'warning',
    define: {
      __BROWSER__: JSON.stringify(browser.name),
      __GOOGLE_CLIENT_ID__: JSON.stringify(process.env.ALONGSIDE_GOOGLE_CLIENT_ID ?? ''),
      __MICROSOFT_CLIENT_ID__: JSON.stringify(process.env.ALONGSIDE_MICROSOFT_CLIENT_ID ?? ''),
    },
  };
  const [classic, modules] = await Promise.all([
    build({
      ...common,
      entryPoints: scripts,
      format: 'iife',
      plugins: [...common.plugins, withoutPolyfill],
    }),
    build({
      ...common,
      entryPoints: { ...pageEntries, 'own-pages': from('src/ui/tokens/own-pages.css') },
      format: 'esm',
    }),
  ]);
  const files = await shrunk([...classic.outputFiles, ...modules.outputFiles], browser.target);
  if (write) await Promise.all(files.map(writeOut));
  return {
    inputs: { ...classic.metafile.inputs, ...modules.metafile.inputs },
    outputs: { ...classic.metafile.outputs, ...modules.metafile.outputs },
    files,
  };
}

async function writeOut({ path, contents }) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}

/** The files with the words, one per language. */
async function textFiles() {
  const { outputFiles } = await build({
    entryPoints: [from('src/ui/i18n/translations.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  const module = await import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
  return module.textFiles();
}

export const manifestFor = (source, browser) => ({
  ...source,
  ...browser.manifest,
  host_permissions: [...source.host_permissions, ...browser.redirectHosts],
});

async function copyPages(outdir) {
  for (const page of pages) await cp(from('extension', page, 'index.html'), join(outdir, page, 'index.html'));
  await cp(from('src/providers/microsoft/windows-zones.json'), join(outdir, 'windows-zones.json'));
  await cp(from('extension/_locales'), join(outdir, '_locales'), { recursive: true });
  for (const size of [16, 32, 48, 96, 128]) await cp(from(`icons/${size}.png`), join(outdir, `icons/${size}.png`));
}

async function writeTexts(outdir) {
  await mkdir(join(outdir, 'texts'), { recursive: true });
  for (const { path, content } of await textFiles()) await writeFile(join(outdir, path), content);
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The same bytes for the same sources: names sorted, one fixed time. */
async function zip(folder, manifest, target) {
  const content = {};
  for (const file of (await filesOf(folder)).toSorted())
    content[relative(folder, file).split(sep).join('/')] = new Uint8Array(await readFile(file));
  content['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest, null, 2));
  await writeFile(target, zipSync(content, { level: 9, mtime: new Date(2026, 0, 1) }));
}

export async function buildAll({ log = console.log } = {}) {
  const source = JSON.parse(await readFile(from('manifest.json'), 'utf8'));
  // Beside the last build, which stays whole until this one is.
  const fresh = await mkdtemp(join(root, '.dist-'));
  try {
    for (const browser of browsers) await buildOne(source, browser, fresh);
    await rm(dist, { recursive: true, force: true });
    await rename(fresh, dist);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  for (const { name, id } of browsers) log(`built dist/${name}  (id ${id})`);
  log('\nRedirect addresses to register with your own OAuth clients:');
  for (const { name, redirects } of browsers) log(`  Microsoft, ${name.padEnd(7)}  ${redirects.microsoft}`);
  for (const { name, redirects } of browsers) log(`  Google,    ${name.padEnd(7)}  ${redirects.google}`);
}

async function buildOne(source, browser, folder) {
  const outdir = join(folder, browser.name);
  await bundle(browser, outdir);
  await copyPages(outdir);
  await writeTexts(outdir);
  const manifest = manifestFor(source, browser);
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify({ ...manifest, ...browser.unpacked }, null, 2));
  await zip(outdir, manifest, join(folder, `alongside-${browser.name}-${source.version}.zip`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
