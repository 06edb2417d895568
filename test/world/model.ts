/** The words of the stand-in world: one neutral model behind both calendar pages and both APIs. */

export type WorldProvider = 'google' | 'microsoft';

export interface WorldPerson {
  readonly name: string;
  readonly address: string;
}

export type WorldResponse = 'accepted' | 'declined' | 'tentative' | 'unanswered' | 'organizer' | 'none';

export type WorldWhen =
  /** Epoch milliseconds; `timeZone` is the zone it was written in (IANA). */
  | { readonly kind: 'timed'; readonly start: number; readonly end: number; readonly timeZone: string }
  /** Local dates `YYYY-MM-DD`; `until` is exclusive. */
  | { readonly kind: 'allDay'; readonly from: string; readonly until: string };

export interface WorldEvent {
  readonly id: string;
  readonly calendar: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly when: WorldWhen;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly response: WorldResponse;
  readonly showAs: 'busy' | 'free' | 'tentative' | 'outOfOffice' | 'workingElsewhere';
  readonly kind: 'event' | 'outOfOffice' | 'focusTime' | 'workingLocation' | 'birthday' | 'task';
  readonly organizer: WorldPerson;
  readonly guests: readonly (WorldPerson & { readonly response: WorldResponse })[];
  readonly isPrivate: boolean;
  /** The series an expanded occurrence belongs to. */
  readonly series?: string;
  /** A colour of its own, with the label the user gave it (Google). */
  readonly color?: { readonly css: string; readonly label: string };
  /** Rises with every change: the etag comes from it. */
  readonly revision: number;
  /** Google: extendedProperties.private and .shared. */
  readonly privateTags: Readonly<Record<string, string>>;
  readonly sharedTags: Readonly<Record<string, string>>;
  /** Graph: singleValueExtendedProperties by id. */
  readonly extendedProperties: Readonly<Record<string, string>>;
  /** What a client wrote that the world has no word for (reminders, importance…): given back as it came. */
  readonly extras?: Readonly<Record<string, unknown>>;
  /** A link to meet by, and what it was asked for with. The services make it after they have answered. */
  readonly meeting?: { readonly state: 'pending' | 'made'; readonly requestId?: string };
  /** Graph: what the client sent, and the body it sent it with. */
  readonly transaction?: { readonly id: string; readonly body: string };
}

export interface WorldCalendar {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isPrimary: boolean;
  readonly access: 'owner' | 'writer' | 'reader' | 'freeBusyReader';
  readonly color: string;
  /** Whose it is, where that is somebody else: its events live in their mailbox. */
  readonly owner?: WorldPerson;
  /** Meet or Teams is switched off for it. */
  readonly makesNoLinks?: true;
  /** Ticked in the page's list. */
  readonly isShown: boolean;
}

export interface WorldAccount {
  readonly provider: WorldProvider;
  /** The address is the account's identity. */
  readonly address: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isPersonal: boolean;
}

/** A mail that the service would have sent. */
export interface WorldMail {
  readonly kind: 'invitation' | 'update' | 'cancellation';
  readonly to: string;
  readonly event: string;
}

/** How a page is drawn. Tests change it before a page is loaded. */
export interface PageStyle {
  /** BCP 47. */
  language: string;
  clock: 12 | 24;
  /** Pixels per hour. */
  hourHeight: number;
  /** 0 = Sunday, 1 = Monday, 6 = Saturday. */
  weekStart: 0 | 1 | 6;
  theme: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  /** Events appear so many milliseconds after the grid. */
  eventsAfterMs: number;
  /** The page throws out nodes it did not make. */
  removesForeignNodes: boolean;
  /** The page uses markup the reader has never seen (a redesign). */
  isRedesigned: boolean;
  /** The zone the page shows its times in (IANA), where it is not that of the account. */
  pageZone?: string;
  /** Google: labels of hours in a second zone (IANA), before the calendar's own. */
  secondZone?: string;
  /** Google, day view: so many colleagues have a column of their own beside the user's. */
  colleagues?: number;
  /** Outlook: every ticked calendar has a grid of its own beside the others. */
  isSideBySide?: boolean;
}

export interface Fault {
  /** Which requests: all that match. */
  readonly host: string;
  readonly method?: string;
  readonly path?: RegExp;
  /** How often; default once. */
  readonly times?: number;
  readonly effect:
    | { readonly kind: 'latency'; readonly ms: number }
    /** Answers without doing anything. `code` is the service's own error code. */
    | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly retryAfterSeconds?: number }
    /** Does the work, then answers with this status. */
    | { readonly kind: 'status-after'; readonly status: number }
    /** Does the work, then drops the connection without an answer. */
    | { readonly kind: 'drop-after' }
    /** Drops the connection before doing anything. */
    | { readonly kind: 'drop' }
    /** Does the work, then holds the answer back until `release()`. */
    | { readonly kind: 'hold-after'; readonly until: Promise<void> };
}

export interface WorldRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WorldAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For server-sent events: called with a function that writes a chunk; returns what to do when the client leaves. */
  readonly stream?: (write: (chunk: string) => void) => () => void;
}

/** What answers for a set of hosts. Unknown paths answer 404 by themselves. */
export interface Site {
  readonly hosts: readonly string[];
  handle(request: WorldRequest): Promise<WorldAnswer | undefined> | WorldAnswer | undefined;
}
