import { type Result, failure, success } from '../../domain/result.ts';
import { readFragment, toBase64Url } from '../any-provider/auth-flow.ts';
import { authorizeAt, authorizeQuery, type AuthorizeQuestion } from '../any-provider/authorize.ts';
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

/** The code grant with PKCE, for work, school and personal accounts alike. */
export const authorizeAddress = (
  question: AuthorizeQuestion & {
    /** The PKCE challenge (S256), which a redirect of type "spa" demands. */
    readonly challenge: string;
  },
): string =>
  `${authorizeRoot}?${authorizeQuery(question, {
    response_type: 'code',
    response_mode: 'fragment',
    scope: question.scopes.join(' '),
    code_challenge: question.challenge,
    code_challenge_method: 'S256',
  })}`;

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
    const { verifier, challenge } = await makeChallenge(random);
    const ended = await authorizeAt(ports, request, { scopes, isSilent }, (question) =>
      authorizeAddress({ ...question, challenge }),
    );
    if (!ended.ok) return ended;
    const { address, clientId, redirect } = ended.value;
    const read = readRedirect(address, ended.value);
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
