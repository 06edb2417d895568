import { randomBytes } from 'node:crypto';
import type { WorldAnswer } from '../model.ts';
import type { WorldParts } from '../parts.ts';
import type { Boot } from './wire.ts';

/** The HTML every calendar address answers with. The script inside draws everything else. */
export function shell({ store, microsoftAccount, outlookStyle }: WorldParts): WorldAnswer {
  const account = store.accounts.get(microsoftAccount)!;
  const boot: Boot = {
    style: outlookStyle,
    timeZone: outlookStyle.pageZone ?? account.timeZone,
    user: { name: account.name, address: account.address },
    calendars: store
      .calendarsOf(microsoftAccount)
      .map(({ id, name, color, isShown }) => ({ id, name, color, isShown })),
  };
  const nonce = randomBytes(16).toString('base64url');
  const salt = randomBytes(6).toString('hex');
  const { language, direction, theme } = outlookStyle;
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self' https://teams.microsoft.com https://teams.cloud.microsoft",
        "require-trusted-types-for 'script'",
        'trusted-types default owa',
      ].join('; '),
    },
    body: `<!doctype html>
<html lang="${language}" dir="${direction}" data-theme="${theme}">
<head><meta charset="utf-8"><title>Calendar - ${escapeHtml(account.name)} - Outlook</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="/_world/owa.css?salt=${salt}"></head>
<body><div id="app"></div>
<script type="application/json" id="boot">${json}</script>
<script nonce="${nonce}" src="/_world/owa.js?salt=${salt}" defer></script></body></html>
`,
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
