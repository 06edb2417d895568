import { escapeHtml, htmlPage } from './html.ts';
import type { WorldAnswer } from './model.ts';
import type { WorldClient } from './sign-in-state.ts';

/** What an app asked for at the authorisation address. */
export interface Asked {
  readonly client: WorldClient;
  readonly redirect: string;
  readonly mode: 'fragment' | 'query';
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly scopes: readonly string[];
  readonly challenge: string | undefined;
  readonly account: string;
}

const scopeTexts: Readonly<Record<string, string>> = {
  openid: 'Sign you in',
  profile: 'View your basic profile',
  email: 'View your email address',
  offline_access: 'Maintain access to data you have given it access to',
  'User.Read': 'Sign you in and read your profile',
  'Calendars.Read': 'Read your calendars',
  'Calendars.ReadBasic': 'Read basic details of your calendars',
  'Calendars.ReadWrite': 'Have full access to your calendars',
  'Calendars.Read.Shared': 'Read calendars you can access',
  'Calendars.ReadWrite.Shared': 'Read and write to your and shared calendars',
  'MailboxSettings.Read': 'Read your mailbox settings',
  'People.Read': 'Read your relevant people list',
};

const style = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f2f2f2; color: #1b1b1b; font: 15px/1.35 'Segoe UI', system-ui, sans-serif }
  main { box-sizing: border-box; width: min(100vw, 440px); padding: 44px; background: #fff; box-shadow: 0 2px 6px #0003 }
  h1 { margin: 12px 0; font-size: 24px; font-weight: 600 }
  .buttons { display: flex; justify-content: flex-end; gap: 4px; margin-top: 24px }
  button { min-width: 108px; padding: 6px 12px; border: 0; background: #ccc; color: #000; font: inherit; cursor: pointer }
  button[value=accept], button[value=return] { background: #0067b8; color: #fff }
  code { color: #595959; word-break: break-word }`;

const page = (status: number, body: string): WorldAnswer =>
  htmlPage(status, 'Sign in to your account', style, `<main>\n<div>Microsoft</div>\n${body}\n</main>`);

export const pickPage = (id: string, addresses: readonly string[]): WorldAnswer =>
  page(
    200,
    `<h1>Pick an account</h1>
<form method="post" action="/common/reprocess"><input type="hidden" name="request" value="${id}">
${addresses.map((address) => `<div><button name="account" value="${escapeHtml(address)}">${escapeHtml(address)}</button></div>`).join('\n')}</form>`,
  );

export const consentPage = (id: string, { account, client, scopes }: Asked): WorldAnswer =>
  page(
    200,
    `<div>${escapeHtml(account)}</div>
<h1>Permissions requested</h1>
<p>${escapeHtml(client.name)}</p>
<p>This app would like to:</p>
<ul>${scopes.map((scope) => `<li>${escapeHtml(scopeTexts[scope] ?? scope)}</li>`).join('')}</ul>
<p>Accepting these permissions means that you allow this app to use your data as specified in their terms of service and privacy statement.</p>
<form method="post" action="/common/consent"><input type="hidden" name="request" value="${id}">
<div class="buttons"><button name="answer" value="cancel">Cancel</button><button name="answer" value="accept">Accept</button></div></form>`,
  );

export const adminPage = (id: string, { account, client }: Asked): WorldAnswer =>
  page(
    200,
    `<div>${escapeHtml(account)}</div>
<h1>Need admin approval</h1>
<p>${escapeHtml(client.name)} needs permission to access resources in your organization that only an admin can grant.</p>
<form method="post" action="/common/consent"><input type="hidden" name="request" value="${id}">
<div class="buttons"><button name="answer" value="return">Return to the application without granting consent</button></div></form>`,
  );

export const signedOutPage = (): WorldAnswer => page(200, '<h1>You signed out of your account</h1>');

/** Microsoft shows these in its own page; the app hears nothing. */
export const refusal = (detail: string): WorldAnswer =>
  page(400, `<h1>Sorry, but we’re having trouble signing you in.</h1>\n<p><code>${escapeHtml(detail)}</code></p>`);
