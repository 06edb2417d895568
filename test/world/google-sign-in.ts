import { randomUUID } from 'node:crypto';

import { jsonAnswer } from './error-answer.ts';
import { escapeHtml, htmlPage, redirectTo, withAnswer } from './html.ts';
import type { Site, WorldAnswer, WorldRequest } from './model.ts';
import type { ServiceParts } from './services.ts';
import type { WorldClient } from './sign-in-state.ts';

/** What Google's implicit grant accepts at the authorisation address; anything else is refused by name, as Google does. */
const allowedParameters = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'include_granted_scopes',
  'enable_granular_consent',
  'login_hint',
  'prompt',
  'nonce',
  'access_type',
  'hl',
  'hd',
]);

/** Implicit tokens live an hour; there is no refresh token. */
const lifetimeSeconds = 3600;

const scopeTexts: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/calendar':
    'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  'https://www.googleapis.com/auth/calendar.events': 'View and edit events on all your calendars',
  'https://www.googleapis.com/auth/calendar.events.owned':
    'See, create, change, and delete events on Google calendars you own',
  'https://www.googleapis.com/auth/calendar.events.readonly': 'View events on all your calendars',
  'https://www.googleapis.com/auth/calendar.readonly':
    'See and download any calendar you can access using your Google Calendar',
  'https://www.googleapis.com/auth/calendar.freebusy': 'See the availability in your calendars',
  'https://www.googleapis.com/auth/calendar.events.freebusy':
    'See the availability on Google calendars you have access to',
  'https://www.googleapis.com/auth/calendar.calendarlist': 'See, add, and remove Google calendars you’re subscribed to',
  'https://www.googleapis.com/auth/calendar.calendarlist.readonly':
    'See the list of Google calendars you’re subscribed to',
  'https://www.googleapis.com/auth/calendar.app.created':
    'Make secondary Google calendars, and see, create, change, and delete events on them',
  'https://www.googleapis.com/auth/calendar.settings.readonly': 'View your Calendar settings',
};
/** Granted with the rest: they have no tick of their own. */
const signInScopes = new Set(['openid', 'email', 'profile']);

interface Asked {
  readonly client: WorldClient;
  readonly redirect: string;
  readonly state: string | undefined;
  readonly scopes: readonly string[];
  readonly account: string;
}

/** accounts.google.com and oauth2.googleapis.com: the implicit grant with a consent page, silent renewal, revocation. */
export const googleSignIn = ({ tokens, signIn, clients, clock, parts }: ServiceParts): Site => {
  const state = signIn.google;
  /** Consent pages that are open, by the hidden field of their form. */
  const open = new Map<string, Asked>();

  const authorise = ({ query }: WorldRequest): WorldAnswer => {
    const client = clients.google.find(({ id }) => id === query.get('client_id'));
    if (!query.has('client_id')) return refusal(400, 'invalid_request', 'Missing required parameter: client_id');
    if (!client) return refusal(401, 'invalid_client', 'The OAuth client was not found.');
    const redirect = query.get('redirect_uri') ?? '';
    if (!client.isRegistered(redirect)) {
      return refusal(
        400,
        'redirect_uri_mismatch',
        `You can’t sign in because this app sent an invalid request: redirect_uri=${redirect}`,
      );
    }
    const stranger = [...query.keys()].find((name) => !allowedParameters.has(name));
    if (stranger) return refusal(400, 'invalid_request', `Parameter not allowed for this message type: ${stranger}`);
    if (query.get('response_type') !== 'token') {
      return refusal(
        400,
        'unsupported_response_type',
        `response_type=${query.get('response_type') ?? ''}: only token is registered for this client.`,
      );
    }
    const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
    if (!scopes.length) return refusal(400, 'invalid_request', 'Missing required parameter: scope');
    const unknown = scopes.filter((scope) => !signInScopes.has(scope) && !(scope in scopeTexts));
    if (unknown.length) {
      return refusal(400, 'invalid_scope', `Some requested scopes were invalid. {invalid=[${unknown.join(', ')}]}`);
    }

    const prompts = (query.get('prompt') ?? '').split(' ').filter(Boolean);
    const hint = query.get('login_hint');
    const session = hint ? state.sessions.find((address) => address === hint) : state.sessions[0];
    // With several sessions and no hint Google would have to ask which.
    const isCertain = session !== undefined && (hint !== null || state.sessions.length === 1);
    const asked: Asked = {
      client,
      redirect,
      state: query.get('state') ?? undefined,
      scopes,
      account: session ?? hint ?? parts.googleAccount,
    };
    const isGranted = scopes.every((scope) => state.consents.get(client.id)?.has(scope));
    if (prompts.includes('none')) return isCertain && isGranted ? grant(asked) : refuse(asked, 'interaction_required');
    if (isCertain && isGranted && prompts.length === 0) return grant(asked);
    const id = randomUUID();
    open.set(id, asked);
    const wantsChoice = prompts.includes('select_account') && state.sessions.length > 1;
    return wantsChoice ? chooserPage(id, state.sessions) : consentPage(id, asked);
  };

  const choose = ({ body }: WorldRequest): WorldAnswer => {
    const form = new URLSearchParams(body);
    const id = form.get('request') ?? '';
    const account = state.sessions.find((address) => address === form.get('account'));
    const before = open.get(id);
    if (!before || account === undefined)
      return refusal(400, 'invalid_request', 'This page has expired. Please go back and try again.');
    const asked = { ...before, account };
    open.set(id, asked);
    return consentPage(id, asked);
  };

  const consent = ({ body }: WorldRequest): WorldAnswer => {
    const form = new URLSearchParams(body);
    const id = form.get('request') ?? '';
    const asked = open.get(id);
    if (!asked) return refusal(400, 'invalid_request', 'This page has expired. Please go back and try again.');
    open.delete(id);
    if (form.get('answer') !== 'continue') return refuse(asked, 'access_denied');
    const ticked = form.getAll('scope');
    const granted = asked.scopes.filter((scope) => signInScopes.has(scope) || ticked.includes(scope));
    if (!granted.length) return refuse(asked, 'access_denied');
    const consents = state.consents.get(asked.client.id) ?? new Set();
    for (const scope of granted) consents.add(scope);
    state.consents.set(asked.client.id, consents);
    if (!state.sessions.includes(asked.account)) state.sessions.push(asked.account);
    return grant({ ...asked, scopes: granted });
  };

  const grant = ({ client, redirect, state: echo, scopes, account }: Asked): WorldAnswer =>
    redirectTo(
      withAnswer(redirect, {
        state: echo,
        access_token: tokens.issue(
          { provider: 'google', account, client: client.id, scopes, expiresAt: clock() + lifetimeSeconds * 1000 },
          'ya29.',
        ),
        token_type: 'Bearer',
        expires_in: String(lifetimeSeconds),
        scope: scopes.join(' '),
        authuser: '0',
        prompt: 'none',
      }),
    );

  const refuse = ({ redirect, state: echo }: Asked, error: string): WorldAnswer =>
    redirectTo(withAnswer(redirect, { error, state: echo }));

  const revoke = ({ query, body }: WorldRequest): WorldAnswer => {
    const token = new URLSearchParams(body).get('token') ?? query.get('token') ?? '';
    const known = tokens.look(token, 'google');
    if (typeof known === 'string') {
      return jsonAnswer(400, { error: 'invalid_token', error_description: 'Token expired or revoked' });
    }
    tokens.revoke(token);
    // Google takes back the whole grant: the next sign-in shows the consent page again.
    state.consents.delete(known.client);
    return jsonAnswer(200, {});
  };

  return {
    hosts: ['accounts.google.com', 'oauth2.googleapis.com'],
    handle(request) {
      switch (`${request.method} ${request.host}${request.path}`) {
        case 'GET accounts.google.com/o/oauth2/v2/auth':
          return authorise(request);
        case 'POST accounts.google.com/v3/signin/accountchooser':
          return choose(request);
        case 'POST accounts.google.com/signin/oauth/consent':
          return consent(request);
        case 'POST oauth2.googleapis.com/revoke':
          return revoke(request);
        case 'POST oauth2.googleapis.com/token':
          // A client of type "Web application" needs its secret here, PKCE or not: no way in for an extension.
          return jsonAnswer(400, { error: 'invalid_request', error_description: 'client_secret is missing.' });
        default:
          return undefined;
      }
    },
  };
};

