import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { HostPage } from '../../messages/map.ts';
import { accountFor, pageOf } from '../account/service.ts';
import type { OwnPageApp } from '../ports.ts';
import type { DaysWithoutGap } from '../session.ts';
import { readWeek } from './read-week.ts';
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

const fromAccounts = async (
  app: OwnPageApp,
  connected: readonly Account[],
  page: HostPage | undefined,
  refresh: boolean,
): Promise<Source | undefined> => {
  const week = refresh ? await readWeek(app, connected) : await app.session.week.read();
  return week && { kind: 'accounts', page: pageOfAccounts(connected, page), ...week };
};

/**
 * A calendar that is looked at and has no account speaks for itself; otherwise the accounts know more than any page.
 * @param refresh has the worker read the accounts and see to their bookings; false to answer from what was read last.
 */
export const sourceFor = async (
  app: OwnPageApp,
  tab: TabKnowledge,
  accounts: readonly Account[],
  refresh: boolean,
): Promise<Source | undefined> => {
  const connected = accounts.filter(({ state }) => state === 'connected');
  const isOwnPage = tab.page !== undefined && accountFor(tab.page, connected) === undefined;
  if (connected.length > 0 && !(isOwnPage && tab.report?.kind === 'read'))
    return (await fromAccounts(app, connected, tab.page, refresh)) ?? fromPage(tab);
  if (refresh) await app.send('popup.refresh', {});
  return fromPage(tab);
};
