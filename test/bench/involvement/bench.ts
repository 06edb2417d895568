import 'temporal-polyfill/global';
import { instantOf } from '../../../src/domain/availability/index.ts';
import type { Gap } from '../../../src/domain/availability/index.ts';
import { catalogue, suggest } from '../../../src/domain/involvement/index.ts';
import type { LedgerEntry, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { inputOn } from '../../simulate/live.ts';
import { sixty, teamOf } from '../../simulate/team.ts';
import { timeZone } from '../../simulate/weeks.ts';

/** Gaps of 30 to 90 minutes, four a day on working days. */
const gapsOf = (count: number): readonly Gap[] =>
  Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / 4);
    const date = Temporal.PlainDate.from('2026-03-02').add({ days: Math.floor(day / 5) * 7 + (day % 5) });
    const start = instantOf(date.toString(), [555, 660, 840, 945][index % 4]!, timeZone);
    const edges = { kind: 'work', startsAt: 'meeting', endsAt: 'meeting' } as const;
    return { start, end: start + [30, 60, 75, 90][(index + day) % 4]! * 60_000, ...edges };
  });

/** Half a year in which something was done with everybody now and then. */
const pastOf = (people: SuggestInput['people'], now: number): readonly LedgerEntry[] =>
  Array.from({ length: people.length * 3 }, (_, index) => ({
    activity: catalogue[index % catalogue.length]!.id,
    people: [people[index % people.length]!.id],
    at: now - ((index * 37) % 180) * 86_400_000,
    minutes: 45,
  }));

const inputOf = (count: number, gaps: number, suggestionsPerDay: SuggestInput['suggestionsPerDay']): SuggestInput => {
  const now = instantOf('2026-03-02', 450, timeZone);
  const people = teamOf(
    Array.from({ length: count }, (_, index) => sixty[(index * 7) % 60]!),
    now - 180 * 86_400_000,
    1,
  );
  const { weights, limits, cadenceDays } = defaultPreferences;
  return inputOn({ date: '2026-03-02', now, gaps: gapsOf(gaps) }, people, pastOf(people, now), {
    catalogue,
    suggestionsPerDay,
    weights,
    limits,
    cadenceDays,
  });
};

const cases = [
  { people: 1000, gaps: 40, perDay: 3, limit: 20 },
  { people: 1000, gaps: 40, perDay: 'every', limit: 20 },
  { people: 10, gaps: 10, perDay: 3, limit: 2 },
  { people: 10, gaps: 10, perDay: 'every', limit: 2 },
] as const;

/** Milliseconds the processor worked on one call: what else the machine does meanwhile does not count. */
const workOf = (ask: () => unknown): { readonly median: number; readonly least: number } => {
  const times: number[] = [];
  for (let round = 0; round < 80; round += 1) {
    const before = process.cpuUsage();
    ask();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const inOrder = times.slice(20).toSorted((left, right) => left - right);
  return { median: inOrder[Math.floor(inOrder.length / 2)]!, least: inOrder[0]! };
};

console.log(`| people | gaps | activities | a day | median ms | least ms | wanted |
|---:|---:|---:|---:|---:|---:|---:|`);
for (const { people, gaps, perDay, limit } of cases) {
  const input = inputOf(people, gaps, perDay);
  // A fresh object each time: nothing is remembered from one ranking to the next.
  const { median, least } = workOf(() => suggest({ ...input }));
  console.log(
    `| ${people} | ${gaps} | ${catalogue.length} | ${perDay} | ${median.toFixed(2)} | ${least.toFixed(2)} | ≤ ${limit} |`,
  );
}
