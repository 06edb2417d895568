import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { changeStream } from '../change-stream.ts';
import { escapeHtml } from '../html.ts';
import type { Site, WorldAnswer, WorldEvent, WorldRequest } from '../model.ts';
import type { WorldParts } from '../parts.ts';
import { dress } from './styles.ts';
import type { EventsAnswer, PageData, PageEvent, SavedEvent } from './wire.ts';

const host = 'calendar.google.com';
const scriptPath = '/_world/calendar.js';

/**
 * A stand-in for the Google Calendar page, modelled on published facts about its markup: attributes, roles,
 * geometry, hidden text. Class names mean nothing and change at every load. `parts.googleStyle` says how it is drawn.
 */
export const googlePage = (parts: WorldParts): Site => ({
  hosts: [host],
  handle: (request) => answer(parts, request),
});

const answer = async (parts: WorldParts, request: WorldRequest): Promise<WorldAnswer | undefined> => {
  const { method, path, query } = request;
  if (path === scriptPath) return { status: 200, headers: javascript, body: await clientScript() };
  if (path === '/_world/stream') return changeStream(parts.store);
  if (path === '/_world/events') return eventsAnswer(parts, request);
  if (method !== 'GET') return undefined;
  if (path === '/' || path === '/calendar' || path === '/calendar/') return redirect('/calendar/u/0/r');
  if (path === '/calendar/render') {
    if (query.get('action') !== 'TEMPLATE') return redirect('/calendar/u/0/r');
    return redirect(`/calendar/u/0/r/eventedit?${query}`);
  }
  if (/^\/calendar\/r(\/|$)/.test(path)) {
    const rest = query.size > 0 ? `?${query}` : '';
    return redirect(path.replace('/calendar/r', '/calendar/u/0/r') + rest);
  }
  if (/^\/calendar\/u\/\d+\/r(\/|$)/.test(path)) return shell(parts);
  return undefined;
};

const javascript = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };
const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
const redirect = (location: string): WorldAnswer => ({ status: 302, headers: { location } });

let bundle: Promise<string> | undefined;
const clientScript = (): Promise<string> =>
  (bundle ??= build({
    entryPoints: [fileURLToPath(new URL('./client/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'esnext',
    charset: 'utf8',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]!.text));

const eventsAnswer = ({ store, googleAccount }: WorldParts, request: WorldRequest): WorldAnswer => {
  if (request.method === 'POST') {
    const { guests, ...event } = JSON.parse(request.body) as SavedEvent;
    const saved = store.insert({
      ...event,
      guests: guests.map((address) => ({ name: address, address, response: 'unanswered' as const })),
    });
    for (const to of guests) store.mails.push({ kind: 'invitation', to, event: saved.id });
    return { status: 201, headers: json, body: JSON.stringify({ id: saved.id }) };
  }
  const calendar = request.query.get('calendar') ?? '';
  const id = request.query.get('id') ?? '';
  if (request.method === 'DELETE') {
    if (!store.event(calendar, id)) return { status: 404, headers: json, body: '{}' };
    store.remove(calendar, id);
    return { status: 200, headers: json, body: '{}' };
  }
  const from = Number(request.query.get('from'));
  const until = Number(request.query.get('until'));
  const events = store.standing(googleAccount).filter((event) => touches(event, from, until));
  const found: EventsAnswer = { revision: store.revision, events: events.map(forPage) };
  return { status: 200, headers: json, body: JSON.stringify(found) };
};

/** A day more on each side: the page's own zone decides exactly. */
const dayMs = 86_400_000;
const touches = ({ when }: WorldEvent, from: number, until: number): boolean =>
  when.kind === 'timed'
    ? when.start < until && when.end >= from
    : Date.parse(when.from) < until + dayMs && Date.parse(when.until) > from - dayMs;

const forPage = (event: WorldEvent): PageEvent => ({
  id: event.id,
  calendar: event.calendar,
  title: event.title,
  description: event.description,
  location: event.location,
  when: event.when,
  status: event.status,
  response: event.response,
  showAs: event.showAs,
  kind: event.kind,
  organizer: event.organizer,
  guests: event.guests,
  ...(event.color ? { color: event.color } : {}),
  ...(event.series ? { series: event.series } : {}),
});

const shell = (parts: WorldParts): WorldAnswer => {
  const style = parts.googleStyle;
  const account = parts.store.accounts.get(parts.googleAccount);
  if (!account) throw new Error(`The world has no account ${parts.googleAccount}`);
  const { css, classes } = dress(style);
  const calendars = parts.store.calendarsOf(account.address);
  const data: PageData = {
    style,
    zone: style.pageZone ?? calendars.find(({ isPrimary }) => isPrimary)?.timeZone ?? account.timeZone,
    account,
    calendars,
    classes,
  };
  const nonce = randomBytes(16).toString('base64url');
  const body = `<!doctype html>
<html lang="${style.language}" dir="${style.direction}">
<head>
<meta charset="utf-8">
<meta name="theme-color" content="${style.theme === 'dark' ? '#1B1B1B' : '#F8FAFD'}">
<title>Google Calendar</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${css}</style>
</head>
<body>
<div id="xUserEmail" hidden>${escapeHtml(account.address)}</div>
<script type="application/json" id="initialdata" nonce="${nonce}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script src="${scriptPath}" nonce="${nonce}"></script>
</body>
</html>
`;
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
    },
    body,
  };
};
