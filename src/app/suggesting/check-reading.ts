import { offsetMinutesAt, wallOf } from '../../domain/availability/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import type { PageEvent } from '../../messages/map.ts';

/** An event as the account knows it. */
type KnownEvent = Interval & { readonly eventId?: string };

/**
 * What comparing a page with its account shows: the events, as the page shows them, that stand elsewhere in the account; with
 * a zone, that all are moved alike, because the page shows another zone than it was read in. Undefined: they share no event
 * that tells anything.
 */
export type ReadingCheck = readonly PageEvent[] | { readonly timeZone: string } | undefined;

const minuteMs = 60_000;
/** A page in a language nobody has seen is read from its drawing, to the next five minutes. */
const toleranceMs = 5 * minuteMs;
const isNear = (ms: number): boolean => Math.abs(ms) <= toleranceMs;

/** Graph writes Exchange's ids so that they fit into an address; Outlook's page does not. */
const sameForm = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

/**
 * Matches the events a page shows with those of its account by id. An event that is cut off at midnight, or shown twice, is
 * no evidence: it may be a piece.
 *
 * @param zones gives IANA names among which the page's zone is looked for, the likeliest first.
 */
export const checkReading = (
  events: readonly PageEvent[],
  known: readonly KnownEvent[],
  timeZone: string,
  zones: () => Iterable<string>,
): ReadingCheck => {
  const isCut = (at: number): boolean => wallOf(at, timeZone).minute === 0;
  const shown = new Map<string, PageEvent | undefined>();
  for (const event of events) {
    const id = sameForm(event.id);
    shown.set(id, shown.has(id) || isCut(event.start) || isCut(event.end) ? undefined : event);
  }
  const pairs = known.flatMap(({ eventId = '', start, end }) => {
    const page = shown.get(sameForm(eventId));
    return page === undefined ? [] : [{ page, start, drift: page.start - start, endDrift: page.end - end }];
  });
  if (pairs.length === 0) return undefined;
  const differing = pairs.filter(({ drift, endDrift }) => !isNear(drift) || !isNear(endDrift));

  const minutesBetween = (at: number, zone: string, shownAt: number): number =>
    offsetMinutesAt(at, zone) - offsetMinutesAt(shownAt, timeZone);
  const isShown = (zone: string): boolean =>
    pairs.every(
      ({ start, drift, endDrift }) =>
        isNear(drift - endDrift) && isNear(drift - minutesBetween(start, zone, start + drift) * minuteMs),
    );
  // One event may have been moved a moment ago; two that moved alike were not.
  if (differing.length > 0 && pairs.length > 1)
    for (const zone of zones()) if (isShown(zone)) return { timeZone: zone };
  return differing.map(({ page }) => page);
};
