/** What `browsers.mjs` says of one build. */
export interface BrowserBuild {
  readonly name: 'chrome' | 'edge' | 'firefox';
  readonly id: string;
  readonly target: string;
  readonly redirects: { readonly google: string; readonly microsoft: string };
  readonly redirectHosts: readonly string[];
  readonly unpacked: Readonly<Record<string, unknown>>;
  readonly manifest: Readonly<Record<string, unknown>>;
}
export const browsers: readonly BrowserBuild[];
