import { suggest } from '../../domain/involvement/index.ts';
import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import type { SuggestInput } from '../../domain/involvement/types.ts';
import type { HostPage, PopupState, Request, SuggestionView } from '../../messages/map.ts';
import { accountFor, pageOf, serviceName } from '../account/service.ts';
import { bookingView } from '../describe/booking-view.ts';
import { gapText } from '../describe/times.ts';
import type { App } from '../ports.ts';
import { inputFor } from '../suggesting/input.ts';
import { refineGaps } from '../suggesting/refine-gaps.ts';
import { frameFor, suggestionView } from '../suggesting/suggestion-view.ts';
import { readTheirTime } from '../suggesting/their-time.ts';
import { knowTab, tabView, type TabKnowledge } from './tab-view.ts';
import { readWeek } from './read-week.ts';

/** Where the popup's next gap comes from. */
interface Source {
  readonly kind: 'accounts' | 'page';
  readonly page: HostPage;
  readonly at: number;
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
}

const fromPage = ({ report }: TabKnowledge): Source | undefined =>
  report?.kind === 'read'
    ? { kind: 'page', page: report.page, at: report.at, timeZone: report.timeZone, gaps: report.gaps }
    : undefined;

/** A tab speaks for its own bookings only. */
const accountShownBy = ({ report }: TabKnowledge, { page }: Source): string | undefined =>
  report?.kind === 'read' && report.page === page ? report.account : undefined;

/** The page a booking made here belongs to: the one being looked at, if its account is connected. */
const pageOfAccounts = (connected: readonly Account[], page: HostPage | undefined): HostPage =>
  page !== undefined && accountFor(page, connected) !== undefined ? page : pageOf(connected[0]?.provider ?? 'google');

const fromAccounts = async (
  app: App,
  connected: readonly Account[],
  page: HostPage | undefined,
  refresh: boolean,
): Promise<Source | undefined> => {
  const week = refresh ? await readWeek(app, connected) : await app.session.week.read();
  return week && { kind: 'accounts', page: pageOfAccounts(connected, page), ...week };
};

/** A calendar that is looked at and has no account speaks for itself; otherwise the accounts know more than any page. */
const sourceFor = async (
  app: App,
  tab: TabKnowledge,
  accounts: readonly Account[],
  refresh: boolean,
): Promise<Source | undefined> => {
  const connected = accounts.filter(({ state }) => state === 'connected');
  const isOwnPage = tab.page !== undefined && accountFor(tab.page, connected) === undefined;
  if (connected.length === 0 || (isOwnPage && tab.report?.kind === 'read')) return fromPage(tab);
  return (await fromAccounts(app, connected, tab.page, refresh)) ?? fromPage(tab);
};

const isPaused = ({ snoozes, now }: SuggestInput): boolean =>
  snoozes.some(({ what, until }) => what.kind === 'everything' && (until === null || until > now));

const absenceOf = (app: App, source: Source | undefined, accounts: readonly Account[], refresh: boolean): string => {
  const { texts } = app;
  if (source !== undefined) return texts.say(source.kind === 'page' ? 'popup.noGapInView' : 'popup.noGapThisWeek');
  const hasAccount = accounts.some(({ state }) => state === 'connected');
  if (!hasAccount) return texts.say('popup.noCalendar');
  return texts.say(refresh ? 'popup.notReadable' : 'popup.notReadYet');
};

const silence = (app: App, input: SuggestInput): string =>
  app.texts.say(isPaused(input) ? 'popup.paused' : 'popup.nothingFits');

const openStates: ReadonlySet<Booking['state']> = new Set(['sending', 'waiting', 'signed-out', 'undoing', 'unclear']);
const problemStates: ReadonlySet<Booking['state']> = new Set(['failed', 'gone']);

/** What is to come, under way, or wants the user: in order of time. */
const isListed = (booking: Booking, now: number): boolean => {
  const { state } = booking;
  return openStates.has(state) || problemStates.has(state) || (state === 'booked' && standsAt(booking).end > now);
};

const laterThan = (gaps: readonly Gap[], next: SuggestionView | undefined): readonly Gap[] =>
  gaps
    .filter(({ start }) => next === undefined || start > next.gap.start)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, 2);

const bookingsAndAccounts = async (
  app: App,
  accounts: readonly Account[],
): Promise<Pick<PopupState, 'bookings' | 'accounts'>> => {
  const now = app.now();
  const { texts } = app;
  const bookings = (await app.journal.bookings())
    .filter((booking) => isListed(booking, now))
    .toSorted((a, b) => standsAt(a).start - standsAt(b).start)
    .map((booking) => bookingView(booking, now, texts));
  return {
    bookings,
    accounts: accounts.map(({ provider, address, state }) => ({
      provider,
      state,
      text: texts.say(state === 'connected' ? 'popup.connectedAs' : 'popup.signedOutOf', {
        service: serviceName(provider, texts),
        address,
      }),
    })),
  };
};

/**
 * What the popup shows. Without `refresh` nothing is asked of anybody: the answer comes from what was read last.
 */
export const popupState = async (app: App, { tab, refresh }: Request<'popup.state'>): Promise<PopupState> => {
  const now = app.now();
  const facts = tab === undefined ? await app.tabs.active() : await app.tabs.find(tab);
  const known = await knowTab(app, facts, refresh);
  const before = await app.accounts.all();
  const source = await sourceFor(app, known, before, refresh);
  // Reading may have found that an account is signed out.
  const accounts = refresh ? await app.accounts.all() : before;
  const state = {
    ...(await bookingsAndAccounts(app, accounts)),
    tab: tabView(known, now, app.texts),
    asOf: source?.at ?? now,
    timeZone: source?.timeZone ?? app.browserZone(),
  };
  const ahead = source?.gaps.filter(({ end }) => end > now) ?? [];
  const gaps = await refineGaps(app, ahead, refresh && source?.kind === 'page' ? 'ask' : 'remember');
  if (source === undefined || gaps.length === 0) {
    return { ...state, later: [], absence: absenceOf(app, source, accounts, refresh) };
  }
  const shown = accountShownBy(known, source);
  const target = accountFor(source.page, accounts, shown);
  const theirs = await readTheirTime(app, target, gaps, refresh ? 'ask' : 'remember');
  const input = await inputFor(app, { gaps, timeZone: source.timeZone }, theirs);
  const frame = await frameFor(app, source.page, target, input, theirs);
  const [first] = suggest(input);
  const next = first && suggestionView(first, frame);
  return {
    ...state,
    ...(next && { next }),
    page: source.page,
    ...(shown !== undefined && { account: shown }),
    later: laterThan(gaps, next).map((gap) => ({
      gap: { start: gap.start, end: gap.end },
      text: gapText(gap, now, source.timeZone, app.texts),
    })),
    absence: next === undefined ? silence(app, input) : '',
  };
};
