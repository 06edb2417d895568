import { measureWith } from './measure-with.ts';
import { measureWithout } from './measure-without.ts';
import { ms } from './numbers.ts';
import { say, type Rows, type Subject } from './subject.ts';

/** Everything that depends on the page and on how much is in it. */
export const measurePage = async (subject: Subject): Promise<Rows> => {
  const rows: Rows = new Map();
  const own = await measureWith(subject, rows);
  const alone = await measureWithout(subject, own.script, rows);
  say(
    rows,
    'layout and style per navigation, with − without (median ms)',
    `${ms(own.layout)} − ${ms(alone.layout)} = ${ms(own.layout - alone.layout)}`,
  );
  say(
    rows,
    'interaction to next paint, with − without (median ms)',
    `${own.inp} − ${alone.inp} = ${own.inp - alone.inp}`,
  );
  say(
    rows,
    'heap of the page, with − without (MB)',
    `${ms(own.heap)} − ${ms(alone.heap)} = ${ms(own.heap - alone.heap)}`,
  );
  return rows;
};
