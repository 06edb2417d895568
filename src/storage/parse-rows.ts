import * as v from 'valibot';
import type { Log } from '../platform/log.ts';

/** The rows that fit; the others are counted in the log and left where they are. */
export const parseRows = <Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly unknown[], log: Log): Row[] => {
  const good: Row[] = [];
  for (const row of rows) {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) good.push(parsed.output);
  }
  if (good.length < rows.length) log('storage.bad-row', { dropped: rows.length - good.length, kept: good.length });
  return good;
};

/** Undefined when there is no such row, or it does not fit. */
export const parseRow = <Row>(schema: v.GenericSchema<unknown, Row>, row: unknown, log: Log): Row | undefined =>
  row === undefined ? undefined : parseRows(schema, [row], log)[0];
