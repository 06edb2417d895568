import { describe, expect, it } from 'vitest';
import { ownCases } from './own-cases.ts';
import { publicCases } from './public-cases.ts';
import { readOwnCases, readPublicCases } from './read-cases.ts';

const own = ownCases(readOwnCases());
const published = publicCases(readPublicCases());

describe('the table of cases', () => {
  it('holds at least 150 cases, each with a source and a name of its own', () => {
    expect(own.length).toBeGreaterThanOrEqual(150);
    expect(own.filter((one) => !one.source)).toEqual([]);
    expect(new Set(own.map((one) => `${one.file} ${one.name}`)).size).toBe(own.length);
  });

  it.each(own.map((one) => [one.file, one.name, one] as const))('%s: %s', (_file, _name, one) => {
    const { expected, found } = one.ask();
    expect(found).toEqual(expected);
  });
});

describe('the public cases', () => {
  it('are all 169 that an independent check agreed with, each with its source', () => {
    expect(published).toHaveLength(169);
    expect(published.filter((one) => !one.source)).toEqual([]);
    expect(new Set(published.map((one) => one.name)).size).toBe(169);
  });

  it.each(published.map((one) => [one.file, one.name, one] as const))('%s: %s', (_file, _name, one) => {
    const { expected, found } = one.ask();
    expect(found).toEqual(expected);
  });
});
