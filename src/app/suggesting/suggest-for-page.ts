import { suggest } from '../../domain/involvement/index.ts';
import type {
  HostPage,
  NoticeView,
  PageReport,
  PageSettings,
  PageWords,
  Request,
  SuggestionView,
} from '../../messages/map.ts';
import { targetCalendar, type Account } from '../../domain/booking/account.ts';
import type { Gap } from '../../domain/availability/types.ts';
import { accountOf } from '../account/service.ts';
import { watchDueSince } from '../booking/watch.ts';
import type { App } from '../ports.ts';
import type { Doubt } from '../session.ts';
import { askedBusy } from './ask-busy.ts';
import { askedTimes } from './ask-their-time.ts';
import { comparePage } from './compare-page.ts';
import { breaksOf } from './hours.ts';
import { inputFor } from './input.ts';
import { noticesFor } from './notices.ts';
import { refineGaps } from './refine-gaps.ts';
import { frameFor, suggestionViews } from './suggestion-view.ts';
import { readTheirTime, rememberedTimes, theirTimeAskedAt } from './their-time.ts';
import { windowAround } from './window.ts';

/** Where a report comes from: what the browser says of the sender. */
export interface Origin {
  readonly tab: number;
  readonly address: string;
}

/** A script that greets again because settings changed has not lost what it read. */
const noteGreeting = async (app: App, page: HostPage, { tab, address }: Origin): Promise<void> => {
  const item = app.session.tab(tab);
  if ((await item.read()) === undefined) await item.write({ kind: 'hello', page, at: app.now(), address });
};

/** What a page needs to find its gaps by itself. No people, no accounts, and no words: they may not have been read yet. */
export const greetPage = async (
  app: App,
  { page, account: shown }: Request<'page.hello'>,
  origin: Origin,
): Promise<PageSettings> => {
  // Side by side: often the first thing a worker that was just woken is asked.
  const [preferences, account, revision] = await Promise.all([
    app.preferences.read(),
    accountOf(app, page, shown),
    app.revision.read(),
    noteGreeting(app, page, origin),
  ]);
  return {
    revision,
    hours: preferences.hours,
    breaks: breaksOf(preferences),
    bufferMinutes: preferences.bufferMinutes,
    noticeMinutes: preferences.noticeMinutes,
    countsAsBusy: preferences.countsAsBusy,
    accountZone: account && targetCalendar(account)?.timeZone,
    isChecked: account?.state === 'connected',
  };
};

/** So long after a click on "Book it" the page's own look is still part of it. */
const settlingMs = 60_000;

/**
 * A look at a page asks for one thing beside its window: when the others are free, or what became of the bookings; whichever was asked
 * for longer ago. Right after a booking it asks for neither.
 */
const turnOf = async (
  app: App,
  account: Account | undefined,
  gaps: readonly Gap[],
): Promise<'others' | 'bookings' | 'nobody'> => {
  const bookings = await app.journal.bookings();
  if (bookings.some(({ acceptedAt }) => app.now() - acceptedAt < settlingMs)) return 'nobody';
  const watched = await watchDueSince(app);
  const asked = await theirTimeAskedAt(app, account, gaps);
  if (watched === undefined) return 'others';
  return asked === undefined || watched < asked ? 'bookings' : 'others';
};

export interface PageAnswer {
  readonly suggestions: readonly SuggestionView[];
  readonly notices: readonly NoticeView[];
  /** Where the page does not have them yet. */
  readonly words?: PageWords | undefined;
  /** The zone the page shows, where that is another than it was read in. */
  readonly timeZone?: string;
  /** Ids of the events that count only where the account has them; empty while it is not sure of those that stand elsewhere. */
  readonly overruled?: readonly string[] | undefined;
  /** It is time to look what became of the bookings: this look at the page asked for nothing else. */
  readonly wantsWatch: boolean;
}

/** The free time of a page, and what comparing it with its account shows. */
const lookAtTime = async (
  app: App,
  { account, page, events, timeZone }: PageReport,
  ahead: readonly Gap[],
  known: Doubt | undefined,
) => {
  const target = await accountOf(app, page, account);
  const turn = await turnOf(app, target, ahead);
  const look = async () => {
    const free = await refineGaps(app, ahead, askedBusy(app));
    return { free, found: await comparePage(app, target, { events, timeZone }, ahead, known) };
  };
  const [first, theirs] = await Promise.all([
    look(),
    readTheirTime(app, target, ahead, turn === 'others' ? askedTimes(app) : rememberedTimes(app)),
  ]);
  const { doubt = known } = first.found;
  const isNews = doubt !== known && target;
  // What the account said may be a minute old, and the user has moved an event since: it is asked once more.
  if (isNews) await askedBusy(app, 0)(target, windowAround(ahead));
  return { ...(isNews ? await look() : first), target, theirs, wantsWatch: turn === 'bookings' };
};

/**
 * Remembers what a tab sees, and answers with at most one finished suggestion per gap; none where the page shows another
 * zone than it was read in.
 */
export const suggestForPage = async (app: App, asked: PageReport, { tab, address }: Origin): Promise<PageAnswer> => {
  const { events, language, ...seen } = asked;
  const { page, timeZone, gaps } = seen;
  const item = app.session.tab(tab);
  const before = events && (await item.read());
  // Until it is compared again, what is known of a page read in the same zone stays.
  const known = before?.kind === 'read' && before.timeZone === timeZone ? before : undefined;
  const report = { kind: 'read', at: app.now(), address, ...seen, check: known?.check } as const;
  const ahead = gaps.filter(({ end }) => end > app.now());
  // Written while the rest is read: the popup may be open, and an account may take its time.
  const [{ free, found, target, theirs, wantsWatch }] = await Promise.all([
    lookAtTime(app, asked, ahead, known?.doubt),
    item.write(report),
  ]);
  if (found.timeZone !== undefined) {
    await item.write({ ...report, ...found, gaps: [], check: 'zone' });
    return { suggestions: [], notices: [], ...found, wantsWatch };
  }
  const { check, doubt, overruled } = found;
  // Read in the zone that the account told, it agrees because it was helped.
  if (check) await item.write({ ...report, doubt, check: known?.check === 'zone' ? 'zone' : check });
  const input = await inputFor(app, { gaps: free, timeZone }, theirs);
  const suggestions = suggestionViews(suggest(input), await frameFor(app, page, target, input, theirs));
  const notices = await noticesFor(app, target, timeZone);
  const { words } = app.texts;
  return { suggestions, notices, words: language === words.language ? undefined : words, overruled, wantsWatch };
};

/** The popup says it in plain words. */
export const noteUnreadable = async (
  app: App,
  { page, reason }: { readonly page: HostPage; readonly reason: string },
  { tab, address }: Origin,
): Promise<void> => {
  await app.session.tab(tab).write({ kind: 'unreadable', page, at: app.now(), address, reason });
};
