import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { HostPage, Request } from '../../messages/map.ts';
import { accountFor, pageOf } from '../account/service.ts';
import type { KeptApp } from '../ports.ts';
import type { DaysWithoutGap } from '../session.ts';
import { windowAround } from '../suggesting/window.ts';
import { comingDays, readWeek } from './read-week.ts';
import type { TabKnowledge } from './tab-view.ts';

/** Where the popup's gaps come from. */
export interface Source {
  readonly kind: 'accounts' | 'page';
  readonly page: HostPage;
  /** Epoch milliseconds of the reading. */
  readonly at: number;
  /** IANA. */
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
  readonly noGap?: DaysWithoutGap;
}

const fromPage = ({ report }: TabKnowledge): Source | undefined =>
  report?.kind === 'read'
    ? { kind: 'page', page: report.page, at: report.at, timeZone: report.timeZone, gaps: report.gaps }
    : undefined;

/** A tab speaks for its own bookings only. */
export const accountShownBy = ({ report }: TabKnowledge, page: HostPage): string | undefined =>
  report?.kind === 'read' && report.page === page ? report.account : undefined;

/** The page a booking made here belongs to: the one being looked at, if its account is connected. */
const pageOfAccounts = (connected: readonly Account[], page: HostPage | undefined): HostPage =>
  page !== undefined && accountFor(page, connected) !== undefined ? page : pageOf(connected[0]?.provider ?? 'google');

const connectedOf = (accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(({ state }) => state === 'connected');

/** A calendar that is looked at and has no account speaks for itself; otherwise the accounts know more than any page. */
const accountsSpeak = ({ page, report }: TabKnowledge, connected: readonly Account[]): boolean =>
  connected.length > 0 && !(page !== undefined && accountFor(page, connected) === undefined && report?.kind === 'read');

/** What a look at this tab wants to be asked about: the coming days, or the time around what the page shows. */
export const wantedFor = (tab: TabKnowledge, accounts: readonly Account[], now: number): Request<'popup.refresh'> => {
  const connected = connectedOf(accounts);
  const isOfAccounts = accountsSpeak(tab, connected);
  const seen = fromPage(tab);
  const ahead = seen?.gaps.filter(({ end }) => end > now) ?? [];
  if (!isOfAccounts && (seen === undefined || ahead.length === 0)) return {};
  const page = isOfAccounts || seen === undefined ? pageOfAccounts(connected, tab.page) : seen.page;
  const account = accountShownBy(tab, page);
  const window = isOfAccounts ? comingDays(now) : windowAround(ahead);
  return { window, page, ...(account !== undefined && { account }) };
};

/**
 * Where the gaps come from, as far as they are known.
 * @param isRead whether the accounts have just told when they are busy; undefined where nobody was asked.
 */
export const sourceFor = async (
  app: KeptApp,
  tab: TabKnowledge,
  accounts: readonly Account[],
  now: number,
  isRead?: boolean,
): Promise<Source | undefined> => {
  const connected = connectedOf(accounts);
  if (!accountsSpeak(tab, connected) || isRead === false) return fromPage(tab);
  const week = isRead === undefined ? await app.session.week.read() : await readWeek(app, connected, now);
  return week === undefined ? fromPage(tab) : { kind: 'accounts', page: pageOfAccounts(connected, tab.page), ...week };
};
