import {
  blocks,
  commonGaps,
  findGaps,
  mergeIntervals,
  offsetMinutesAt,
  slotsIn,
} from '../../../src/domain/availability/index.ts';
import type { BusyRules, EventFacts, GapQuery, Interval, OtherTime } from '../../../src/domain/availability/index.ts';
import { hoursOf, instantOf, intervalOf, ordinary, rewrite, writeInterval } from './notation.ts';
import type { WrittenHours } from './notation.ts';
import type { Askable, Outcome } from './own-cases.ts';

const minuteMs = 60_000;

interface WrittenEvent extends Partial<EventFacts> {
  readonly when: string;
  readonly timeZone?: string;
}

/** Whose time it is: the user's own, or a person's. */
interface WrittenTime {
  readonly events?: readonly (string | WrittenEvent)[];
  /** Always, unless told. */
  readonly hours?: WrittenHours;
  /** Taken on every such weekday. */
  readonly closedHours?: WrittenHours;
  /** All the time there is. */
  readonly available?: readonly string[];
  /** What is not available. */
  readonly closed?: readonly string[];
}

interface WrittenCase extends WrittenTime {
  readonly name: string;
  readonly source: string;
  readonly timeZone: string;
  readonly window: string;
  readonly bufferMinutes?: readonly [number, number];
  readonly notBefore?: string;
  readonly rules?: Partial<BusyRules>;
  readonly people?: readonly WrittenTime[];
  readonly parts?: readonly { window: string; timeZone?: string; hours?: WrittenHours }[];
  readonly free?: readonly string[];
  readonly operation?: 'union' | 'difference' | 'intersection' | 'xor';
  readonly base?: string;
  readonly expected?: readonly string[];
  readonly starts?: {
    readonly minutes: number;
    readonly step: number;
    readonly align?: number;
    readonly first?: boolean;
    readonly expected?: readonly string[];
    readonly count?: number;
    readonly last?: string;
  };
  readonly view?: { readonly minutes: number; readonly codes: string | Readonly<Record<string, string>> };
}

/** A file of cases from public test suites and documents. */
export interface PublicCaseFile {
  readonly about: string;
  readonly cases: readonly WrittenCase[];
}

const day = ['00:00-24:00'];
const always: WrittenHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
/** The shortest free time there is: a millisecond. */
const anyLength = 1 / minuteMs;

const queryAlways = (window: Interval, busy: readonly Interval[], minimumMinutes = anyLength): GapQuery => ({
  window,
  busy,
  hours: hoursOf(always, 'UTC'),
  bufferMinutes: { before: 0, after: 0 },
  minimumMinutes,
});

const without = (window: Interval, taken: readonly Interval[]): Interval[] => findGaps(queryAlways(window, taken));

const factsOf = (event: string | WrittenEvent): WrittenEvent => (typeof event === 'string' ? { when: event } : event);

const busyOf = (
  time: WrittenTime,
  { timeZone, window, rules = {} }: WrittenCase,
  counts: readonly string[],
): Interval[] => {
  const within = intervalOf(window, timeZone);
  const events = (time.events ?? []).map(factsOf).filter((event) => {
    const verdict = blocks({ ...ordinary, ...event }, rules);
    return counts.includes(verdict);
  });
  const pauses =
    time.closedHours === undefined
      ? []
      : findGaps({ ...queryAlways(within, []), hours: hoursOf(time.closedHours, timeZone) });
  return [
    ...events.map((event) => intervalOf(event.when, event.timeZone ?? timeZone)),
    ...(time.closed ?? []).map((one) => intervalOf(one, timeZone)),
    ...(time.available === undefined
      ? []
      : without(
          within,
          time.available.map((one) => intervalOf(one, timeZone)),
        )),
    ...pauses,
  ];
};

const gapsOf = (one: WrittenCase, minimumMinutes = anyLength, counts = ['busy', 'maybe']): Interval[] => {
  const { timeZone, bufferMinutes: [before, after] = [0, 0], notBefore } = one;
  const parts = one.parts ?? [{ window: one.window }];
  return parts.flatMap((part): Interval[] => {
    const zone = part.timeZone ?? timeZone;
    const query: GapQuery = {
      window: intervalOf(part.window, zone),
      busy: busyOf(one, one, counts),
      hours: hoursOf(part.hours ?? one.hours ?? always, zone),
      bufferMinutes: { before, after },
      minimumMinutes,
      ...(notBefore === undefined ? {} : { notBefore: instantOf(notBefore, timeZone) }),
    };
    const others = (one.people ?? []).map((person): OtherTime => ({
      busy: busyOf(person, one, counts),
      ...(person.hours === undefined ? {} : { hours: hoursOf(person.hours, timeZone) }),
    }));
    return others.length === 0 ? findGaps(query) : commonGaps(query, others);
  });
};

