import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import 'temporal-polyfill/global';
import { commonGaps, findGaps } from '../../src/domain/availability/index.ts';
import type { GapQuery, Interval } from '../../src/domain/availability/index.ts';
import { exponentOf, medianOf, transientBytes } from './measure.ts';
import { byDateFns, byDateFnsTzAndSweep } from './programs/date-fns.ts';
import { floorOf } from './programs/floor.ts';
import { byIntervalTree } from './programs/interval-tree.ts';
import { byLuxonAndSweep, byLuxonIntervals, bySlotGenerator } from './programs/luxon.ts';
import { byMomentRange } from './programs/moment.ts';
import { byTemporal } from './programs/temporal.ts';
import { inOrder, officeHours, peopleOf, queryOf } from './workload.ts';

const sizes = [
  { events: 50, days: 14, limit: 0.008 },
  { events: 500, days: 112, limit: 0.03 },
  { events: 5000, days: 365, limit: 0.25 },
  { events: 50_000, days: 365, limit: 2 },
] as const;

/** What a program is asked at most: what would take minutes is left out. */
interface Program {
  readonly name: string;
  readonly most: number;
  readonly prepare: (query: GapQuery) => () => readonly Interval[];
}

const asked = (program: (query: GapQuery) => readonly Interval[]) => (query: GapQuery) => () => program(query);

const engine: Program = { name: '**findGaps**', most: 50_000, prepare: asked(findGaps) };
const peers: readonly Program[] = [
  { name: 'floor: typed sort and sweep', most: 50_000, prepare: floorOf },
  { name: 'plain Temporal (polyfill) and a sweep', most: 50_000, prepare: asked(byTemporal) },
  { name: 'date-fns-tz and a sweep', most: 50_000, prepare: asked(byDateFnsTzAndSweep) },
  { name: 'Luxon and a sweep', most: 50_000, prepare: asked(byLuxonAndSweep) },
  { name: '@flatten-js/interval-tree and Temporal', most: 50_000, prepare: asked(byIntervalTree) },
  { name: 'Luxon Interval', most: 5000, prepare: asked(byLuxonIntervals) },
  { name: 'moment-range', most: 5000, prepare: asked(byMomentRange) },
  { name: 'date-fns with TZDate', most: 500, prepare: asked(byDateFns) },
  { name: 'a slot generator over date-times', most: 5000, prepare: asked(bySlotGenerator) },
];

const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  console.log(line);
};
const table = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  say(`| ${head.join(' | ')} |`);
  say(`|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`);
  rows.forEach((row) => say(`| ${row.join(' | ')} |`));
  say();
};

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
const missed: string[] = [];
/** A value beside its limit; what misses it is named at the end. */
const against = (what: string, value: number, limit: number, isLeast = false): string => {
  const isMet = isLeast ? value >= limit : value <= limit;
  if (!isMet) {
    missed.push(what);
  }
  return `${digits(value)} (${isLeast ? '≥' : '≤'} ${limit}${isMet ? '' : ', missed'})`;
};

const write = (gaps: readonly Interval[]): string => gaps.map(({ start, end }) => `${start}-${end}`).join();

/** Programs that answer differently are not compared. */
const checked = (program: Program, query: GapQuery): (() => readonly Interval[]) => {
  const ask = program.prepare(query);
  if (write(ask()) !== write(findGaps(query))) {
    throw new Error(`${program.name} finds other gaps among ${query.busy.length} events than the engine does`);
  }
  return ask;
};

