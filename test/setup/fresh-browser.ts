import { fakeBrowser } from '@webext-core/fake-browser';

/**
 * Test files share their modules, and with them the one fake of the extension API. Each file finds it as it was made, whatever
 * functions another file has put into it.
 */
const api = fakeBrowser as unknown as Record<string, object>;
const global = globalThis as { pristineApi?: ReadonlyMap<string, object> };

const pristine = (global.pristineApi ??= new Map(
  Object.entries(api)
    .filter(([, part]) => typeof part === 'object')
    .map(([name, part]) => [name, { ...part }]),
));

for (const [name, part] of pristine) {
  const now = api[name]!;
  for (const key of Object.keys(now)) if (!Object.hasOwn(part, key)) Reflect.deleteProperty(now, key);
  Object.assign(now, part);
}
fakeBrowser.reset();
