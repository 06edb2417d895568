import * as v from 'valibot';
import { type Result, failure, success } from '../../domain/result.ts';
import { withLimit } from '../any-provider/answer.ts';
import { readFragment, secondsOf } from '../any-provider/auth-flow.ts';
import { authorizeAt, authorizeQuery, type AuthorizeQuestion } from '../any-provider/authorize.ts';
import type { ConnectRequest, Grant, SignIn, SignInFailure, SignInPorts } from '../sign-in.ts';
import { apiRoot, primaryCalendar } from './wire.ts';

const authorizeRoot = 'https://accounts.google.com/o/oauth2/v2/auth';
const revokeAddress = 'https://oauth2.googleapis.com/revoke';
const scopePrefix = 'https://www.googleapis.com/auth/';

/** Write own events, ask when calendars are busy, list the calendars: nothing of this is a restricted scope. */
export const googleScopes = ['calendar.events.owned', 'calendar.freebusy', 'calendar.calendarlist.readonly'] as const;

/** Write into calendars that others share: asked for only when the user chose one. */
const sharedScope = 'calendar.events';

/** Without these nothing works. The user may untick each on the consent page. */
const requiredScopes = ['calendar.events.owned', 'calendar.calendarlist.readonly'] as const;

/**
 * The implicit grant: at Google a client without a server has no other way that needs no secret, and a secret in a package is
 * none. `include_granted_scopes=false` keeps the token down to what is asked for here.
 */
export const authorizeAddress = (question: AuthorizeQuestion): string =>
  `${authorizeRoot}?${authorizeQuery(question, {
    response_type: 'token',
    scope: question.scopes.map((scope) => scopePrefix + scope).join(' '),
    include_granted_scopes: 'false',
  })}`;

/** The grant in a redirect address, or why there is none. */
export const readRedirect = (
  address: string,
  expected: { readonly redirect: string; readonly state: string },
  now: number,
): Result<Grant, SignInFailure> => {
  const read = readFragment(address, expected);
  if (!read.ok) return read;
  const error = read.value.get('error');
  if (error !== null) return failure(failureOf(error));
  const token = read.value.get('access_token');
  const seconds = secondsOf(read.value.get('expires_in'));
  if (!token || seconds === undefined || read.value.get('token_type')?.toLowerCase() !== 'bearer')
    return failure({ kind: 'odd-answer' });
  const scopes = (read.value.get('scope') ?? '')
    .split(' ')
    .filter((scope) => scope !== '')
    .map((scope) => (scope.startsWith(scopePrefix) ? scope.slice(scopePrefix.length) : scope));
  const missing = requiredScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0)
    return failure({ kind: 'refused', detail: `Not allowed on Google's page: ${missing.join(', ')}.` });
  return success({ token, expiresAt: now + seconds * 1000, scopes });
};

const failureOf = (error: string): SignInFailure => {
  if (/^(interaction|login|consent|account_selection)_required$/.test(error)) return { kind: 'interaction-required' };
  if (error === 'access_denied') return { kind: 'refused', detail: 'The permission was declined.' };
  if (error === 'admin_policy_enforced' || error === 'org_internal') return { kind: 'admin-consent', detail: error };
  return { kind: 'failed', detail: error };
};

/** Google's sign-in. There is no refresh token: it is renewed by asking again without a window. */
export const createGoogleSignIn = (ports: SignInPorts): SignIn => {
  const { fetch, now } = ports;

  const authorize = async (
    request: ConnectRequest,
    scopes: readonly string[],
    isSilent: boolean,
  ): Promise<Result<Grant, SignInFailure>> => {
    const ended = await authorizeAt(ports, request, { scopes, isSilent }, authorizeAddress);
    return ended.ok ? readRedirect(ended.value.address, ended.value, now()) : ended;
  };

  /** The primary calendar's id is the account's address, which spares the scopes and the host of Google's user info. */
  const readAddress = async (grant: Grant): Promise<Result<string, SignInFailure>> => {
    try {
      const response = await fetch(`${apiRoot}/users/me/calendarList?fields=items(id,primary)`, {
        headers: { authorization: `Bearer ${grant.token}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: withLimit(),
      });
      if (!response.ok) return failure({ kind: 'odd-answer' });
      const list = v.safeParse(primaryCalendar, await response.json());
      const primary = list.success ? list.output.items.find((calendar) => calendar.primary) : undefined;
      return primary ? success(primary.id) : failure({ kind: list.success ? 'no-calendar' : 'odd-answer' });
    } catch {
      return failure({ kind: 'unreachable' });
    }
  };

  return {
    async connect(request) {
      const scopes = request.writesShared === true ? [...googleScopes, sharedScope] : googleScopes;
      const granted = await authorize(request, scopes, false);
      if (!granted.ok) return granted;
      const address = await readAddress(granted.value);
      if (!address.ok) return address;
      return success({ grant: granted.value, address: address.value, loginHint: address.value });
    },

    renew: (request) => {
      // A permission that was unticked would bring the consent page, and no page can be shown now.
      const granted = [...googleScopes, sharedScope].filter(
        (scope) => request.scopes?.includes(scope) ?? scope !== sharedScope,
      );
      return authorize(request, granted, true);
    },

    async revoke(grant) {
      try {
        await fetch(revokeAddress, {
          method: 'POST',
          body: new URLSearchParams({ token: grant.token }),
          credentials: 'omit',
          signal: withLimit(),
        });
      } catch {
        // Best effort: the token runs out within the hour by itself.
      }
    },
  };
};
