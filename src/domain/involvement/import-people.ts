import { checkPerson } from '../check-person.ts';
import type { Problem } from '../preferences.ts';
import { nameFromAddress } from './names.ts';
import { splitOutside, splitRecords } from './split-text.ts';
import type { TextRecord } from './split-text.ts';
import type { Circle, Person } from './types.ts';
import { cadenceRange } from './weights.ts';

/** Somebody found in a text, before anything is kept. */
export interface FoundPerson {
  /** The line of the text it stands on, from 1. */
  readonly line: number;
  readonly name: string;
  /** Empty when none was found. */
  readonly address: string;
  readonly circle: Circle;
  readonly cadenceDays?: number;
  /** What is wrong with it, by field; it cannot be added then. */
  readonly problems: readonly Problem[];
  /** Already among one's people, or further up in the same text; it is not added again. */
  readonly isKnown: boolean;
}

type Column = 'name' | 'given' | 'family' | 'address' | 'circle' | 'cadence';
type Typed = Readonly<Partial<Record<Column, string>>>;

/** What exports of address books and lists by hand call their columns. */
const columnWords: readonly (readonly [Column, RegExp])[] = [
  ['address', /^(?:e-?mail|mail|address|e-?mail[ -]?address|primary email|e-?mail 1 - value)$/u],
  ['given', /^(?:first ?name|given ?name|forename|vorname)$/u],
  ['family', /^(?:last ?name|family ?name|surname|nachname)$/u],
  ['name', /^(?:name|full ?name|display ?name|person|who)$/u],
  ['circle', /^(?:circle|relation|relationship|group|role)$/u],
  ['cadence', /^(?:cadence|rhythm|days|every|cadence \(?days\)?|every \(?days\)?)$/u],
];

const circleWords: readonly (readonly [Circle, RegExp])[] = [
  ['skipLevel', /^(?:skip[ -]?levels?|report'?s'? reports?)$/u],
  ['report', /^(?:direct )?reports?$|^(?:my )?team$/u],
  ['peer', /^(?:peers?|colleagues?|co-?workers?)$/u],
  ['leader', /^(?:my )?(?:leaders?|managers?|boss)$/u],
  ['customer', /^(?:customers?|clients?)$/u],
  ['partner', /^(?:partners?|stakeholders?|vendors?|suppliers?)$/u],
];

const find = <Word>(words: readonly (readonly [Word, RegExp])[], text: string): Word | undefined =>
  words.find(([, pattern]) => pattern.test(text.trim().toLowerCase()))?.[0];

const isAddressLike = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text);

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^["']+|["']+$/gu, '')
    .trim();

/** `Ana Lopez <ana@example.com>`, in either order of names. */
const withBrackets = (text: string): Typed | undefined => {
  const found = /^([^<]*)<([^<>]+)>/u.exec(text);
  return found === null ? undefined : { name: unquoted(found[1] ?? ''), address: (found[2] ?? '').trim() };
};

/** One person written as words on a line: `Ana, ana@example.com, report`. */
const fromCells = (text: string, cells: readonly string[]): Typed => {
  const bracketed = withBrackets(text);
  if (bracketed !== undefined) {
    return bracketed;
  }
  const words = cells.map(unquoted);
  const address = words.find(isAddressLike);
  const circle = words.slice(1).find((word) => find(circleWords, word) !== undefined);
  const names = words.filter((word) => word !== address && word !== circle);
  return { name: names.join(', '), ...(address && { address }), ...(circle && { circle }) };
};

/** A line names one person, or several where more than one address stands on it, as mail programs copy them. */
const fromLine = (line: string): readonly Typed[] => {
  const cells = splitOutside(line, ',;\t');
  const addresses = cells.filter((cell) => isAddressLike(unquoted(cell)) || /<[^<>]+>/u.test(cell));
  if (addresses.length < 2) {
    return [fromCells(line, cells)];
  }
  // Semicolons part people; commas only where there are none, since names may hold commas.
  const parts = splitOutside(line, line.includes(';') ? ';' : ',\t');
  return parts.map((part) => fromCells(part, splitOutside(part, ',\t')));
};

const headerOf = (record: TextRecord | undefined): readonly (Column | undefined)[] | undefined => {
  const columns = record?.cells.map((cell) => find(columnWords, cell));
  const isHeader = columns?.some((column) => column === 'address' || column === 'name' || column === 'given') === true;
  return isHeader && !record!.cells.some((cell) => cell.includes('@')) ? columns : undefined;
};

const fromRecord = ({ cells }: TextRecord, columns: readonly (Column | undefined)[]): Typed =>
  Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[index] ?? '';
      return column === undefined || cell === '' ? [] : [[column, cell]];
    }),
  );

