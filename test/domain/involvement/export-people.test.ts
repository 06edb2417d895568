import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleFile } from '../../../src/domain/involvement/export-people.ts';
import { parsePeople } from '../../../src/domain/involvement/index.ts';
import type { Circle, Person } from '../../../src/domain/involvement/types.ts';

const circles: readonly Circle[] = ['report', 'skipLevel', 'peer', 'leader', 'customer', 'partner'];

describe('people as a table', () => {
  it('has one row for each, quoted where it has to be, and no notes', () => {
    const people: readonly Person[] = [
      { id: '1', name: 'Lopez, Ana "Ani"', address: 'ana@example.com', circle: 'skipLevel', addedAt: 0, notes: 'Tea' },
      { id: '2', name: 'Ben', circle: 'peer', addedAt: 1, cadenceDays: 21 },
    ];
    expect(peopleFile(people)).toBe(
      'name,email,circle,days\r\n"Lopez, Ana ""Ani""",ana@example.com,skip-level,\r\nBen,,peer,21\r\n',
    );
  });

  it('is what the import reads again', () => {
    const name = fc
      .stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž,;"' -]{0,20}[A-Za-zÀ-ž]$/u)
      .map((said) => said.replaceAll(/\s+/gu, ' '));
    const person = fc.record({
      name,
      circle: fc.constantFrom(...circles),
      days: fc.option(fc.integer({ min: 1, max: 365 })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(person, { maxLength: 8, selector: (one) => one.name.toLowerCase() }), (some) => {
        const people = some.map(({ name, circle, days }, index): Person => ({
          id: String(index),
          name,
          address: `p${index}@example.com`,
          circle,
          addedAt: index,
          ...(days !== null && { cadenceDays: days }),
        }));
        const found = parsePeople(peopleFile(people), [], 'report');
        expect(found.map(({ name, address, circle, cadenceDays }) => ({ name, address, circle, cadenceDays }))).toEqual(
          people.map(({ name, address, circle, cadenceDays }) => ({ name, address, circle, cadenceDays })),
        );
        expect(found.every(({ problems, isKnown }) => problems.length === 0 && !isKnown)).toBe(true);
      }),
      { seed: 20261122 },
    );
  });
});
