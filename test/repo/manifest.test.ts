import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browsers } from '../../extension/browsers.mjs';
import { manifestFor } from '../../extension/build.mjs';
import { languages } from '../../src/domain/language.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const source = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

describe('the manifest', () => {
  it('names only files whose source exists', () => {
    const scripts = [
      source.background.service_worker,
      ...source.content_scripts.flatMap(({ js }: { js: string[] }) => js),
    ];
    for (const script of scripts)
      expect(existsSync(join(root, 'extension', script.replace(/\.js$/, '.ts'))), script).toBe(true);
    for (const page of [source.action.default_popup, source.options_ui.page])
      expect(existsSync(join(root, 'extension', page)), page).toBe(true);
    for (const icon of Object.values<string>(source.icons)) expect(existsSync(join(root, icon)), icon).toBe(true);
  });

  it('asks for the final, minimal permissions and nothing else', () => {
    expect(source.permissions).toEqual(['identity', 'storage', 'alarms', 'scripting']);
    expect(source.optional_permissions).toEqual(['notifications']);
    expect(source.host_permissions.some((host: string) => /<all_urls>|\*:\/\/|\/\/\*/.test(host))).toBe(false);
    expect(source.optional_host_permissions).toBeUndefined();
  });

  it('has every message its placeholders name, in every language, within what stores show', () => {
    const keys = [...JSON.stringify(source).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
    const locales = join(root, 'extension/_locales');
    expect(readdirSync(locales).toSorted()).toEqual(languages.map((language) => language.replace('-', '_')).toSorted());
    for (const locale of readdirSync(locales)) {
      const messages = JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
      expect(Object.keys(messages).toSorted(), locale).toEqual(keys.toSorted());
      expect(messages.name.message.length, locale).toBeLessThanOrEqual(75);
      expect(messages.description.message.length, locale).toBeLessThanOrEqual(132);
    }
  });

  it('has keys for its commands that no calendar and no screen reader has: never a single letter', () => {
    const { _execute_action: popup, 'next-suggestion': next } = source.commands;
    for (const command of [popup, next]) expect(command.suggested_key.default).toMatch(/^(?:Ctrl|Alt)\+Shift\+[A-Z]$/u);
    expect(popup.suggested_key.default).not.toBe(next.suggested_key.default);
    expect(Object.keys(source.commands)).toHaveLength(2);
  });

  it('has the version of the package', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version).toBe(source.version);
  });
});

describe('each build', () => {
  const byName = Object.fromEntries(browsers.map((browser) => [browser.name, browser]));

  it('has an id of its own, and redirect addresses that follow from it', () => {
    expect(new Set(browsers.map(({ id }) => id)).size).toBe(3);
    for (const name of ['chrome', 'edge']) {
      expect(byName[name]!.id).toMatch(/^[a-p]{32}$/);
      expect(byName[name]!.redirects.google).toBe(`https://${byName[name]!.id}.chromiumapp.org/`);
    }
    expect(byName.firefox!.redirects.microsoft).toMatch(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/$/);
    expect(byName.firefox!.redirects.google).toMatch(/^http:\/\/127\.0\.0\.1\/mozoauth2\/[0-9a-f]{40}$/);
  });

  it.each(['chrome', 'edge', 'firefox'])('%s: the zip carries no key, and may see its own redirect address', (name) => {
    const browser = byName[name]!;
    const manifest = manifestFor(source, browser);
    expect(manifest.key).toBeUndefined();
    for (const redirect of Object.values(browser.redirects)) {
      const { origin } = new URL(redirect);
      expect(manifest.host_permissions.some((host: string) => host.startsWith(origin))).toBe(true);
    }
  });

  it('firefox runs the worker as an event page and says what it sends', () => {
    const manifest = manifestFor(source, byName.firefox);
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).not.toContain('none');
  });
});
