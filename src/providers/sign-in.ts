import type { Result } from '../domain/result.ts';

/** What an account let us have. Lives in memory-only storage; never within reach of a content script, never logged. */
export interface Grant {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** What was granted, which may be less than what was asked for. Short names, without the service's prefix. */
  readonly scopes: readonly string[];
  /** Microsoft only; `expiresAt` is fixed at sign-in and does not slide (24 hours for this kind of client). */
  readonly refresh?: { readonly token: string; readonly expiresAt: number };
}

/** What granted scopes are good for beyond what nothing works without. */
export interface Abilities {
  /** Write into calendars that others share. */
  readonly writesShared: boolean;
  /** Ask when other people, and calendars of others, are busy. */
  readonly seesOthers: boolean;
}

/** Permissions are given one by one, so that what hangs on them works or fails one by one. */
export const abilitiesOf = (scopes: readonly string[] | undefined): Abilities => ({
  writesShared: scopes?.some((scope) => /^(?:calendar\.events|Calendars\.ReadWrite\.Shared)$/i.test(scope)) === true,
  // Accounts from before scopes were kept were asked for it; at Microsoft it comes with the calendars.
  seesOthers:
    scopes === undefined || scopes.some((scope) => /^(?:calendar\.freebusy|Calendars\.ReadWrite)$/i.test(scope)),
});

/** A closed list; whoever shows it handles each. */
export type SignInFailure =
  /** The user closed the window. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-client-id' }
  /** Somebody said no: the user on the consent page, or a permission we cannot do without was left unticked. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Only an administrator may agree; `address` is the page to send to them, where the service has one. */
  | { readonly kind: 'admin-consent'; readonly detail: string; readonly address?: string }
  /** A silent attempt met a page that wants the user: they have to reconnect with a click. */
  | { readonly kind: 'interaction-required' }
  /** Nothing came back in time, with or without a window. */
  | { readonly kind: 'timed-out' }
  /** The service could not be asked: no network, or its page does not load. */
  | { readonly kind: 'unreachable' }
  /** The service answered, but not as it says it does: another address, another sign-in, no token. */
  | { readonly kind: 'odd-answer' }
  /** Signed in, and there is no calendar in that account. */
  | { readonly kind: 'no-calendar' }
  /** Anything else, in words of the service or browser, never in ours; trying again later may help. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Details of `identity.launchWebAuthFlow`. The last two exist in Chromium only; whoever calls Firefox leaves them out. */
export interface AuthFlowOptions {
  readonly url: string;
  readonly interactive: boolean;
  readonly abortOnLoadForNonInteractive?: boolean;
  readonly timeoutMsForNonInteractive?: number;
}

/** Everything a sign-in needs from outside. */
export interface SignInPorts {
  /** Resolves with the whole redirect address, its fragment included; rejects with an `Error` as the browser words it. */
  readonly launchWebAuthFlow: (options: AuthFlowOptions) => Promise<string | undefined>;
  readonly fetch: typeof fetch;
  /** So many random bytes from a cryptographic source. */
  readonly random: (bytes: number) => Uint8Array;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface ConnectRequest {
  /** Empty or blank: the answer is `no-client-id`, and no window opens. */
  readonly clientId: string;
  /** The redirect address registered with the service, exactly. */
  readonly redirect: string;
  /** Reconnecting a known account skips the account picker. */
  readonly loginHint?: string;
  /** Also ask to write into calendars that others share. Asked for only when such a calendar was chosen. */
  readonly writesShared?: boolean;
}

export interface RenewRequest extends Omit<ConnectRequest, 'writesShared'> {
  /** Without it a browser with several accounts cannot renew silently. */
  readonly loginHint: string;
  /** What was granted at sign-in, short names. Asking for more than that would need the user. */
  readonly scopes?: readonly string[];
  /** The grant that runs out; its refresh token is used where there is one. */
  readonly grant?: Grant;
}

export interface Connected {
  readonly grant: Grant;
  /** The account's e-mail address. */
  readonly address: string;
  /** What to hand back as {@link ConnectRequest}`.loginHint`. */
  readonly loginHint: string;
}

/** How one service signs in. Never rejects: every outcome is a value. */
export interface SignIn {
  /** Opens the service's own window and asks. */
  connect(request: ConnectRequest): Promise<Result<Connected, SignInFailure>>;
  /** Renews without any window. `interaction-required`: the user has to reconnect. */
  renew(request: RenewRequest): Promise<Result<Grant, SignInFailure>>;
  /**
   * Takes the permission back where the service has a way to (Google). At Microsoft an app cannot; forgetting the
   * tokens is all there is, and the user removes the consent in the account portal. Best effort: never fails.
   */
  revoke(grant: Grant): Promise<void>;
}
