import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Circle, Person, ReasonKey } from '../../src/domain/involvement/index.ts';
import { reasonTexts } from '../../src/ui/i18n/en/involvement.ts';
import { atRandom, longestUnseen } from './baselines.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { live, ours } from './live.ts';
import type { Adviser, Idea } from './live.ts';
import { measure } from './measure.ts';
import type { Figures } from './measure.ts';
import { plot } from './plot.ts';
import { eight, sixty, teamOf } from './team.ts';
import { daysOf } from './weeks.ts';

const docs = resolve(fileURLToPath(import.meta.url), '../../../docs');
const seed = 2026;
const weeks = 52;

interface Contender {
  readonly name: string;
  readonly color: string;
  readonly adviser: (chance: Chance) => Adviser;
}

const contenders: readonly Contender[] = [
  { name: 'Alongside', color: '#1967d2', adviser: () => ours },
  { name: 'at random', color: '#c26401', adviser: atRandom },
  { name: 'longest unseen', color: '#7b8087', adviser: longestUnseen },
];

/**
 * Whether a leader takes an idea: most often one of the things they like (each leader likes about a third), less often what was against
 * the other's wish and comes back declined.
 */
const takesOf = (people: readonly Person[], chance: Chance): ((idea: Idea) => boolean) => {
  const taste = new Map<string, number>();
  const wishes = new Map(people.map(({ id, pleaseNot = [] }) => [id, pleaseNot]));
  return ({ activity, people: with_ }) => {
    const liking = taste.get(activity) ?? (chance() < 0.35 ? 0.8 : 0.5);
    taste.set(activity, liking);
    const isUnwelcome = activity === 'a06' && with_.some((id) => wishes.get(id)?.includes('meal') === true);
    return chance() < (isUnwelcome ? liking / 2 : liking);
  };
};

interface Year {
  readonly size: number;
  readonly rows: readonly { readonly contender: Contender; readonly figures: Figures }[];
}

const yearOf = (circles: readonly Circle[]): Year => {
  const days = daysOf('2026-01-05', weeks, seed);
  const team = teamOf(circles, days[0]!.now, seed);
  const rows = contenders.map((contender) => {
    const takes = takesOf(team, chanceOf(seed + 1));
    const adviser = contender.adviser(chanceOf(seed + 2));
    const limits = { promisesPerDay: 3, promisesPerWeek: null, hoverCap: true, groupMost: 6 };
    const life = live({ days, people: () => team, adviser, takes, change: { limits } });
    return { contender, figures: measure(life, team, days) };
  });
  return { size: circles.length, rows };
};

const percent = (part: number): string => `${Math.round(part * 100)}%`;

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;

const rowsOf: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['Things done', ({ done }) => `${done}`],
  ['Ideas taken', ({ taken }) => percent(taken)],
  ['Gaps filled', ({ gapsFilled }) => percent(gapsFilled)],
  ['Attention per person, in parts of their rhythm (least–most)', ({ attention }) => spread(attention)],
  ['Longest anybody waited, in rhythms', ({ longestWait }) => longestWait.toFixed(1)],
  ['People who once waited more than two rhythms', ({ overdue }) => percent(overdue)],
  ['Different kinds of things a month', ({ kindsAMonth }) => kindsAMonth.toFixed(1)],
  ['Five in a row without anything light', ({ heavyFives }) => percent(heavyFives)],
  ['Done although somebody had asked not to', ({ againstWishes }) => `${againstWishes}`],
  ['The same with the same person too soon', ({ tooSoonAgain }) => `${tooSoonAgain}`],
];

const tableOf = ({ size, rows }: Year): string =>
  [
    `## ${size} people`,
    '',
    `| | ${rows.map(({ contender }) => contender.name).join(' | ')} |`,
    `|---|${rows.map(() => '---:').join('|')}|`,
    ...rowsOf.map(([name, of]) => `| ${name} | ${rows.map(({ figures }) => of(figures)).join(' | ')} |`),
  ].join('\n');

const reasonsOf = (years: readonly Year[]): string => {
  const counts = new Map<ReasonKey, number>();
  for (const [key, count] of years.flatMap(({ rows }) => [...rows[0]!.figures.reasons])) {
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [
    '| Reason on the card | Part of all |',
    '|---|---:|',
    ...[...counts]
      .toSorted((left, right) => right[1] - left[1])
      .map(([key, count]) => `| ${reasonTexts[key]} | ${percent(count / all)} |`),
  ].join('\n');
};

/** Lives through a year with eight and one with sixty people, three ways each, and writes down what came of it. */
export const simulate = async (): Promise<void> => {
  const years = [yearOf(eight), yearOf(sixty)];
  const picture = plot(
    'Attention per person over a year',
    years.map(({ size, rows }) => ({
      title: `Attention per person, ${size} people (1 = their rhythm)`,
      label: 'Each dot is one person, in the order of the list',
      series: rows.map(({ contender, figures }) => ({
        name: contender.name,
        color: contender.color,
        values: figures.attention,
      })),
    })),
  );
  const page = `# A year of suggestions, simulated

Written by \`npm run simulate\`; the same every time (seed ${seed}).

A leader's ${weeks} weeks with four to seven meetings a day, and three suggestions a day. The leader takes about two ideas in three, more of
those kinds they like, fewer of those the other person had asked not to get. Three advisers are compared: Alongside; anything possible
with anybody; anything possible with whoever was not seen for the longest time.

![Attention per person: even with Alongside](involvement-simulation.svg)

${years.map(tableOf).join('\n\n')}

A rhythm is how often one means to do something with a person: a week for those one leads, sixty days for their reports. With sixty
people the rhythms ask for more than three things a day would give; then everybody waits a little longer, each in proportion.

## Reasons given

${reasonsOf(years)}
`;
  await writeFile(resolve(docs, 'involvement-simulation.md'), page);
  await writeFile(resolve(docs, 'involvement-simulation.svg'), picture);
  console.log(page);
};