const setOf = ({ operation, base, events = [], timeZone, window }: WrittenCase): Interval[] => {
  const within = intervalOf(window, timeZone);
  const pieces = events.map((event) => intervalOf(factsOf(event).when, timeZone));
  if (operation === 'union') {
    return mergeIntervals(pieces);
  }
  if (operation === 'difference') {
    return without(intervalOf(base ?? window, timeZone), pieces);
  }
  if (operation === 'intersection') {
    const others = pieces.map((piece) => ({ busy: without(within, [piece]) }));
    return commonGaps(queryAlways(within, []), others);
  }
  // What exactly one of them covers.
  return mergeIntervals(pieces.flatMap((piece, index) => without(piece, pieces.toSpliced(index, 1))));
};

/** Starts on the grid in free time, written as the case has them. */
const startsOf = (one: WrittenCase, starts: NonNullable<WrittenCase['starts']>): readonly string[] => {
  const { minutes, step, align = step, first = false } = starts;
  const length = minutes * minuteMs;
  const grid = align * minuteMs;
  const found: Interval[] = [];
  for (const gap of gapsOf(one, minutes)) {
    // Marks are those of the clock on the wall.
    const shift = offsetMinutesAt(gap.start, one.timeZone) * minuteMs;
    let start = Math.ceil((gap.start + shift) / grid) * grid - shift;
    if (first) {
      if (start + length <= gap.end) {
        found.push({ start, end: gap.end });
      }
      continue;
    }
    for (; start + length <= gap.end; start += step * minuteMs) {
      found.push({ start, end: start + length });
    }
  }
  const isFull = starts.expected?.some((text) => text.includes('/')) === true;
  const listed = found.map((slot) => (isFull ? writeInterval(slot) : startOf(writeInterval(slot))));
  return [
    ...(starts.expected === undefined ? [] : listed),
    ...(starts.count === undefined ? [] : [`${found.length} starts`]),
    ...(starts.last === undefined ? [] : [`last ${startOf(writeInterval(found.at(-1)!))}`]),
    // A mark every five minutes is the one that slots begin on.
    ...(first && step === 5 ? fiveMinuteStarts(one, minutes) : []),
  ];
};

const startOf = (text: string): string => text.split('/')[0] ?? '';

const fiveMinuteStarts = (one: WrittenCase, minutes: number): string[] =>
  findGaps(queryAlways(intervalOf(one.window, one.timeZone), [], minutes))
    .flatMap((gap) => slotsIn(gap, { minimumMinutes: minutes, maximumMinutes: 100_000 }))
    .map((slot) => `slot ${startOf(writeInterval(slot))}`);

const expectedStarts = ({ timeZone }: WrittenCase, starts: NonNullable<WrittenCase['starts']>): readonly string[] => {
  const { expected, count, last, first = false, step } = starts;
  const whole = (text: string): string => startOf(rewrite(`${text}/${text}`, timeZone));
  const listed = (expected ?? []).map((text) => (text.includes('/') ? rewrite(text, timeZone) : whole(text)));
  return [
    ...listed,
    ...(count === undefined ? [] : [`${count} starts`]),
    ...(last === undefined ? [] : [`last ${whole(last)}`]),
    ...(first && step === 5 ? listed.map((text) => `slot ${startOf(text)}`) : []),
  ];
};

/** The view of each piece of the window: what any event in it says, the busiest first. */
const viewOf = (one: WrittenCase, minutes: number): string => {
  const window = intervalOf(one.window, one.timeZone);
  const isFree = (piece: Interval, ...counts: string[]): boolean =>
    gapsOf(one.hours === undefined ? one : { ...one, hours: always }, anyLength, counts).some(
      (gap) => gap.start <= piece.start && gap.end >= piece.end,
    );
  let codes = '';
  for (let start = window.start; start < window.end; start += minutes * minuteMs) {
    const piece = { start, end: start + minutes * minuteMs };
    codes += isFree(piece, 'busy', 'maybe') ? '0' : isFree(piece, 'busy') ? '?' : '2';
  }
  return codes;
};

const outcomeOf = (one: WrittenCase): Outcome => {
  const { timeZone } = one;
  if (one.starts !== undefined) {
    return { expected: expectedStarts(one, one.starts), found: startsOf(one, one.starts) };
  }
  if (one.view !== undefined) {
    // Tentative and working elsewhere are both open until the switches decide.
    const codes = Object.entries(one.view.codes).map(([index, code]) => [index, /[14]/.test(code) ? '?' : code]);
    const found = Object.entries(viewOf(one, one.view.minutes)).filter(([index]) =>
      codes.some(([known]) => known === index),
    );
    return { expected: codes.map(String), found: found.map(String) };
  }
  const expected = (one.free ?? one.expected ?? []).map((text) => rewrite(text, timeZone));
  return { expected, found: (one.operation === undefined ? gapsOf(one) : setOf(one)).map(writeInterval) };
};

/** Every public case of every file. */
export const publicCases = (files: Readonly<Record<string, PublicCaseFile>>): Askable[] =>
  Object.entries(files).flatMap(([file, { cases }]) =>
    cases.map((one) => ({ file, name: one.name, source: one.source, ask: () => outcomeOf(one) })),
  );
