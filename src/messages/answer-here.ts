import { atWork } from '../platform/at-work.ts';
import type { Answer, MessageName, Request, Send } from './map.ts';

type Rows = { readonly [Name in MessageName]?: (request: Request<Name>) => Promise<Answer<Name>> };

/**
 * Answers in this page what is a matter of what is kept; everything else is asked of the worker. A change of the language
 * loads the page anew, but not before it has told everybody what was kept.
 */
export const answerHere =
  (rows: Rows, worker: Send): Send =>
  async (name, request) => {
    const row: Rows[typeof name] = rows[name];
    return await (row === undefined ? worker(name, request) : atWork(row(request)));
  };
