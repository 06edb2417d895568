import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';

// webextension-polyfill hands out a native `browser` as it is, and wants an extension's id around it. Import this first.
Object.assign(globalThis, { browser: fakeBrowser, chrome: { runtime: { id: 'alongside' } } });

export { fakeBrowser };
