import { pageOf } from './account/service.ts';
import { askTab } from './ask-tab.ts';
import { homes } from './booking/hand-over.ts';
import type { App } from './ports.ts';

/** Its name in the manifest. */
export const nextSuggestionCommand = 'next-suggestion';

/**
 * Brings the focus to the next suggestion: in the calendar that is looked at, else in the one that was looked at last, whose tab
 * and window come to the front. One that froze or sleeps is brought there too; where no calendar is open, one is opened.
 * @param home the calendar to open then.
 */
export const showNextSuggestion = async (
  tabs: Pick<App['tabs'], 'active' | 'ask' | 'calendars' | 'open' | 'show'>,
  home: () => Promise<string>,
): Promise<void> => {
  const active = await tabs.active();
  const calendars = await tabs.calendars();
  const awake = calendars.filter(({ isAsleep }) => !isAsleep).map(({ id }) => id);
  // The active one goes first, and may be one of which only the script inside knows that it holds a calendar.
  for (const tab of new Set([...(active === undefined ? [] : [active.id]), ...awake])) {
    const answer = await askTab(tabs, tab, 'tab.nextSuggestion');
    if (answer === 'deaf') continue;
    if (tab !== active?.id) await tabs.show(tab);
    return;
  }
  const asleep = calendars.find(({ isAsleep }) => isAsleep);
  if (asleep === undefined) await tabs.open(await home());
  else await tabs.show(asleep.id);
};

/** What the keys for the next suggestion do. */
export const goToNextSuggestion = async ({ tabs, accounts }: Pick<App, 'tabs' | 'accounts'>): Promise<void> =>
  await showNextSuggestion(tabs, async () => {
    const [first] = await accounts.all();
    return homes[first === undefined ? 'google-calendar' : pageOf(first.provider)];
  });
