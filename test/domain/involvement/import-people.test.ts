import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeople } from '../../../src/domain/involvement/index.ts';

/** In short: `name|address|circle`, and what is wrong. */
const found = (text: string, ...rest: [Parameters<typeof parsePeople>[1]?]): string[] =>
  parsePeople(text, ...rest).map(({ name, address, circle, problems, isKnown, cadenceDays }) =>
    [
      name,
      address,
      circle,
      ...(cadenceDays === undefined ? [] : [`${cadenceDays}`]),
      ...problems.map(({ field, problem }) => `${field} ${problem}`),
      ...(isKnown ? ['known'] : []),
    ].join('|'),
  );

describe('people pasted as lines', () => {
  it.each<[string, string]>([
    ['Ana Lopez', 'Ana Lopez||report'],
    ['ana.lopez@example.com', 'Ana Lopez|ana.lopez@example.com|report'],
    ['Ana Lopez <ana@example.com>', 'Ana Lopez|ana@example.com|report'],
    ['"Lopez, Ana" <ana@example.com>', 'Lopez, Ana|ana@example.com|report'],
    ['Lopez, Ana <ana@example.com>', 'Lopez, Ana|ana@example.com|report'],
    ['Ana Lopez, ana@example.com', 'Ana Lopez|ana@example.com|report'],
    ['Ana Lopez;ana@example.com;peer', 'Ana Lopez|ana@example.com|peer'],
    ['Ana Lopez\tana@example.com\tCustomer', 'Ana Lopez|ana@example.com|customer'],
    ['  Ana   Lopez  ', 'Ana Lopez||report'],
    ['Ana, skip-level', 'Ana||skipLevel'],
  ])('%j is one person', (line, expected) => {
    expect(found(line)).toEqual([expected]);
  });

  it('are several where mail programs put several on a line', () => {
    expect(found('Ana Lopez <ana@example.com>; Ben Otieno <ben@example.com>;')).toEqual([
      'Ana Lopez|ana@example.com|report',
      'Ben Otieno|ben@example.com|report',
    ]);
    expect(found('ana@example.com, ben@example.com')).toEqual([
      'Ana|ana@example.com|report',
      'Ben|ben@example.com|report',
    ]);
    expect(found('Lopez, Ana <ana@example.com>; Otieno, Ben <ben@example.com>')).toEqual([
      'Lopez, Ana|ana@example.com|report',
      'Otieno, Ben|ben@example.com|report',
    ]);
  });

  it('leave empty lines out and keep their numbers', () => {
    expect(parsePeople('\nAna\r\n\r\nBen\n').map(({ line, name }) => `${line} ${name}`)).toEqual(['2 Ana', '4 Ben']);
  });
});

describe('people from a CSV file', () => {
  it('are read by the names of its columns, in any order', () => {
    const text = '\uFEFFEmail,Circle,Name,Cadence\r\nana@example.com,peer,"Lopez, Ana",14\r\nben@example.com,,Ben,\r\n';
    expect(found(text)).toEqual(['Lopez, Ana|ana@example.com|peer|14', 'Ben|ben@example.com|report']);
  });

  it('may have first and last names, semicolons and columns that mean nothing here', () => {
    const text = 'First name;Last name;Phone;E-mail\nAna;Lopez;+1 5;ana@example.com\nBen;;;\n';
    expect(found(text)).toEqual(['Ana Lopez|ana@example.com|report', 'Ben||report']);
  });

  it('may hold quotes, delimiters and line ends in quoted cells', () => {
    const text = 'name,email\n"Ana ""Ace""\nLopez",ana@example.com\nBen,ben@example.com';
    expect(parsePeople(text).map(({ line, name }) => `${line} ${name}`)).toEqual(['2 Ana "Ace" Lopez', '4 Ben']);
  });
});

describe('what is wrong with a row', () => {
  it('is said by field, and the others stand', () => {
    const text = 'name,email,circle,days\nAna,ana@,friend,400\nBen,ben@example.com,report,7';
    expect(found(text)).toEqual([
      'Ana|ana@|report|address not-an-address|circle not-a-choice|cadenceDays out-of-range',
      'Ben|ben@example.com|report|7',
    ]);
  });

  it('is that nobody is named', () => {
    expect(found('name,email,circle\n,,peer')).toEqual(['||peer|name missing']);
  });

  it('is that somebody is there already, or twice in the text', () => {
    const known = [{ name: 'Ana', address: 'ANA@example.com' }, { name: 'Cy' }];
    expect(found('Ana Lopez <ana@example.com>\ncy\nBen\nben', known)).toEqual([
      'Ana Lopez|ana@example.com|report|known',
      'cy||report|known',
      'Ben||report',
      'ben||report|known',
    ]);
  });
});

describe('any text', () => {
  it('is read without a fault, and a row without problems has a name', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        '@',
        '.',
        ',',
        ';',
        '"',
        '<',
        '>',
        '\n',
        '\r',
        '\t',
        ' ',
        "'",
        '1',
        'é',
        '\uFEFF',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const rows = parsePeople(text);
        expect(rows.filter(({ name, problems }) => problems.length === 0 && name === '')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of a thousand people comes back as a thousand rows', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `Person ${index} <p${index}@example.com>`).join('\n');
    expect(parsePeople(text).filter(({ problems, isKnown }) => problems.length === 0 && !isKnown)).toHaveLength(1000);
  });
});
