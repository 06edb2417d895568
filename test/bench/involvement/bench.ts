import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import 'temporal-polyfill/global';
import { instantOf } from '../../../src/domain/availability/index.ts';
import type { Gap } from '../../../src/domain/availability/index.ts';
import { catalogue, suggest } from '../../../src/domain/involvement/index.ts';
import type { LedgerEntry, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { inputOn } from '../../simulate/live.ts';
import { sixty, teamOf } from '../../simulate/team.ts';
import { timeZone } from '../../simulate/weeks.ts';
import { medianOf } from '../measure.ts';

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

const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  console.log(line);
};

const missed: string[] = [];
const [processor] = cpus();
say('# What ranking takes');
say();
say(
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${processor?.model.trim() || process.arch}, Node ${process.versions.node}. The processor's time for one whole answer, half a year of history read included; medians, each the smallest of five rounds, because other work on the machine can only slow a round down.`,
);
say();
say('| people | gaps | activities | suggestions a day | ms |');
say('|---:|---:|---:|---|---:|');
for (const { people, gaps, perDay, limit } of cases) {
  const input = inputOf(people, gaps, perDay);
  // A fresh object each time: nothing is remembered from one ranking to the next.
  const time = await medianOf(() => suggest({ ...input }));
  if (time > limit) {
    missed.push(`${people} people with ${gaps} gaps, ${perDay} a day`);
  }
  const against = `${time.toFixed(2)} (≤ ${limit}${time > limit ? ', missed' : ''})`;
  say(`| ${people} | ${gaps} | ${catalogue.length} | ${perDay === 'every' ? 'one per gap' : perDay} | ${against} |`);
}
say();
say(missed.length === 0 ? 'Every limit is met.' : `Missed: ${missed.join('; ')}.`);
writeFileSync('test/bench/involvement/RESULTS.md', `${lines.join('\n')}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