const compare = async (): Promise<void> => {
  say('## Unsorted events in, gaps out');
  say();
  say('Milliseconds, medians; tables of the zone warm. Every program gave the same gaps before it was timed.');
  say();
  const times = new Map<string, number>();
  const rows: string[][] = [];
  for (const program of [engine, ...peers]) {
    const row = [program.name];
    for (const { events, days, limit } of sizes) {
      if (events > program.most) {
        row.push('-');
        continue;
      }
      const time = await medianOf(checked(program, queryOf(events, days)));
      times.set(`${program.name} ${events}`, time);
      row.push(program === engine ? against(`${events} events`, time, limit) : digits(time));
    }
    rows.push(row);
    console.error(row.join('  '));
    if (program === engine) {
      const sorted = await medianOf(checked(engine, inOrder(queryOf(50_000, 365))));
      rows.push(['findGaps, `sorted`', '', '', '', against('50,000 events, sorted', sorted, 0.5)]);
    }
  }
  table(['program', ...sizes.map(({ events, days }) => `${events.toLocaleString('en')} / ${days} d`)], rows);

  const at5000 = (name: string): number => times.get(`${name} 5000`)! / times.get(`${engine.name} 5000`)!;
  table(
    ['at 5,000 events the engine is faster than', 'times'],
    [
      ['plain Temporal', against('plain Temporal', at5000('plain Temporal (polyfill) and a sweep'), 10, true)],
      ['the best Luxon program', against('Luxon', at5000('Luxon and a sweep'), 70, true)],
      ['a slot generator', against('slot generator', at5000('a slot generator over date-times'), 2000, true)],
    ],
  );
};

const people = async (): Promise<void> => {
  say('## Gaps that people share');
  say();
  const limits = [
    [10, 0.08],
    [100, 0.4],
    [1000, 3],
  ] as const;
  const rows: string[][] = [];
  const points: [number, number][] = [];
  for (const [count, limit] of limits) {
    const others = peopleOf(count);
    const query = queryOf(60, 14);
    const time = await medianOf(() => commonGaps(query, others));
    points.push([count, time]);
    rows.push([`${count}`, `${commonGaps(query, others).length}`, against(`${count} people`, time, limit)]);
  }
  table(['people, a fortnight, 60 meetings each', 'gaps', 'ms'], rows);
  growth.push(['people, 10 to 1,000', against('exponent in people', exponentOf(points), 1.15)]);
};

const growth: string[][] = [];

const exponents = async (): Promise<void> => {
  const timesOf = async (queries: readonly (readonly [number, GapQuery])[]): Promise<[number, number][]> => {
    const points: [number, number][] = [];
    for (const [size, query] of queries) {
      points.push([size, await medianOf(() => findGaps(query))]);
    }
    return points;
  };
  const inEvents = await timesOf([1000, 4000, 16_000, 64_000].map((count) => [count, queryOf(count, 112)] as const));
  const inDays = await timesOf([28, 112, 448, 1792].map((days) => [days, queryOf(days * 5, days)] as const));
  growth.push(
    ['events, 1,000 to 64,000 in 112 days', against('exponent in events', exponentOf(inEvents), 1.2)],
    ['horizon, 28 to 1,792 days of 5 events', against('exponent in horizon', exponentOf(inDays), 1.15)],
  );
  say('## How the time grows');
  say();
  table(['with', 'exponent'], growth);
};

const cold = (): void => {
  const zones = ['America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'Africa/Johannesburg', 'Europe/Lisbon'].concat([
    'America/Chicago',
    'Asia/Dubai',
    'Pacific/Auckland',
    'America/Denver',
  ]);
  const beyond = zones
    .map((timeZone) => {
      const query = { ...queryOf(50, 14), hours: officeHours(timeZone) };
      const started = performance.now();
      new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', hour: 'numeric' }).format(0);
      const formatter = performance.now() - started;
      const asked = performance.now();
      findGaps(query);
      return performance.now() - asked - formatter;
    })
    .toSorted((left, right) => left - right);
  say('## The first call for a zone, and memory');
  say();
  const bytes = transientBytes(() => findGaps(queryOfMany));
  table(
    ['what', ''],
    [
      [
        `ms beyond one formatter's construction, median of ${zones.length} zones`,
        against('cold tables', beyond[Math.floor(beyond.length / 2)]!, 1),
      ],
      ['MB allocated by a call with 50,000 events', against('memory', bytes / 1e6, 10)],
    ],
  );
};

const queryOfMany = queryOf(50_000, 365);

const [first] = cpus();
say('# What the gap engine takes');
say();
say(
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${first?.model.trim() || process.arch}, Node ${process.versions.node}. Medians, each the smallest of five rounds, because other work on the machine can only slow a round down; calls of more than half a millisecond by the processor's time.`,
);
say();
await compare();
await people();
await exponents();
cold();
say(missed.length === 0 ? 'Every limit is met.' : `Missed: ${missed.join(', ')}.`);
writeFileSync('test/bench/RESULTS.md', `${lines.join('\n')}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
