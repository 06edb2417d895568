/** An OAuth client as it is registered with a sign-in service. */
export interface WorldClient {
  readonly id: string;
  readonly name: string;
  /** True for exactly the registered redirect addresses. */
  readonly isRegistered: (redirect: string) => boolean;
}

export interface WorldClients {
  readonly google: readonly WorldClient[];
  readonly microsoft: readonly WorldClient[];
}

/** The redirect addresses that browsers make for extensions: Chromium, Firefox, and Firefox' loopback form for Google. */
const isExtensionRedirect = (redirect: string): boolean =>
  /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[\w-]*$/.test(redirect) ||
  /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/[\w-]*$/.test(redirect) ||
  /^http:\/\/127\.0\.0\.1\/mozoauth2\/[0-9a-f]{40}\/?$/.test(redirect);

/** One client each, as a user would register it for the extension's own redirect addresses. */
export const defaultClients: WorldClients = {
  google: [{ id: 'stand-in-google.apps.googleusercontent.com', name: 'Alongside', isRegistered: isExtensionRedirect }],
  microsoft: [{ id: '5d1f2a60-7c1e-4b0b-9c55-0a3c2f4e8b11', name: 'Alongside', isRegistered: isExtensionRedirect }],
};

/** What a sign-in service remembers of its user. Tests change it. */
export interface SignInState {
  /** Addresses that are signed in in this browser. Empty it, and silent renewal ends; `prompt=none` without a hint fails with two. */
  sessions: string[];
  /** What was consented to: client id to scopes. */
  readonly consents: Map<string, Set<string>>;
  /** Microsoft: only an administrator may consent (the default of new tenants). */
  needsAdmin: boolean;
}

export const createSignInState = (account: string): SignInState => ({
  sessions: [account],
  consents: new Map(),
  needsAdmin: false,
});
