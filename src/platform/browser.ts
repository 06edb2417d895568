/** The browser's extension API with promises on every browser. For the worker and our own pages; content scripts use {@link file://./native.ts}. */
import browser from 'webextension-polyfill';

export { browser };
