import type { Gap } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { PageReport } from '../../messages/map.ts';
import type { App } from '../ports.ts';
import { rememberedBusy } from './busy.ts';
import { checkReading, type ReadingCheck } from './check-reading.ts';
import { windowAround } from './window.ts';

/** Where a page's zone is looked for: the account's own is what the page was read in, or disagrees with its label. */
function* likelyZones({ browserZone }: Pick<App, 'browserZone'>): Generator<string> {
  yield browserZone();
  yield* Intl.supportedValuesOf('timeZone');
}

/**
 * Compares what a page shows with what its account holds, from the reading that suggesting has just asked for: nothing more
 * is asked.
 */
export const comparePage = async (
  app: App,
  account: Account | undefined,
  { events = [], timeZone }: Pick<PageReport, 'events' | 'timeZone'>,
  gaps: readonly Gap[],
): Promise<ReadingCheck> => {
  if (account?.state !== 'connected' || events.length === 0 || gaps.length === 0) return undefined;
  const known = await rememberedBusy(app)(account, windowAround(gaps));
  return checkReading(events, known ?? [], timeZone, likelyZones(app));
};
