import * as fc from 'fast-check';
import { findGaps } from '../../../src/domain/availability/index.ts';
import { queries } from './generated.ts';
import { writeInterval } from './notation.ts';
import { gapsByTheMinute } from './oracle.ts';
import { ownCases } from './own-cases.ts';
import type { CaseFile } from './own-cases.ts';
import { publicCases } from './public-cases.ts';
import type { PublicCaseFile } from './public-cases.ts';

/** What {@link runSuite} asks. Plain data, so that it reaches another process or a page. */
export interface Suite {
  readonly own: Readonly<Record<string, CaseFile>>;
  readonly published: Readonly<Record<string, PublicCaseFile>>;
  readonly seed: number;
  /** How many generated weeks. */
  readonly weeks: number;
}

/** What came of it: every answer, and what was not as it should be. */
export interface SuiteResult {
  readonly answers: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * The cases, and generated weeks against the minute-by-minute oracle, wherever this runs: in Node under any `TZ`, with the
 * polyfill, or in a browser with `Temporal` of its own.
 */
export const runSuite = ({ own, published, seed, weeks }: Suite): SuiteResult => {
  const outcomes = [...ownCases(own), ...publicCases(published)].map(({ file, name, ask }) => {
    const { expected, found } = ask();
    return { name: `${file}: ${name}`, expected: expected.join('\n'), found: found.join('\n') };
  });
  const generated = fc.sample(queries, { seed, numRuns: weeks }).map((query, index) => ({
    name: `week ${index} of seed ${seed}`,
    expected: gapsByTheMinute(query).map(writeInterval).join('\n'),
    found: findGaps(query).map(writeInterval).join('\n'),
  }));
  const all = [...outcomes, ...generated];
  return {
    answers: all.map(({ name, found }) => `${name}\n${found}`),
    wrong: all.filter(({ expected, found }) => expected !== found).map(({ name }) => name),
  };
};
