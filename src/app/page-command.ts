import { pageOf } from './account/service.ts';
import { homes } from './booking/hand-over.ts';
import type { App } from './ports.ts';

/** Its name in the manifest. */
export const nextSuggestionCommand = 'next-suggestion';

/**
 * Brings the focus to the next suggestion in the calendar that is looked at; where none is, or no script of ours listens there
 * yet, opens one.
 */
export const goToNextSuggestion = async (app: App): Promise<void> => {
  const active = await app.tabs.active();
  try {
    await app.tabs.ask(active?.id ?? -1, { name: 'tab.nextSuggestion', request: {} });
  } catch {
    const [first] = await app.accounts.all();
    await app.tabs.open(homes[first === undefined ? 'google-calendar' : pageOf(first.provider)]);
  }
};
