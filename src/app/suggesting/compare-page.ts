import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { PageReport } from '../../messages/map.ts';
import type { App } from '../ports.ts';
import type { Doubt } from '../session.ts';
import { freshMs } from './ask-busy.ts';
import { heldReading } from './busy.ts';
import { checkReading } from './check-reading.ts';
import { windowAround } from './window.ts';

export interface Comparison {
  /** The zone the page shows, where that is another than it was read in. */
  readonly timeZone?: string;
  /** `differs`: both times of an event count; `overruled`: the account's alone. Left out where there is nothing to compare. */
  readonly check?: 'agrees' | 'differs' | 'overruled';
  readonly doubt?: Doubt;
  /** Ids of the events that count only where the account has them. */
  readonly overruled?: readonly string[];
}

/**
 * Compares what a page shows with what its account holds, from the reading that suggesting has just asked for: nothing more
 * is asked. The page may be ahead: a move is saved within seconds. So both are believed about what stands elsewhere, until an
 * answer that was asked for anew still says so; each time the page shows something else of it, that begins anew.
 *
 * @param known what stood elsewhere when the page was compared last; the same object comes back while it does.
 */
export const comparePage = async (
  app: App,
  account: Account | undefined,
  { events = [], timeZone }: Pick<PageReport, 'events' | 'timeZone'>,
  gaps: readonly Gap[],
  known: Doubt | undefined,
): Promise<Comparison> => {
  const isTold = account?.state === 'connected' && gaps.length > 0;
  const held = isTold ? await heldReading(app, account, windowAround(gaps)) : undefined;
  if (held === undefined) return {};
  // The account's own zone is what the page was read in, or disagrees with its label.
  const zones = () => [app.browserZone(), ...Intl.supportedValuesOf('timeZone')];
  const found = checkReading(events, held.busy, timeZone, zones);
  if (found === undefined || 'timeZone' in found) return found ?? {};
  if (found.length === 0) return { check: 'agrees' };
  const text = JSON.stringify(found);
  const doubt = known?.events === text ? known : { events: text, since: app.now() };
  if (held.at - doubt.since < freshMs) return { check: 'differs', doubt, overruled: [] };
  return { check: 'overruled', doubt, overruled: found.map(({ id }) => id) };
};
