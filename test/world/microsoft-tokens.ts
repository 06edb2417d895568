import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { jsonAnswer } from './error-answer.ts';
import type { Asked } from './microsoft-sign-in-pages.ts';
import type { WorldAnswer, WorldRequest } from './model.ts';
import type { ServiceParts } from './services.ts';
import type { WorldClient } from './sign-in-state.ts';

const lifetimeSeconds = 3599;
/** Of a refresh token for a `spa` redirect: fixed from the sign-in on, never prolonged by a refresh. */
const refreshLifetimeMs = 24 * 3_600_000;

/** A code that the sign-in page handed out, good for one token. */
export interface Code extends Asked {
  readonly expiresAt: number;
  isRedeemed: boolean;
}

/** The token address of login.microsoftonline.com: codes with PKCE, and refresh tokens of 24 hours. */
export const microsoftTokens = (
  { tokens, clients, clock, parts }: ServiceParts,
  codes: ReadonlyMap<string, Code>,
): ((request: WorldRequest) => WorldAnswer) => {
  const redeemCode = (form: URLSearchParams, client: WorldClient): WorldAnswer => {
    const code = codes.get(form.get('code') ?? '');
    if (!code || code.client.id !== client.id)
      return tokenError('invalid_grant', 'AADSTS9002313: Invalid request. Request is malformed or invalid.');
    if (code.isRedeemed)
      return tokenError(
        'invalid_grant',
        'AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
      );
    if (code.expiresAt <= clock())
      return tokenError(
        'invalid_grant',
        'AADSTS70008: The provided authorization code or refresh token has expired due to inactivity.',
      );
    if (form.get('redirect_uri') !== code.redirect) {
      return tokenError(
        'invalid_grant',
        'AADSTS500112: The reply address does not match the reply address provided when requesting Authorization code.',
      );
    }
    const verifier = form.get('code_verifier');
    if (!verifier)
      return tokenError(
        'invalid_request',
        'AADSTS9002325: Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
      );
    if (!/^[\w.~-]{43,128}$/.test(verifier))
      return tokenError('invalid_grant', 'AADSTS501491: Invalid size of Code_Challenge parameter.');
    if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge) {
      return tokenError(
        'invalid_grant',
        'AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      );
    }
    code.isRedeemed = true;
    return grant(client, code.account, code.scopes, clock() + refreshLifetimeMs, code.nonce);
  };

  const refresh = (form: URLSearchParams, client: WorldClient): WorldAnswer => {
    const old = tokens.redeem(form.get('refresh_token') ?? '', 'microsoft');
    if (old === 'expired') {
      return tokenError(
        'invalid_grant',
        'AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
      );
    }
    if (old === 'unknown' || old.client !== client.id)
      return tokenError('invalid_grant', 'AADSTS70000: The provided grant is invalid or malformed.');
    const asked = (form.get('scope') ?? '').split(' ').filter(Boolean).map(shortScope);
    const missing = asked.filter((scope) => !old.scopes.includes(scope));
    if (missing.length)
      return tokenError(
        'invalid_grant',
        `AADSTS65001: The user or administrator has not consented to use the application with ID '${client.id}'.`,
        'consent_required',
      );
    return grant(client, old.account, asked.length ? asked : old.scopes, old.expiresAt);
  };

  const grant = (
    client: WorldClient,
    account: string,
    scopes: readonly string[],
    refreshUntil: number,
    nonce?: string,
  ): WorldAnswer => {
    const issue = (expiresAt: number, prefix: string): string =>
      tokens.issue({ provider: 'microsoft', account, client: client.id, scopes, expiresAt }, prefix);
    return jsonAnswer(200, {
      token_type: 'Bearer',
      scope: scopes.filter((scope) => scope !== 'offline_access').join(' '),
      expires_in: lifetimeSeconds,
      ext_expires_in: lifetimeSeconds,
      access_token: issue(clock() + lifetimeSeconds * 1000, 'eyJ0eXAi.'),
      ...(scopes.includes('offline_access') ? { refresh_token: issue(refreshUntil, '1.A') } : {}),
      ...(scopes.includes('openid') ? { id_token: idToken(client, account, nonce) } : {}),
    });
  };

  const idToken = (client: WorldClient, account: string, nonce: string | undefined): string => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(clock() / 1000);
    const claims = {
      aud: client.id,
      iss: 'https://login.microsoftonline.com/7c1d2e3f-0000-4000-8000-5a6b7c8d9e0f/v2.0',
      iat: now,
      exp: now + lifetimeSeconds,
      name: parts.store.accounts.get(account)?.name,
      oid: '00000000-0000-4000-8000-000000000001',
      preferred_username: account,
      sub: createHash('sha256').update(`${client.id} ${account}`).digest('base64url'),
      tid: '7c1d2e3f-0000-4000-8000-5a6b7c8d9e0f',
      ver: '2.0',
      ...(nonce ? { nonce } : {}),
    };
    // Signed by nobody: who gets it over TLS from the token address has no need to check.
    return `${part({ typ: 'JWT', alg: 'RS256', kid: 'stand-in' })}.${part(claims)}.${randomBytes(32).toString('base64url')}`;
  };

  return (request) => {
    const form = new URLSearchParams(request.body);
    const client = clients.microsoft.find(({ id }) => id === form.get('client_id'));
    if (!client)
      return tokenError(
        'unauthorized_client',
        `AADSTS700016: Application with identifier '${form.get('client_id') ?? ''}' was not found in the directory 'Example'.`,
      );
    if (!request.headers.origin) {
      return tokenError(
        'invalid_request',
        "AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
      );
    }
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return redeemCode(form, client);
      case 'refresh_token':
        return refresh(form, client);
      default:
        return tokenError(
          'unsupported_grant_type',
          `AADSTS70003: The app requested an unsupported grant type '${form.get('grant_type') ?? ''}'.`,
        );
    }
  };
};

/** Graph's scopes may be written with or without their resource. */
export const shortScope = (scope: string): string => scope.replace('https://graph.microsoft.com/', '');

const tokenError = (error: string, description: string, suberror?: string): WorldAnswer =>
  jsonAnswer(error === 'unauthorized_client' ? 401 : 400, {
    error,
    error_description: description,
    error_codes: [Number(/AADSTS(\d+)/.exec(description)?.[1])],
    timestamp: new Date().toISOString(),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
    ...(suberror ? { suberror } : {}),
  });
