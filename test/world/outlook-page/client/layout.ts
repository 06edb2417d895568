import type { PageEvent } from '../wire.ts';

/** What an event takes of one date, with its lane among those it overlaps. */
export interface Piece {
  readonly event: PageEvent;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  readonly lanes: number;
}

/** A bar of the all-day strip: columns `first` to `last`, both shown. */
export interface Bar {
  readonly event: PageEvent;
  readonly first: number;
  readonly last: number;
  readonly row: number;
}

const minutesOf = ({ from, fromMinute, until, untilMinute }: PageEvent): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days * 1440 + untilMinute - fromMinute;

/** Events of a day and more go to the strip, as all-day ones do. */
const isInStrip = (event: PageEvent): boolean => event.isAllDay || minutesOf(event) >= 1440;

export function piecesOn(events: readonly PageEvent[], date: string): Piece[] {
  const bare = events
    .filter((event) => !event.isWorkPlan && !isInStrip(event) && event.from <= date && event.until >= date)
    .map((event) => ({
      event,
      start: event.from === date ? event.fromMinute : 0,
      end: event.until === date ? event.untilMinute : 1440,
    }))
    .filter(({ event, start, end }) => end > start || event.from === event.until)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inLanes(bare);
}

function inLanes(bare: readonly Omit<Piece, 'lane' | 'lanes'>[]): Piece[] {
  const done: Piece[] = [];
  let cluster: (Omit<Piece, 'lanes'> & { readonly until: number })[] = [];
  const close = (): void => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane + 1));
    done.push(...cluster.map(({ event, start, end, lane }) => ({ event, start, end, lane, lanes })));
    cluster = [];
  };
  for (const piece of bare) {
    const until = Math.max(piece.end, piece.start + 20);
    if (cluster.every((other) => other.until <= piece.start)) close();
    const taken = new Set(cluster.filter((other) => other.until > piece.start).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    cluster.push({ ...piece, lane, until });
  }
  close();
  return done;
}

export function barsOf(events: readonly PageEvent[], dates: readonly string[]): Bar[] {
  const bars: Bar[] = [];
  for (const event of events.filter((candidate) => isInStrip(candidate) && !candidate.isWorkPlan)) {
    const columns = dates.flatMap((date, index) => (coversDate(event, date) ? [index] : []));
    if (columns.length === 0) continue;
    const [first, last] = [columns[0]!, columns.at(-1)!];
    let row = 0;
    while (bars.some((bar) => bar.row === row && bar.first <= last && bar.last >= first)) row++;
    bars.push({ event, first, last, row });
  }
  return bars;
}

export function coversDate(event: PageEvent, date: string): boolean {
  if (event.isAllDay) return event.from <= date && date < event.until;
  return event.from <= date && (date < event.until || (date === event.until && event.untilMinute > 0));
}
