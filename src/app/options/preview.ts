import { suggest } from '../../domain/involvement/index.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { SuggestInput } from '../../domain/involvement/types.ts';
import type { HostPage, PreviewState } from '../../messages/map.ts';
import { accountOf, pageOf, serviceName, serviceOf } from '../account/service.ts';
import { comingDays, readWeek } from '../popup/read-week.ts';
import type { OwnPageApp } from '../ports.ts';
import type { TabReport, WeekReading } from '../session.ts';
import { whyNoGap, whyNoSuggestion } from '../suggesting/absence.ts';
import { inputFor } from '../suggesting/input.ts';
import { refineGaps } from '../suggesting/refine-gaps.ts';
import { frameFor, suggestionViews } from '../suggesting/suggestion-view.ts';
import { readTheirTime } from '../suggesting/their-time.ts';

interface Source extends WeekReading {
  readonly page: HostPage;
  readonly text: string;
}

/** Long enough to try out settings, short enough to be this week. */
const freshMs = 10 * 60_000;
const weekMs = 7 * 86_400_000;

const readAnew = async (app: OwnPageApp, connected: readonly Account[]): Promise<WeekReading | undefined> => {
  const now = app.now();
  const { isRead } = await app.send('popup.refresh', { window: comingDays(now) });
  return isRead ? await readWeek(app, connected, now) : undefined;
};

const fromAccounts = async (app: OwnPageApp): Promise<Source | undefined> => {
  const connected = (await app.accounts.all()).filter(({ state }) => state === 'connected');
  const [first] = connected;
  if (first === undefined) return undefined;
  const held = await app.session.week.read();
  const isFresh = held !== undefined && app.now() - held.at < freshMs;
  const week = isFresh ? held : await readAnew(app, connected);
  return week && { ...week, page: pageOf(first.provider), text: app.texts.say('preview.fromAccounts') };
};

/** What a calendar tab saw last. */
const fromTab = async (app: OwnPageApp): Promise<Source | undefined> => {
  const reports = await Promise.all((await app.session.tabs()).map((tab) => app.session.tab(tab).read()));
  const latest = reports
    .filter((report): report is TabReport & { kind: 'read' } => report?.kind === 'read')
    .toSorted((a, b) => b.at - a.at)[0];
  if (latest === undefined) return undefined;
  const { page, at, timeZone, gaps } = latest;
  const service = serviceName(serviceOf(page), app.texts);
  return { page, at, timeZone, gaps, text: app.texts.say('preview.fromPage', { service }) };
};

const isPaused = ({ snoozes, now }: SuggestInput): boolean =>
  snoozes.some(({ what, until }) => what.kind === 'everything' && (until === null || until > now));

/** The suggestions of the coming seven days with everything as it is stored now, and their reasons. */
export const previewWeek = async (app: OwnPageApp): Promise<PreviewState> => {
  const { texts } = app;
  const source = (await fromAccounts(app)) ?? (await fromTab(app));
  if (source === undefined)
    return { suggestions: [], source: '', absence: texts.say('preview.noCalendar'), reasons: [] };
  const now = app.now();
  const ahead = source.gaps.filter(({ start, end }) => end > now && start < now + weekMs);
  const gaps = await refineGaps(app, ahead);
  const minutes = gaps.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
  const free = { gaps: gaps.length, minutes };
  if (gaps.length === 0) {
    const reasons = source.noGap === undefined ? [] : whyNoGap(source.noGap, texts);
    return { suggestions: [], free, source: source.text, absence: texts.say('preview.noGap'), reasons };
  }
  const target = await accountOf(app, source.page);
  const theirs = await readTheirTime(app, target, gaps);
  const input = await inputFor(app, { gaps, timeZone: source.timeZone }, theirs);
  const views = suggestionViews(suggest(input), await frameFor(app, source.page, target, input, theirs));
  const silence = isPaused(input) ? 'preview.paused' : 'preview.nothingFits';
  return {
    suggestions: views.map(({ key, icon, title, when, why }) => ({ key, icon, title, when, why })),
    free,
    source: source.text,
    absence: views.length === 0 ? texts.say(silence) : '',
    reasons: views.length === 0 && !isPaused(input) ? await whyNoSuggestion(app, input, gaps[0]!) : [],
  };
};
