import type { Circle, Person } from './involvement/types.ts';
import type { Problem } from './preferences.ts';
import { failure, success } from './result.ts';
import type { Result } from './result.ts';

const circles: ReadonlySet<Circle> = new Set(['report', 'skipLevel', 'peer', 'leader', 'customer', 'partner']);
const mostName = 120;
/** RFC 5321 4.5.3.1.3 leaves 254 for the address itself. */
const mostAddress = 254;

/**
 * An address as calendars take it: one `@`, something before it, a host with a dot after it, no spaces, brackets or separators.
 * Whether it exists, only mail can tell.
 */
const isAddress = (address: string): boolean =>
  /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u.test(address);

/**
 * A person as typed, tidied (space around and doubled inside names), or what is wrong, by field. An empty address is fine: then only the name is
 * known, and nobody is invited. Never throws.
 */
export const checkPerson = (typed: {
  readonly name: string;
  readonly address: string;
  readonly circle: Circle;
}): Result<Pick<Person, 'name' | 'address' | 'circle'>, readonly Problem[]> => {
  const name = typed.name.replace(/\s+/gu, ' ').trim();
  const address = typed.address.trim();
  const problems: Problem[] = [];
  if (name === '') {
    problems.push({ field: 'name', problem: 'missing' });
  } else if (name.length > mostName) {
    problems.push({ field: 'name', problem: 'too-long', most: mostName });
  }
  if (address.length > mostAddress) {
    problems.push({ field: 'address', problem: 'too-long', most: mostAddress });
  } else if (address !== '' && !isAddress(address)) {
    problems.push({ field: 'address', problem: 'not-an-address' });
  }
  if (!circles.has(typed.circle)) {
    problems.push({ field: 'circle', problem: 'not-a-choice' });
  }
  if (problems.length > 0) {
    return failure(problems);
  }
  return success({ name, circle: typed.circle, ...(address === '' ? {} : { address }) });
};
