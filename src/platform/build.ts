/** Put in by the build (extension/build.mjs). */
declare const __GOOGLE_CLIENT_ID__: string | undefined;
declare const __MICROSOFT_CLIENT_ID__: string | undefined;
declare const __BROWSER__: 'chrome' | 'edge' | 'firefox' | undefined;

/** The build's own OAuth clients; empty when it carries none. */
export const builtInClientIds = {
  google: typeof __GOOGLE_CLIENT_ID__ === 'string' ? __GOOGLE_CLIENT_ID__ : '',
  microsoft: typeof __MICROSOFT_CLIENT_ID__ === 'string' ? __MICROSOFT_CLIENT_ID__ : '',
} as const;

/** Which browser this bundle was made for. */
export const targetBrowser = typeof __BROWSER__ === 'string' ? __BROWSER__ : 'chrome';
