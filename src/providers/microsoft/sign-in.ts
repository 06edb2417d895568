import { type Result, failure, success } from '../../domain/result.ts';
import { makeState, readFragment, runAuthFlow, toBase64Url } from '../shared/auth-flow.ts';
import {
  abilitiesOf,
  type ConnectRequest,
  type Grant,
  type SignIn,
  type SignInFailure,
  type SignInPorts,
} from '../sign-in.ts';
import { type Refusal, failureOfRefusal, graphScopes, sharedScope } from './sign-in-failure.ts';
import { askForToken, readAccount } from './sign-in-wire.ts';

const authorizeRoot = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize';

/** Read and write the user's own calendars, know whose they are, and stay signed in for a day. */
export const microsoftScopes = ['openid', 'profile', 'offline_access', ...graphScopes] as const;

const scopesFor = (writesShared: boolean): readonly string[] =>
  writesShared ? [...microsoftScopes, sharedScope] : microsoftScopes;

const requiredScope = 'Calendars.ReadWrite';
/** A refresh token this close to its end is not worth a request. */
const refreshMarginMs = 60_000;

export interface AuthorizeQuestion {
  readonly clientId: string;
  readonly redirect: string;
  readonly state: string;
  /** The PKCE challenge (S256), which a redirect of type "spa" demands. */
  readonly challenge: string;
  readonly scopes: readonly string[];
  readonly loginHint?: string;
  readonly isSilent: boolean;
}

/** The code grant with PKCE, for work, school and personal accounts alike. */
export const authorizeAddress = (question: AuthorizeQuestion): string => {
  const { clientId, redirect, state, challenge, scopes, loginHint, isSilent } = question;
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    response_mode: 'fragment',
    scope: scopes.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  if (loginHint !== undefined) query.set('login_hint', loginHint);
  if (isSilent) query.set('prompt', 'none');
  else if (loginHint === undefined) query.set('prompt', 'select_account');
  return `${authorizeRoot}?${query}`;
};

/** The code in a redirect address, or what Microsoft answered instead. */
export const readRedirect = (
  address: string,
  expected: { readonly redirect: string; readonly state: string },
): Result<{ readonly code: string } | Refusal, SignInFailure> => {
  const read = readFragment(address, expected);
  if (!read.ok) return read;
  const parameters = read.value;
  const error = parameters.get('error');
  if (error !== null) {
    const description = parameters.get('error_description') ?? '';
    return success({ error, description, subcode: parameters.get('error_subcode') ?? '' });
  }
  const code = parameters.get('code');
  return code ? success({ code }) : failure({ kind: 'odd-answer' });
};

/** 256 random bits, and their hash for the first of the two requests (RFC 7636). */
const makeChallenge = async (random: SignInPorts['random']): Promise<{ verifier: string; challenge: string }> => {
  const verifier = toBase64Url(random(32));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: toBase64Url(new Uint8Array(hash)) };
};

/** Microsoft's sign-in. MSAL does not run in a worker, and would weigh ten times this. */
export const createMicrosoftSignIn = (ports: SignInPorts): SignIn => {
  const { fetch, random, now } = ports;

  const authorize = async (
    request: ConnectRequest,
    scopes: readonly string[],
    isSilent: boolean,
  ): Promise<Result<Grant, SignInFailure>> => {
    const clientId = request.clientId.trim();
    if (clientId === '') return failure({ kind: 'no-client-id' });
    const { redirect, loginHint } = request;
    const state = makeState(random);
    const { verifier, challenge } = await makeChallenge(random);
    const hint = loginHint ? { loginHint } : {};
    const url = authorizeAddress({ clientId, redirect, state, challenge, scopes, ...hint, isSilent });
    const ended = await runAuthFlow(ports, url, isSilent);
    if (!ended.ok) return ended;
    const read = readRedirect(ended.value, { redirect, state });
    if (!read.ok) return read;
    const client = { clientId, redirect, scopes, isSilent };
    if ('error' in read.value) return failure(failureOfRefusal(read.value, client));
    const form = {
      grant_type: 'authorization_code',
      code: read.value.code,
      redirect_uri: redirect,
      code_verifier: verifier,
    };
    const asked = await askForToken(fetch, { client_id: clientId, scope: scopes.join(' '), ...form }, now());
    if (!asked.ok) return asked;
    return 'error' in asked.value ? failure(failureOfRefusal(asked.value, client)) : enough(asked.value);
  };

  /** With the refresh token; a refusal of any kind says that the user, or at least Microsoft's own session, is needed. */
  const refresh = async (
    clientId: string,
    scopes: readonly string[],
    grant: Grant,
  ): Promise<Result<Grant, SignInFailure>> => {
    const { refresh: old } = grant;
    if (!old || old.expiresAt - refreshMarginMs <= now()) return failure({ kind: 'interaction-required' });
    const form = { grant_type: 'refresh_token', refresh_token: old.token };
    const asked = await askForToken(fetch, { client_id: clientId, scope: scopes.join(' '), ...form }, now());
    if (!asked.ok) return asked;
    if ('error' in asked.value) return failure({ kind: 'interaction-required' });
    // Its life was fixed at sign-in: a refreshed one inherits what is left.
    const token = asked.value.refresh?.token ?? old.token;
    return enough({ ...asked.value, refresh: { token, expiresAt: old.expiresAt } });
  };

  return {
    async connect(request) {
      const granted = await authorize(request, scopesFor(request.writesShared === true), false);
      if (!granted.ok) return granted;
      const account = await readAccount(fetch, granted.value.token);
      return account.ok ? success({ grant: granted.value, ...account.value }) : account;
    },

    async renew(request) {
      const clientId = request.clientId.trim();
      if (clientId === '') return failure({ kind: 'no-client-id' });
      // More than was granted would bring a page, and none can be shown now.
      const scopes = scopesFor(abilitiesOf(request.scopes).writesShared);
      if (request.grant) {
        const refreshed = await refresh(clientId, scopes, request.grant);
        if (refreshed.ok || refreshed.failure.kind !== 'interaction-required') return refreshed;
      }
      return authorize(request, scopes, true);
    },

    async revoke() {
      // Microsoft has no address where an app could give its permission back: see the interface.
    },
  };
};

const enough = (grant: Grant): Result<Grant, SignInFailure> =>
  grant.scopes.some((granted) => granted.toLowerCase() === requiredScope.toLowerCase())
    ? success(grant)
    : failure({ kind: 'refused', detail: `Not allowed at Microsoft: ${requiredScope}.` });
