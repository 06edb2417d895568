import { suggest } from '../../domain/involvement/index.ts';
import type { HostPage, PageReport, Request, PageSettings, SuggestionView } from '../../messages/map.ts';
import { targetCalendar } from '../../domain/booking/account.ts';
import { accountFor } from '../account/service.ts';
import type { App } from '../ports.ts';
import { breaksOf } from './hours.ts';
import { inputFor } from './input.ts';
import { refineGaps } from './refine-gaps.ts';
import { frameFor, suggestionViews } from './suggestion-view.ts';

/** Where a report comes from: what the browser says of the sender. */
export interface Origin {
  readonly tab: number;
  readonly address: string;
}

/** What a page needs to find its gaps by itself. No people, no accounts. */
export const greetPage = async (
  app: App,
  { page, account: shown }: Request<'page.hello'>,
  { tab, address }: Origin,
): Promise<PageSettings> => {
  // A script that greets again because settings changed has not lost what it read.
  await app.session.tab(tab).change((report) => report ?? { kind: 'hello', page, at: app.now(), address });
  const preferences = await app.preferences.read();
  const account = accountFor(page, await app.accounts.all(), shown);
  const accountZone = account && targetCalendar(account)?.timeZone;
  return {
    revision: await app.revision.read(),
    hours: preferences.hours,
    breaks: breaksOf(preferences),
    bufferMinutes: preferences.bufferMinutes,
    noticeMinutes: preferences.noticeMinutes,
    countsAsBusy: preferences.countsAsBusy,
    ...(accountZone !== undefined && { accountZone }),
    texts: app.texts.card,
    language: app.texts.language,
    direction: app.texts.direction,
  };
};

/** Remembers what a tab sees, and answers with at most one finished suggestion per gap. */
export const suggestForPage = async (
  app: App,
  { page, account, dates, timeZone, gaps }: PageReport,
  { tab, address }: Origin,
): Promise<readonly SuggestionView[]> => {
  const shown = account === undefined ? {} : { account };
  await app.session.tab(tab).write({ kind: 'read', page, at: app.now(), address, ...shown, dates, timeZone, gaps });
  const ahead = gaps.filter(({ end }) => end > app.now());
  const input = await inputFor(app, { gaps: await refineGaps(app, ahead), timeZone });
  return suggestionViews(suggest(input), await frameFor(app, page, input, account));
};

/** The popup says it in plain words. */
export const noteUnreadable = async (
  app: App,
  { page, reason }: { readonly page: HostPage; readonly reason: string },
  { tab, address }: Origin,
): Promise<void> => {
  await app.session.tab(tab).write({ kind: 'unreadable', page, at: app.now(), address, reason });
};