const style = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f0f4f9; color: #1f1f1f; font: 14px/1.45 Roboto, Arial, sans-serif }
  main { box-sizing: border-box; width: min(100vw, 520px); padding: 36px; border-radius: 28px; background: #fff }
  h1 { margin: 0 0 8px; font-size: 28px; font-weight: 400 }
  .account { display: inline-block; margin: 8px 0 20px; padding: 4px 12px; border: 1px solid #747775; border-radius: 16px }
  fieldset { margin: 0; padding: 0; border: 0 } legend { margin-bottom: 8px; font-weight: 500 }
  label { display: flex; gap: 12px; justify-content: space-between; padding: 10px 0; border-bottom: 1px solid #e3e3e3 }
  .buttons { display: flex; justify-content: flex-end; gap: 12px; margin-top: 28px }
  button { padding: 10px 24px; border: 0; border-radius: 20px; background: transparent; color: #0b57d0; font: 500 14px Roboto, Arial, sans-serif; cursor: pointer }
  button[value=continue] { background: #0b57d0; color: #fff }
  code { color: #444746; word-break: break-all }`;

const chooserPage = (id: string, addresses: readonly string[]): WorldAnswer =>
  htmlPage(
    200,
    'Sign in - Google Accounts',
    style,
    `<main>
<h1>Choose an account</h1>
<form method="post" action="/v3/signin/accountchooser">
<input type="hidden" name="request" value="${id}">
${addresses.map((address) => `<div><button name="account" value="${escapeHtml(address)}">${escapeHtml(address)}</button></div>`).join('\n')}
</form>
</main>`,
  );

const consentPage = (id: string, { client, scopes, account }: Asked): WorldAnswer =>
  htmlPage(
    200,
    'Sign in - Google Accounts',
    style,
    `<main>
<h1>${escapeHtml(client.name)} wants access to your Google Account</h1>
<p class="account">${escapeHtml(account)}</p>
<form method="post" action="/signin/oauth/consent">
<input type="hidden" name="request" value="${id}">
<fieldset><legend>Select what ${escapeHtml(client.name)} can access</legend>
${scopes
  .filter((scope) => !signInScopes.has(scope))
  .map(
    (scope) =>
      `<label>${escapeHtml(scopeTexts[scope]!)}<input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked></label>`,
  )
  .join('\n')}
</fieldset>
<div class="buttons"><button name="answer" value="cancel">Cancel</button><button name="answer" value="continue">Continue</button></div>
</form>
</main>`,
  );

/** Google shows these in its own page; the app hears nothing. */
const refusal = (status: number, code: string, detail: string): WorldAnswer =>
  htmlPage(
    status,
    'Sign in - Google Accounts',
    style,
    `<main>
<h1>Access blocked: Authorization Error</h1>
<p>${escapeHtml(detail)}</p>
<p><code>Error ${status}: ${escapeHtml(code)}</code></p>
</main>`,
  );
