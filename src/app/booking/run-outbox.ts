import { backoffMs } from '../../domain/booking/index.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import type { OutboxRow } from '../kept.ts';
import type { App } from '../ports.ts';
import { attempt } from './attempt.ts';
import { wakeForRest } from './wake.ts';

/** A user waits for these, and a worker lives through them; whatever takes longer is an alarm's work. */
const mostTries = 3;
const quickMs = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const passes: ReadonlySet<string> = new Set(['offline', 'unexpected']);

/** True while the last attempt failed in a way that a moment may mend. */
const mayPassSoon = async (app: App, id: string): Promise<boolean> => {
  const entry = await app.journal.find(id);
  return entry?.row !== undefined && passes.has(entry.booking.reason ?? '');
};

/** Sends what one booking still needs, with a few quick retries; what is left then waits for the alarm. */
export const sendNow = async (app: App, id: string): Promise<void> => {
  // The alarm first: it is what brings this back if the worker ends before the request is answered.
  await app.wakeAt(app.now());
  const tries = app.quickRetries ? mostTries : 1;
  const until = app.now() + quickMs;
  for (let tried = 1; ; tried += 1) {
    await attempt(app, id);
    if (tried === tries || !(await mayPassSoon(app, id))) break;
    await pause(backoffMs(tried, app.random()));
    if (app.now() >= until) break;
  }
  await wakeForRest(app);
};

const runRows = async (app: App, rows: readonly OutboxRow[], when: 'now' | 'due'): Promise<void> => {
  if (rows.length === 0) return;
  await app.wakeAt(app.now());
  for (const row of rows.toSorted((a, b) => a.nextTry - b.nextTry)) {
    try {
      await attempt(app, row.id, when);
    } catch (error) {
      // One booking that cannot be handled must not hold up the others; its row stays.
      app.log('outbox.run-failed', { attempt: row.attempts }, error);
    }
  }
  await wakeForRest(app);
};

/** Replays what is due. */
export const runOutbox = async (app: App): Promise<void> => {
  const now = app.now();
  await runRows(
    app,
    (await app.journal.outbox()).filter(({ nextTry }) => nextTry <= now),
    'due',
  );
};

/** Sends at once what waited for this account to be connected again. */
export const runOutboxOf = async (app: App, account: AccountId): Promise<void> => {
  await runRows(
    app,
    (await app.journal.outbox()).filter((row) => row.account === account),
    'now',
  );
};
