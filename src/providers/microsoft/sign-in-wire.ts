import * as v from 'valibot';
import { type Result, failure, success } from '../../domain/result.ts';
import { readAnswer, withLimit } from '../any-provider/answer.ts';
import { secondsOf } from '../any-provider/auth-flow.ts';
import type { Grant, SignInFailure } from '../sign-in.ts';
import type { Refusal } from './sign-in-failure.ts';

const tokenAddress = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
const accountAddress = 'https://graph.microsoft.com/v1.0/me?$select=mail,userPrincipalName';
const scopePrefix = 'https://graph.microsoft.com/';

/** The life of a refresh token of a "spa" client, where the answer does not name it. */
const refreshLifeSeconds = 24 * 3600;

const lifetime = v.union([v.string(), v.number()]);

const tokenAnswer = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: lifetime,
  scope: v.string(),
  refresh_token: v.optional(v.string()),
  refresh_token_expires_in: v.optional(lifetime),
});

const refusalAnswer = v.object({
  error: v.string(),
  error_description: v.optional(v.string(), ''),
  suberror: v.optional(v.string(), ''),
});

const accountAnswer = v.object({ mail: v.nullish(v.string()), userPrincipalName: v.string() });

/** Exchanges a code or a refresh token for a grant, or for what Microsoft says against it. */
export const askForToken = async (
  fetch: typeof globalThis.fetch,
  form: Readonly<Record<string, string>>,
  now: number,
): Promise<Result<Grant | Refusal, SignInFailure>> => {
  try {
    const response = await fetch(tokenAddress, {
      method: 'POST',
      body: new URLSearchParams(form),
      credentials: 'omit',
      cache: 'no-store',
      signal: withLimit(),
    });
    const { body } = await readAnswer(response);
    const refusal = v.safeParse(refusalAnswer, body);
    if (refusal.success) {
      const { error, error_description: description, suberror: subcode } = refusal.output;
      return success({ error, description, subcode });
    }
    const answer = v.safeParse(tokenAnswer, body);
    const seconds = answer.success ? secondsOf(answer.output.expires_in) : undefined;
    if (!answer.success || seconds === undefined) return failure({ kind: 'odd-answer' });
    return success(grantOf(answer.output, seconds, now));
  } catch {
    return failure(unreachable);
  }
};

const grantOf = (answer: v.InferOutput<typeof tokenAnswer>, seconds: number, now: number): Grant => {
  const { access_token: token, refresh_token: refresh, refresh_token_expires_in: refreshSeconds } = answer;
  const scopes = answer.scope
    .split(' ')
    .filter((scope) => scope !== '')
    .map((scope) => (scope.startsWith(scopePrefix) ? scope.slice(scopePrefix.length) : scope));
  const life = secondsOf(refreshSeconds) ?? refreshLifeSeconds;
  return {
    token,
    expiresAt: now + seconds * 1000,
    scopes,
    ...(refresh === undefined ? {} : { refresh: { token: refresh, expiresAt: now + life * 1000 } }),
  };
};

/** Whose account it is. The sign-in name, not the mail address, is what the sign-in page knows the account by. */
export const readAccount = async (
  fetch: typeof globalThis.fetch,
  token: string,
): Promise<Result<{ readonly address: string; readonly loginHint: string }, SignInFailure>> => {
  try {
    const response = await fetch(accountAddress, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      signal: withLimit(),
    });
    const { status, body } = await readAnswer(response);
    const account = v.safeParse(accountAnswer, body);
    if (status !== 200 || !account.success) return failure({ kind: 'odd-answer' });
    const { mail, userPrincipalName } = account.output;
    return success({ address: mail || userPrincipalName, loginHint: userPrincipalName });
  } catch {
    return failure(unreachable);
  }
};

const unreachable: SignInFailure = { kind: 'unreachable' };
