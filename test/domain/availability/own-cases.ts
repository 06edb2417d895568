import {
  blocks,
  busyDecision,
  commonGaps,
  explainAbsence,
  findGaps,
  slotsIn,
  spanOfDate,
} from '../../../src/domain/availability/index.ts';
import type {
  BusyRules,
  BusySwitches,
  EventFacts,
  Gap,
  GapEdge,
  SlotRules,
} from '../../../src/domain/availability/index.ts';
import { hoursOf, intervalOf, ordinary, queryOf, rewrite, writeInterval } from './notation.ts';
import type { WrittenHours, WrittenQuery } from './notation.ts';

/** Somebody else, as a case has them. */
interface WrittenOther {
  readonly busy: readonly string[] | 'unknown';
  readonly hours?: WrittenHours;
  readonly timeZone?: string;
}

/** One case of `cases/*.json`; what it does not say, its file does. Exactly one of the last lines says what is asked. */
export interface WrittenCase extends Partial<WrittenQuery> {
  readonly name: string;
  readonly source: string;
  readonly timeZone: string;
  /** `start/end startsAt endsAt [kind=break]`: what `findGaps` finds, or `commonGaps` where there are others. */
  readonly gaps?: readonly string[];
  readonly others?: readonly WrittenOther[];
  /** Why `day` has no gap: `kind` or `kind start/end`. */
  readonly day?: string;
  readonly reasons?: readonly string[];
  /** The slots of `gap` (`start/end startsAt endsAt`), cut by `rules`. */
  readonly gap?: string;
  readonly rules?: SlotRules;
  readonly slots?: readonly string[];
  /** What `event` does to its time: before the switches, and with them. */
  readonly event?: Partial<EventFacts>;
  readonly busyRules?: Partial<BusyRules>;
  readonly verdict?: string;
  readonly switches?: BusySwitches;
  readonly isBusy?: boolean;
  /** The instants that `dates` take, whole days of the zone. */
  readonly dates?: string;
  readonly instants?: string;
  /** A refusal, by what it begins with. */
  readonly refused?: string;
}

/** A file of cases. */
export interface CaseFile extends Partial<WrittenCase> {
  readonly about: string;
  readonly cases: readonly Partial<WrittenCase>[];
}

/** What was expected of a case and what came of it. */
export interface Outcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** A case that can be asked: the engine is not called before that, so that a test is what fails when the engine throws. */
export interface Askable {
  readonly file: string;
  readonly name: string;
  readonly source: string;
  readonly ask: () => Outcome;
}

const edgesOf = (text: string): readonly [times: string, startsAt: string, endsAt: string, kind: string] => {
  const [times = '', startsAt = '', endsAt = '', kind = ''] = text.split(' ');
  return [times, startsAt, endsAt, kind];
};

type Written = Omit<Gap, 'startsAt' | 'endsAt'> & { readonly startsAt: string; readonly endsAt: string };

const writeGap = (gap: Written & { readonly unknown?: readonly number[] }): string =>
  `${writeInterval(gap)} ${gap.startsAt} ${gap.endsAt}${gap.kind === 'break' ? ' kind=break' : ''}${
    gap.unknown === undefined || gap.unknown.length === 0 ? '' : ` unknown=${gap.unknown.join()}`
  }`;

const rewriteFirst = (text: string, timeZone: string): string => {
  const [times = '', ...rest] = text.split(' ');
  return [rewrite(times, timeZone), ...rest].join(' ');
};

const gapOf = (text: string, timeZone: string): Gap => {
  const [times, startsAt, endsAt] = edgesOf(text);
  return {
    ...intervalOf(times, timeZone),
    kind: 'work',
    startsAt: startsAt as GapEdge,
    endsAt: endsAt as GapEdge,
  };
};

const othersOf = (others: readonly WrittenOther[], timeZone: string) =>
  others.map(({ busy, hours, timeZone: theirs = timeZone }) => ({
    busy: busy === 'unknown' ? busy : busy.map((one) => intervalOf(one, theirs)),
    ...(hours === undefined ? {} : { hours: hoursOf(hours, theirs) }),
  }));

const ask = (one: WrittenCase): readonly string[] => {
  const { timeZone } = one;
  if (one.event !== undefined) {
    const facts = { ...ordinary, ...one.event };
    return [
      ...(one.verdict === undefined ? [] : [blocks(facts, one.busyRules)]),
      ...(one.switches === undefined ? [] : [busyDecision(facts, one.switches) ? 'busy' : 'free']),
    ];
  }
  if (one.gap !== undefined) {
    return slotsIn(gapOf(one.gap, timeZone), one.rules).map(writeInterval);
  }
  if (one.dates !== undefined) {
    const [from = '', to = ''] = one.dates.split('/');
    return [writeInterval({ start: spanOfDate(from, timeZone).start, end: spanOfDate(to, timeZone).end })];
  }
  const query = queryOf(one as WrittenQuery);
  if (one.day !== undefined) {
    return explainAbsence(query, one.day).map((reason) =>
      'start' in reason ? `${reason.kind} ${writeInterval(reason)}` : reason.kind,
    );
  }
  return one.others === undefined
    ? findGaps(query).map(writeGap)
    : commonGaps(query, othersOf(one.others, timeZone)).map(writeGap);
};

const expectedOf = (one: WrittenCase): readonly string[] => {
  const { timeZone } = one;
  if (one.refused !== undefined) {
    return [`RangeError ${one.refused}`];
  }
  return [
    ...(one.verdict === undefined ? [] : [one.verdict]),
    ...(one.switches === undefined ? [] : [one.isBusy === true ? 'busy' : 'free']),
    ...(one.slots ?? []).map((slot) => rewrite(slot, timeZone)),
    ...(one.instants === undefined ? [] : [rewrite(one.instants, timeZone)]),
    ...(one.reasons ?? []).map((reason) => {
      const [kind = '', times] = reason.split(' ');
      return times === undefined ? kind : `${kind} ${rewrite(times, timeZone)}`;
    }),
    ...(one.gaps ?? []).map((gap) => rewriteFirst(gap, timeZone)),
  ];
};

const outcomeOf = (one: WrittenCase): Outcome => {
  const expected = expectedOf(one);
  try {
    return { expected, found: ask(one) };
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    return { expected, found: [`RangeError ${error.message.slice(0, one.refused?.length)}`] };
  }
};

/** Every case of every file. */
export const ownCases = (files: Readonly<Record<string, CaseFile>>): Askable[] =>
  Object.entries(files).flatMap(([file, { about: _about, cases, ...shared }]) =>
    cases.map((part) => {
      const one = { ...shared, ...part } as WrittenCase;
      return { file, name: one.name, source: one.source, ask: () => outcomeOf(one) };
    }),
  );
