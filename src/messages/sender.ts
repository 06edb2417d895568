import { hostPageAt } from '../platform/host-pages.ts';
import type { Sender } from './map.ts';

/** Only what both browsers tell of a sender, and what the decision needs. */
export interface RawSender {
  readonly id?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly url?: string };
}

export interface Ourselves {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a trailing slash. */
  readonly origin: string;
}

/** The calendar inside Teams is the one host page that runs in a sub-frame. */
const framedCalendar = 'https://outlook.office.com/hosted/calendar/';

/**
 * Who sent a message; undefined means refuse. A content script carries the origin of its web page and a tab; our own
 * pages carry the extension's origin, with a tab (options) or without (popup), and count only as the top frame, so that
 * a web page that frames one of them gains nothing. Measured on Chromium 156.
 */
export const classifySender = (sender: RawSender, ourselves: Ourselves): Sender | undefined => {
  if (sender.id !== ourselves.id || sender.origin === undefined) return undefined;
  if (sender.origin === ourselves.origin) return (sender.frameId ?? 0) === 0 ? { kind: 'own' } : undefined;
  const page = hostPageAt(sender.origin);
  const tab = sender.tab;
  const frame = sender.frameId;
  if (page === undefined || tab?.id === undefined || frame === undefined) return undefined;
  const address = sender.url ?? '';
  if (frame !== 0 && !address.startsWith(framedCalendar)) return undefined;
  return { kind: 'host', page, tab: tab.id, frame, address };
};
