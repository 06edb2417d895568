import type { Fault, PageStyle } from './model.ts';
import type { WorldStore } from './store.ts';

/** What every site of the world shares. */
export interface WorldParts {
  readonly store: WorldStore;
  /** Addresses of the two people whose calendars these are. */
  readonly googleAccount: string;
  readonly microsoftAccount: string;
  /** Changed by tests before a page is loaded. */
  readonly googleStyle: PageStyle;
  readonly outlookStyle: PageStyle;
  readonly faults: Fault[];
}

export const defaultStyle = (): PageStyle => ({
  language: 'en',
  clock: 12,
  hourHeight: 48,
  weekStart: 1,
  theme: 'light',
  direction: 'ltr',
  eventsAfterMs: 150,
  removesForeignNodes: false,
  isRedesigned: false,
});
