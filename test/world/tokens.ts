import { randomBytes } from 'node:crypto';

import type { WorldProvider } from './model.ts';

/** What a token is good for. */
export interface Grant {
  readonly provider: WorldProvider;
  /** Address of the account. */
  readonly account: string;
  readonly client: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export type TokenState = Grant | 'unknown' | 'expired';

/** Every access and refresh token the world has given out. The APIs believe nothing else. */
export class TokenTable {
  readonly #grants = new Map<string, Grant>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param prefix shows in the token whose it is, as the real ones do (`ya29.`, `EwB…`). */
  issue(grant: Grant, prefix = ''): string {
    const token = `${prefix}${randomBytes(24).toString('base64url')}`;
    this.#grants.set(token, grant);
    return token;
  }

  look(token: string, provider: WorldProvider): TokenState {
    const grant = this.#grants.get(token);
    if (!grant || grant.provider !== provider) return 'unknown';
    return grant.expiresAt > this.#now() ? grant : 'expired';
  }

  /** Forgets the grant behind a token: every token of the same account and client. False when nobody knows it. */
  revoke(token: string): boolean {
    const grant = this.#grants.get(token);
    if (!grant) return false;
    this.#forget(({ account, client }) => account === grant.account && client === grant.client);
    return true;
  }

  /** As when a password was changed or an administrator signed the user out: nothing of this provider is good any more. */
  revokeAll(provider: WorldProvider): void {
    this.#forget((grant) => grant.provider === provider);
  }

  /** Takes one token out of circulation and says what it was good for. */
  redeem(token: string, provider: WorldProvider): TokenState {
    const state = this.look(token, provider);
    this.#grants.delete(token);
    return state;
  }

  #forget(isGone: (grant: Grant) => boolean): void {
    for (const [token, grant] of this.#grants) if (isGone(grant)) this.#grants.delete(token);
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export const bearerOf = (headers: Readonly<Record<string, string>>): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
