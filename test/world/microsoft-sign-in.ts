import { randomBytes, randomUUID } from 'node:crypto';
import { redirectTo, withAnswer } from './html.ts';
import { adminPage, consentPage, pickPage, refusal, signedOutPage } from './microsoft-sign-in-pages.ts';
import type { Asked } from './microsoft-sign-in-pages.ts';
import { microsoftTokens, shortScope } from './microsoft-tokens.ts';
import type { Code } from './microsoft-tokens.ts';
import type { Site, WorldAnswer, WorldRequest } from './model.ts';
import type { ServiceParts } from './services.ts';

const codeLifetimeMs = 10 * 60_000;

const knownScopes = new Set([
  'openid',
  'profile',
  'email',
  'offline_access',
  'User.Read',
  'Calendars.Read',
  'Calendars.ReadBasic',
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite.Shared',
  'MailboxSettings.Read',
  'People.Read',
]);

/** What a user may not consent to alone where the administrator has kept the default. */
const adminScopes = /^(Calendars|MailboxSettings|People)\./;

/** login.microsoftonline.com: code with PKCE for `spa` redirects, refresh tokens of 24 hours, silent sign-in. */
export const microsoftSignIn = (services: ServiceParts): Site => {
  const { signIn, clients, clock, parts } = services;
  const state = signIn.microsoft;
  /** Consent pages that are open, by the hidden field of their form. */
  const open = new Map<string, Asked>();
  const codes = new Map<string, Code>();
  const token = microsoftTokens(services, codes);

  const authorise = ({ query }: WorldRequest): WorldAnswer => {
    const id = query.get('client_id');
    if (!id) return refusal("AADSTS900144: The request body must contain the following parameter: 'client_id'.");
    const client = clients.microsoft.find((known) => known.id === id);
    if (!client)
      return refusal(`AADSTS700016: Application with identifier '${id}' was not found in the directory 'Example'.`);
    const redirect = query.get('redirect_uri') ?? '';
    if (!client.isRegistered(redirect)) {
      return refusal(
        `AADSTS50011: The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application '${id}'.`,
      );
    }
    const hint = query.get('login_hint');
    const session = hint ? state.sessions.find((address) => address === hint) : state.sessions[0];
    const asked: Asked = {
      client,
      redirect,
      mode: query.get('response_mode') === 'query' || !query.has('response_mode') ? 'query' : 'fragment',
      state: query.get('state') ?? undefined,
      nonce: query.get('nonce') ?? undefined,
      scopes: (query.get('scope') ?? '').split(' ').filter(Boolean).map(shortScope),
      challenge: query.get('code_challenge') ?? undefined,
      account: session ?? hint ?? parts.microsoftAccount,
    };
    const problem = problemOf(query, asked);
    if (problem) return refuse(asked, ...problem);

    const prompt = query.get('prompt');
    const isCertain = session !== undefined && (hint !== null || state.sessions.length === 1);
    const isGranted = asked.scopes.every((scope) => state.consents.get(id)?.has(scope));
    if (prompt === 'none') {
      if (!session)
        return refuse(
          asked,
          'login_required',
          'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
        );
      if (!isCertain)
        return refuse(
          asked,
          'interaction_required',
          'AADSTS16000: Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
        );
      if (!isGranted)
        return refuse(
          asked,
          'consent_required',
          `AADSTS65001: The user or administrator has not consented to use the application with ID '${id}'.`,
        );
      return giveCode(asked);
    }
    if (isCertain && isGranted && !prompt) return giveCode(asked);
    const page = randomUUID();
    open.set(page, asked);
    return prompt === 'select_account' && state.sessions.length > 1
      ? pickPage(page, state.sessions)
      : consentOrAdminPage(page, asked);
  };

  const consentOrAdminPage = (page: string, asked: Asked): WorldAnswer => {
    const isBlocked = state.needsAdmin && asked.scopes.some((scope) => adminScopes.test(scope));
    return isBlocked ? adminPage(page, asked) : consentPage(page, asked);
  };

  const pick = ({ body }: WorldRequest): WorldAnswer => {
    const form = new URLSearchParams(body);
    const page = form.get('request') ?? '';
    const account = state.sessions.find((address) => address === form.get('account'));
    const before = open.get(page);
    if (!before || account === undefined)
      return refusal('AADSTS165000: Invalid Request: The request tokens do not match the user context.');
    const asked = { ...before, account };
    open.set(page, asked);
    return consentOrAdminPage(page, asked);
  };

  const consent = ({ body }: WorldRequest): WorldAnswer => {
    const form = new URLSearchParams(body);
    const page = form.get('request') ?? '';
    const asked = open.get(page);
    if (!asked) return refusal('AADSTS165000: Invalid Request: The request tokens do not match the user context.');
    open.delete(page);
    switch (form.get('answer')) {
      case 'accept': {
        const consents = state.consents.get(asked.client.id) ?? new Set();
        for (const scope of asked.scopes) consents.add(scope);
        state.consents.set(asked.client.id, consents);
        if (!state.sessions.includes(asked.account)) state.sessions.push(asked.account);
        return giveCode(asked);
      }
      case 'return':
        return refuse(
          asked,
          'access_denied',
          'AADSTS90094: An administrator of Example has set a policy that prevents you from granting Alongside the permissions it is requesting.',
        );
      default:
        return refuse(asked, 'access_denied', 'AADSTS65004: User declined to consent to access the app.');
    }
  };

  const giveCode = (asked: Asked): WorldAnswer => {
    const code = `1.${randomBytes(32).toString('base64url')}`;
    codes.set(code, { ...asked, expiresAt: clock() + codeLifetimeMs, isRedeemed: false });
    return redirectTo(
      withAnswer(asked.redirect, { code, state: asked.state, session_state: randomUUID() }, asked.mode),
    );
  };

  const refuse = (asked: Asked, error: string, description: string): WorldAnswer =>
    redirectTo(withAnswer(asked.redirect, { error, error_description: description, state: asked.state }, asked.mode));

  return {
    hosts: ['login.microsoftonline.com'],
    handle(request) {
      const [, tenant, action] = /^\/([^/]+)\/(.+)$/.exec(request.path) ?? [];
      if (!tenant || !/^(common|organizations|consumers|[0-9a-f-]{36})$/.test(tenant)) return undefined;
      switch (`${request.method} ${action}`) {
        case 'GET oauth2/v2.0/authorize':
          return authorise(request);
        case 'POST reprocess':
          return pick(request);
        case 'POST consent':
          return consent(request);
        case 'POST oauth2/v2.0/token':
          return withCors(request, token(request));
        case 'OPTIONS oauth2/v2.0/token':
          return withCors(request, { status: 204, body: '' });
        case 'GET oauth2/v2.0/logout':
          state.sessions = [];
          return signedOutPage();
        default:
          return undefined;
      }
    },
  };
};

/** The error a request is sent back with, if something is the matter with it. */
const problemOf = (
  query: URLSearchParams,
  { scopes, challenge }: Asked,
): readonly [error: string, description: string] | undefined => {
  if (query.get('response_type') !== 'code') {
    return ['unsupported_response_type', 'AADSTS700054: response_type is not enabled for the application.'];
  }
  if (!scopes.length)
    return ['invalid_request', "AADSTS900144: The request body must contain the following parameter: 'scope'."];
  const unknown = scopes.find((scope) => !knownScopes.has(scope));
  if (unknown)
    return [
      'invalid_client',
      `AADSTS650053: The application asked for scope '${unknown}' that doesn't exist on the resource.`,
    ];
  if (challenge !== undefined && query.get('code_challenge_method') !== 'S256') {
    return ['invalid_request', 'AADSTS501491: The code_challenge_method must be S256 for this client type.'];
  }
  return undefined;
};

const withCors = ({ headers }: WorldRequest, answer: WorldAnswer): WorldAnswer => ({
  ...answer,
  headers: {
    ...answer.headers,
    ...(headers.origin ? { 'access-control-allow-origin': headers.origin, 'access-control-allow-headers': '*' } : {}),
  },
});