interface Row {
  readonly line: number;
  readonly typed: Typed;
}

const rowsOf = (text: string): readonly Row[] => {
  const first = text.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '';
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  const records = splitRecords(text, delimiter);
  const columns = headerOf(records[0]);
  if (columns !== undefined) {
    return records.slice(1).map((record) => ({ line: record.line, typed: fromRecord(record, columns) }));
  }
  return text
    .split(/\r?\n/u)
    .flatMap((line, index) => (line.trim() === '' ? [] : fromLine(line).map((typed) => ({ line: index + 1, typed }))));
};

const identityOf = (name: string, address: string): string =>
  address === '' ? name.toLowerCase() : address.toLowerCase();

const readCadence = (
  typed: string | undefined,
): { readonly cadenceDays?: number; readonly problems: readonly Problem[] } => {
  const digits = /^(\d{1,4})(?:\s*(?:d|days?))?$/iu.exec(typed ?? '')?.[1];
  if (typed === undefined || typed === '') {
    return { problems: [] };
  }
  const days = Number(digits);
  return days >= cadenceRange.least && days <= cadenceRange.most
    ? { cadenceDays: days, problems: [] }
    : { problems: [{ field: 'cadenceDays', problem: 'out-of-range', ...cadenceRange }] };
};

/**
 * The people named in a text: a CSV file with a header (any of name, first and last name, email, circle, cadence), or lines as one
 * writes them or as mail programs copy them. Nothing is kept; the rows are for a preview. Never throws.
 * @param circle what somebody is whose circle the text does not say.
 */
export const parsePeople = (
  text: string,
  known: readonly Pick<Person, 'name' | 'address'>[] = [],
  circle: Circle = 'report',
): readonly FoundPerson[] => {
  const taken = new Set(known.map(({ name, address = '' }) => identityOf(name, address)));
  return rowsOf(text.replace(/^\uFEFF/u, '')).map(({ line, typed }) => {
    const address = typed.address ?? '';
    const name = typed.name ?? [typed.given, typed.family].filter((part) => part !== undefined).join(' ');
    const cadence = readCadence(typed.cadence);
    const told = typed.circle === undefined ? circle : find(circleWords, typed.circle);
    const checked = checkPerson({
      name: name === '' ? nameFromAddress(address) : name,
      address,
      circle: told ?? circle,
    });
    const problems = [
      ...(checked.ok ? [] : checked.failure),
      ...(told === undefined ? [{ field: 'circle', problem: 'not-a-choice' } as const] : []),
      ...cadence.problems,
    ];
    const tidied = checked.ok ? checked.value : { name: name.trim(), address, circle: told ?? circle };
    const identity = identityOf(tidied.name, tidied.address ?? '');
    const isKnown = taken.has(identity);
    taken.add(identity);
    return {
      line,
      name: tidied.name,
      address: tidied.address ?? '',
      circle: tidied.circle,
      ...(cadence.cadenceDays !== undefined && { cadenceDays: cadence.cadenceDays }),
      problems,
      isKnown,
    };
  });
};
