import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/domain/availability/index.ts';
import { readCases, written } from './read-cases.ts';

const cases = readCases();

describe('the table of cases', () => {
  it('holds at least a hundred cases, each with a source and a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100);
    expect(cases.filter((one) => one.source === '')).toEqual([]);
    expect(new Set(cases.map((one) => `${one.file} ${one.name}`)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.file, one.name, one] as const))('%s: %s', (_file, _name, one) => {
    expect(findGaps(one.query).map(written)).toEqual(one.expected);
  });
});
