import type { AccountMessages } from './account-messages.ts';
import type { CardMessages } from './card-messages.ts';
import type { OptionsMessages } from './options-messages.ts';
import type { HostPage, PageMessages, TabMessages } from './page-messages.ts';
import type { PopupMessages, PopupPageMessages } from './popup-messages.ts';

export type * from './account-messages.ts';
export type * from './booking-view.ts';
export type * from './card-messages.ts';
export type * from './options-messages.ts';
export type * from './options-views.ts';
export type * from './page-messages.ts';
export type * from './page-views.ts';
export type * from './popup-messages.ts';
export type * from './popup-views.ts';
export type * from './saved.ts';
export type * from './suggestion-view.ts';

/**
 * Every message there is: who asks what of whom, and what comes back. A name that is not here is refused.
 * `page.*` and `card.*` come from content scripts (and `card.*` from our own pages too), `popup.*` and `options.*` from our own pages,
 * `tab.*` goes from worker or popup to a content script.
 */
export interface MessageMap
  extends PageMessages, CardMessages, PopupMessages, AccountMessages, PopupPageMessages, OptionsMessages, TabMessages {}

export type MessageName = keyof MessageMap;
export type Request<Name extends MessageName> = MessageMap[Name]['request'];
export type Answer<Name extends MessageName> = MessageMap[Name]['response'];

/** Who asks the worker, as the browser vouches for it: a calendar page's content script, or one of our own pages. */
export type Sender =
  | {
      readonly kind: 'host';
      readonly page: HostPage;
      readonly tab: number;
      readonly frame: number;
      readonly address: string;
    }
  | { readonly kind: 'own' };

/** Everything the worker answers. */
export type WorkerMessage = keyof PageMessages | keyof CardMessages | keyof PopupMessages | keyof AccountMessages;

/** One row per message. */
export type Handlers = {
  readonly [Name in WorkerMessage]: (request: Request<Name>, sender: Sender) => Promise<Answer<Name>>;
};

/** One row per message that a page of ours answers for itself. */
type OwnHandlers<Name extends MessageName> = {
  readonly [Each in Name]: (request: Request<Each>) => Promise<Answer<Each>>;
};
export type PopupHandlers = OwnHandlers<keyof PopupPageMessages>;
export type OptionsHandlers = OwnHandlers<keyof OptionsMessages>;

/** Asks whoever answers. Rejects with a `MessageError` whose message may be shown to the user. */
export type Send = <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Answer<Name>>;
