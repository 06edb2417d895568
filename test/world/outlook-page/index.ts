import type { Site, WorldAnswer, WorldRequest } from '../model.ts';
import type { WorldParts } from '../parts.ts';
import { changeStream } from '../change-stream.ts';
import { clientScript, clientSheet } from './bundle.ts';
import { eventsBetween, removeEvent, saveForm } from './events.ts';
import { shell } from './shell.ts';
import type { EventsAnswer, SavedForm } from './wire.ts';

/** `/0/` is the account index that outlook.live.com always carries; `/hosted/` is the frame inside Teams. */
const calendarPath =
  /^(?:\/hosted)?\/calendar\/(?:\d+\/)?(?:view\/(?:day|workweek|week|month)(?:\/\d{4}\/\d{1,2}\/\d{1,2})?|deeplink\/compose|action\/compose)\/?$/;
const rootPath = /^\/(?:(?:hosted\/)?calendar\/?(?:\d+\/?)?(?:view\/?)?)?$/;

/** Outlook on the web as far as a calendar extension can see it. */
export function outlookPage(parts: WorldParts): Site {
  return {
    hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
    handle: (request) => (request.method === 'POST' ? write(parts, request) : read(parts, request)),
  };
}

async function read(parts: WorldParts, { host, path, query }: WorldRequest): Promise<WorldAnswer | undefined> {
  const salt = query.get('salt') ?? '';
  if (path === '/_world/owa.js') return file('text/javascript', await clientScript(salt));
  if (path === '/_world/owa.css') return file('text/css', await clientSheet(salt));
  if (path === '/_world/stream') return changeStream(parts.store);
  if (path === '/_world/events') {
    const events = eventsBetween(parts, query.get('from')!, query.get('until')!);
    const answer: EventsAnswer = { revision: parts.store.revision, events };
    return file('application/json', JSON.stringify(answer));
  }
  if (calendarPath.test(path)) return shell(parts);
  if (rootPath.test(path)) return { status: 302, headers: { location: homeOf(host, path) } };
  return undefined;
}

function write(parts: WorldParts, { path, body }: WorldRequest): WorldAnswer | undefined {
  if (path === '/_world/save') {
    return file('application/json', JSON.stringify({ id: saveForm(parts, JSON.parse(body) as SavedForm).id }));
  }
  if (path === '/_world/remove') {
    return { status: removeEvent(parts, (JSON.parse(body) as { id: string }).id) ? 204 : 404 };
  }
  return undefined;
}

function homeOf(host: string, path: string): string {
  if (path.startsWith('/hosted')) return '/hosted/calendar/view/week';
  return host === 'outlook.live.com' ? '/calendar/0/view/week' : '/calendar/view/week';
}

function file(type: string, body: string): WorldAnswer {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }, body };
}
