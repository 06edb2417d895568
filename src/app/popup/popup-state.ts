import { suggest } from '../../domain/involvement/index.ts';
import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import type { BookingView, PopupState, Request, SuggestionView } from '../../messages/map.ts';
import { accountFor, serviceName } from '../account/service.ts';
import { bookingView } from '../describe/booking-view.ts';
import { gapText } from '../describe/times.ts';
import type { KeptApp, OwnPageApp, TabFacts } from '../ports.ts';
import { whyNoGap, whyNoSuggestion } from '../suggesting/absence.ts';
import { inputFor } from '../suggesting/input.ts';
import { readActivities } from '../suggesting/known-activities.ts';
import { refineGaps } from '../suggesting/refine-gaps.ts';
import { pauseText } from '../suggesting/pause.ts';
import { frameFor, suggestionViews } from '../suggesting/suggestion-view.ts';
import { readTheirTime } from '../suggesting/their-time.ts';
import { isListed } from './listed.ts';
import { accountShownBy, sourceFor, wantedFor, type Source } from './source.ts';
import { knowTab, tabView, type TabKnowledge } from './tab-view.ts';
import { weekText } from './week-text.ts';

const absenceOf = (
  { texts }: KeptApp,
  source: Source | undefined,
  accounts: readonly Account[],
  refresh: boolean,
): string => {
  if (source !== undefined) return texts.say(source.kind === 'page' ? 'popup.noGapInView' : 'popup.noGapThisWeek');
  const hasAccount = accounts.some(({ state }) => state === 'connected');
  if (!hasAccount) return texts.say('popup.noCalendar');
  return texts.say(refresh ? 'popup.notReadable' : 'popup.notReadYet');
};

const laterThan = (gaps: readonly Gap[], next: SuggestionView | undefined): readonly Gap[] =>
  gaps
    .filter(({ start }) => next === undefined || start > next.gap.start)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, 2);

/** What is known without any calendar: bookings, accounts, the week, whether all is paused. */
const standingOf = async (
  app: KeptApp,
  accounts: readonly Account[],
  timeZone: string,
): Promise<Pick<PopupState, 'bookings' | 'accounts' | 'week' | 'pause' | 'hasPeople'>> => {
  const now = app.now();
  const { texts } = app;
  const all = await app.journal.bookings();
  const activities = await readActivities(app);
  const listed = (booking: Booking): BookingView => {
    const view = bookingView(booking, now, texts);
    const activity = activities.find(booking.activity);
    return activity === undefined ? view : { ...view, question: activities.texts(activity.id).question };
  };
  return {
    bookings: all
      .filter((booking) => isListed(booking, now))
      .toSorted((a, b) => standsAt(a).start - standsAt(b).start)
      .map(listed),
    week: weekText(all, now, timeZone, texts),
    pause: pauseText(await app.snoozes.all(), now, app.browserZone(), texts),
    hasPeople: (await app.people.all()).length > 0,
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

interface Look {
  readonly known: TabKnowledge;
  readonly source: Source | undefined;
}

const lookBack = async (app: OwnPageApp, facts: TabFacts | undefined, now: number): Promise<Look> => {
  const known = await knowTab(app, facts, false);
  return { known, source: await sourceFor(app, known, await app.accounts.all(), now) };
};

/** One word to the worker, before anything is waited for: it reads to the end also where the popup closes meanwhile. */
const lookAnew = async (app: OwnPageApp, facts: TabFacts | undefined, now: number): Promise<Look> => {
  const [before, accounts] = await Promise.all([knowTab(app, facts, false), app.accounts.all()]);
  const [{ isRead }, known] = await Promise.all([
    app.send('popup.refresh', wantedFor(before, accounts, now)),
    knowTab(app, facts, true),
  ]);
  return { known, source: await sourceFor(app, known, accounts, now, isRead) };
};

/**
 * What the popup shows. Without `refresh` nothing is asked of anybody: the answer comes from what was read last.
 */
export const popupState = async (app: OwnPageApp, { tab, refresh }: Request<'popup.state'>): Promise<PopupState> => {
  const now = app.now();
  const facts = tab === undefined ? await app.tabs.active() : await app.tabs.find(tab);
  const { known, source } = await (refresh ? lookAnew : lookBack)(app, facts, now);
  // Reading may have found that an account is signed out.
  const accounts = await app.accounts.all();
  const timeZone = source?.timeZone ?? app.browserZone();
  const state = {
    ...(await standingOf(app, accounts, timeZone)),
    tab: tabView(known, now, app.texts),
    asOf: source?.at ?? now,
    timeZone,
  };
  const ahead = source?.gaps.filter(({ end }) => end > now) ?? [];
  const gaps = await refineGaps(app, ahead);
  if (source === undefined || gaps.length === 0) {
    const reasons = source?.noGap === undefined ? [] : whyNoGap(source.noGap, app.texts);
    return { ...state, later: [], absence: absenceOf(app, source, accounts, refresh), reasons };
  }
  const shown = accountShownBy(known, source.page);
  const target = accountFor(source.page, accounts, shown);
  const theirs = await readTheirTime(app, target, gaps);
  const input = await inputFor(app, { gaps, timeZone }, theirs);
  const views = suggestionViews(suggest(input), await frameFor(app, source.page, target, input, theirs));
  const [next] = views;
  return {
    ...state,
    ...(next && { next }),
    page: source.page,
    ...(shown !== undefined && { account: shown }),
    later: laterThan(gaps, next).map((gap) => {
      const idea = views.find((view) => view.gap.start === gap.start);
      return {
        gap: { start: gap.start, end: gap.end },
        text: gapText(idea?.slot ?? gap, now, timeZone, app.texts),
        ...(idea && { idea }),
      };
    }),
    absence: next === undefined ? app.texts.say(state.pause === '' ? 'popup.nothingFits' : 'popup.paused') : '',
    // While everything is paused nothing else needs a reason.
    reasons: next === undefined && state.pause === '' ? await whyNoSuggestion(app, input, gaps[0]!) : [],
  };
};
