import type { RemedyKind } from '../../src/messages/map.ts';

/** Addresses on the options page that the popup leads to. */
export type OptionsSection = 'help' | 'hours' | 'people' | 'accounts';

/** What a remedy comes to on the popup: one of our own pages, the tab, or a request to the worker. */
export type RemedyStep =
  | { readonly does: 'options'; readonly section?: OptionsSection }
  | { readonly does: 'reload' }
  | { readonly does: 'ask'; readonly what: 'retry' | 'book-elsewhere' | 'open-editor' | 'dismiss' }
  | { readonly does: 'nothing' };

const steps: Readonly<Record<RemedyKind, RemedyStep>> = {
  connect: { does: 'options', section: 'accounts' },
  'open-options': { does: 'options' },
  reload: { does: 'reload' },
  retry: { does: 'ask', what: 'retry' },
  'book-elsewhere': { does: 'ask', what: 'book-elsewhere' },
  'open-editor': { does: 'ask', what: 'open-editor' },
  dismiss: { does: 'ask', what: 'dismiss' },
  none: { does: 'nothing' },
};

/** One step for each kind of remedy. */
export const remedyStep = (kind: RemedyKind): RemedyStep => steps[kind];
