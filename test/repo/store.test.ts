import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browsers } from '../../extension/browsers.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const store = join(root, 'docs/store');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const source = JSON.parse(read('manifest.json'));
const practices = read('docs/store/privacy-practices.md');
const listing = read('docs/store/listing.md');

/** The text under a heading, without the heading; the heading may carry its limit in brackets. */
const section = (document: string, title: string): { readonly text: string; readonly limit: number } => {
  const found = document.split(/^## /mu).find((part) => part.startsWith(title));
  if (found === undefined) throw new Error(`No section "${title}"`);
  const [heading = '', ...lines] = found.split('\n');
  return { text: lines.join('\n').trim(), limit: Number(/\((\d+)\)/u.exec(heading)?.[1] ?? Infinity) };
};

/** First cell and second cell of each row of the tables in a text. */
const rowsOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^\| `([^`]+)` \| (.+?) \|/gmu)].map(([, permission, why]) => [permission!, why!] as const),
  );

/** Width and height of a PNG, as its header says. */
const sizeOf = (file: string): string => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

describe('the texts for the stores', () => {
  it.each([
    ['Name', 75],
    ['Short description', 132],
    ['Summary', 250],
    ['Description', 10_000],
  ])('%s stays within %i characters', (title, most) => {
    const { text, limit } = section(listing, title);
    expect(limit).toBe(most);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(most);
  });

  it('have a description that is long enough for Edge', () => {
    expect(section(listing, 'Description').text.length).toBeGreaterThanOrEqual(250);
  });

  it('are those of the manifest where the stores take them from there, in every language within the limits', () => {
    const english = JSON.parse(read('extension/_locales/en/messages.json'));
    expect(section(listing, 'Name').text).toBe(english.name.message);
    expect(section(listing, 'Short description').text).toBe(english.description.message);
    for (const language of readdirSync(join(root, 'extension/_locales'))) {
      const { name, description } = JSON.parse(read(`extension/_locales/${language}/messages.json`));
      expect(name.message.length, language).toBeLessThanOrEqual(75);
      expect(description.message.length, language).toBeLessThanOrEqual(132);
    }
  });

  it('name every screenshot in a caption, and none that is not there', () => {
    const named = [...section(listing, 'Captions').text.matchAll(/`(screenshot-[^`]+)`/gu)].map(([, name]) => name!);
    const there = readdirSync(store).filter((name) => name.startsWith('screenshot-'));
    expect(named.toSorted((one, other) => one.localeCompare(other))).toEqual(
      there.toSorted((one, other) => one.localeCompare(other)),
    );
  });
});

describe('the privacy answers', () => {
  it('justify every permission of the manifest, and no other', () => {
    const asked = [...source.permissions, ...source.optional_permissions];
    expect(new Set(rowsOf(section(practices, 'Permissions').text).keys())).toEqual(new Set(asked));
  });

  it('justify every host of the manifest, and no other', () => {
    expect(new Set(rowsOf(section(practices, 'Host permissions').text).keys())).toEqual(
      new Set(source.host_permissions),
    );
  });

  it('give a reason of a whole sentence each', () => {
    const rows = ['Permissions', 'Host permissions'].flatMap((title) => [...rowsOf(section(practices, title).text)]);
    for (const [permission, why] of rows) expect(why, permission).toMatch(/^[A-Z].{19,}\.$/u);
  });

  it('say of Firefox what its manifest says', () => {
    const manifest = browsers.find(({ name }) => name === 'firefox')!.manifest as {
      browser_specific_settings: { gecko: { data_collection_permissions: { required: string[] } } };
    };
    const { required } = manifest.browser_specific_settings.gecko.data_collection_permissions;
    expect(new Set(rowsOf(section(practices, 'Data collection permissions').text).keys())).toEqual(new Set(required));
  });

  it('state Limited Use, as the privacy page does', () => {
    for (const document of [practices, read('docs/privacy.md')])
      expect(document.replaceAll(/\s+/gu, ' ')).toContain('including the Limited Use requirements');
  });

  it('leave no permission of the manifest out of the privacy page', () => {
    const policy = read('docs/privacy.md');
    for (const permission of [...source.permissions, ...source.optional_permissions])
      expect(policy).toContain(`\`${permission}\``);
  });
});

describe('the pictures for the stores', () => {
  const pictures = readdirSync(store).filter((name) => name.endsWith('.png'));

  it('are all there', () => {
    expect(pictures.filter((name) => name.startsWith('screenshot-'))).toHaveLength(5);
    for (const name of ['promo-440x280.png', 'promo-1400x560.png', 'icon-300.png'])
      expect(existsSync(join(store, name)), name).toBe(true);
  });

  it.each(pictures)('%s has the size that is asked for', (name) => {
    const wanted = name.startsWith('screenshot-') ? '1280x800' : (/\d+x\d+/u.exec(name)?.[0] ?? '300x300');
    expect(sizeOf(join(store, name))).toBe(wanted);
  });
});
