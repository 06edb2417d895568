import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import type { Booking } from '../../domain/booking/types.ts';
import {
  ProviderError,
  type CalendarProvider,
  type EventRef,
  type ProviderFailure,
} from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App, Entry, OutboxRow, Settled } from '../ports.ts';
import { blockedBy, forgetReadings } from '../suggesting/busy.ts';
import { cutOff, leaving, nothingFound, notCreated, notRemoved, notSent, stands, undone } from './transitions.ts';

/** Below the 30 s after which Chrome ends a worker whose fetch has no answer (G1). */
const callLimitMs = 25_000;
/** The look before the write may not hold it up. */
const checkLimitMs = 5_000;

const limit = (ms: number): AbortSignal => AbortSignal.timeout(ms);

const failureOf = (error: unknown): ProviderFailure => {
  if (error instanceof ProviderError) return error.failure;
  throw error;
};

type Outcome = { readonly event: EventRef } | { readonly failure: ProviderFailure };

/** Neither service can create on a condition, so a look right before is the best there is (H12). */
const isTaken = async (app: App, provider: CalendarProvider, account: Account, booking: Booking): Promise<boolean> => {
  const calendars = [...new Set([...blockingCalendars(account), booking.calendar])];
  const { start, end } = booking.planned;
  try {
    const busy = await provider.listBusy(calendars, { start, end }, limit(checkLimitMs));
    const { countsAsBusy } = await app.preferences.read();
    return blockedBy(busy, calendars, countsAsBusy).some((other) => other.start < end && other.end > start);
  } catch (error) {
    // What cannot be read must not stop what the user asked for; the write says by itself what is the matter.
    failureOf(error);
    return false;
  }
};

const settle = async (app: App, id: string, change: (entry: Entry) => Settled | undefined): Promise<void> => {
  await app.journal.change(id, change);
};

/** An undo that arrives meanwhile turns the row around; the step then leaves it alone. */
const settleCreation = async (app: App, id: string, change: (entry: Entry) => Settled): Promise<void> => {
  await settle(app, id, (entry) => (entry.row?.kind === 'create' ? change(entry) : undefined));
};

const send = async (provider: CalendarProvider, row: OutboxRow): Promise<Outcome> => {
  try {
    return { event: await provider.create(row.request, row.mayHaveLeft, limit(callLimitMs)) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
};

const look = async (provider: CalendarProvider, row: OutboxRow): Promise<Outcome | 'absent'> => {
  try {
    const found = await provider.find(row.request, limit(callLimitMs));
    if (found === 'absent') return 'absent';
    return found === 'gone' ? { failure: { kind: 'gone' } } : { event: found };
  } catch (error) {
    return { failure: failureOf(error) };
  }
};

const afterCreating = async (app: App, before: OutboxRow, outcome: Outcome): Promise<void> => {
  const moment = { now: app.now(), random: app.random() };
  if ('event' in outcome) {
    await settle(app, before.id, (entry) => stands(entry, outcome.event, moment.now));
    await forgetReadings(app, before.account);
    await app.revision.raise();
    return;
  }
  const { failure } = outcome;
  app.log('outbox.attempt-failed', { attempt: before.attempts + 1, isRepeat: before.mayHaveLeft });
  await settle(app, before.id, (entry) => notCreated(entry, before, failure, moment));
  if (failure.kind === 'signed-out') await markSignedOut(app, before.account);
};

const create = async (app: App, account: Account, { booking }: Entry, row: OutboxRow): Promise<void> => {
  const provider = app.providerOf(account);
  if (booking.planned.start <= app.now()) {
    // Too late to send; but what may have been sent has to be told apart from what never was.
    const found = row.mayHaveLeft ? await look(provider, row) : 'absent';
    if (found === 'absent') await settleCreation(app, row.id, (entry) => notSent(entry, 'too-late'));
    else await afterCreating(app, row, found);
    return;
  }
  const isFirst = !row.mayHaveLeft && row.skipsCheck !== true;
  if (isFirst && (await isTaken(app, provider, account, booking))) {
    await settleCreation(app, row.id, (entry) => notSent(entry, 'taken'));
    return;
  }
  const left = await app.journal.change(row.id, (entry) =>
    entry.row?.kind === 'create' ? leaving(entry.booking, entry.row, app.now()) : undefined,
  );
  if (left?.row?.kind !== 'create') return;
  await afterCreating(app, row, await send(provider, row));
};

const remove = async (app: App, account: Account, { booking }: Entry, row: OutboxRow): Promise<void> => {
  const provider = app.providerOf(account);
  const moment = () => ({ now: app.now(), random: app.random() });
  let event = row.event;
  if (event === undefined) {
    const found = await look(provider, row);
    if (found === 'absent') {
      await settle(app, row.id, (entry) => nothingFound(entry, app.now()));
      return;
    }
    if ('failure' in found) {
      await settle(app, row.id, (entry) => notRemoved(entry, found.failure, moment()));
      if (found.failure.kind === 'signed-out') await markSignedOut(app, row.account);
      return;
    }
    event = found.event;
  }
  try {
    await provider.remove(event, limit(callLimitMs), booking.planned);
  } catch (error) {
    const failure = failureOf(error);
    await settle(app, row.id, (entry) => notRemoved(entry, failure, moment()));
    if (failure.kind === 'signed-out') await markSignedOut(app, row.account);
    return;
  }
  await settle(app, row.id, (entry) => undone(entry, app.now()));
  await forgetReadings(app, row.account);
  await app.revision.raise();
};

/**
 * Sends what is due for one booking, once. Holds the account's lock, so that one account is written to by one attempt at
 * a time, and reads the entry inside it, so that work somebody else has done is not done again.
 */
export const attempt = async (app: App, id: string): Promise<void> => {
  const known = await app.journal.find(id);
  if (known?.row === undefined) return;
  await app.withLock(`account:${known.row.account}`, async () => {
    const entry = await app.journal.find(id);
    if (entry?.row === undefined) return;
    const account = await app.accounts.find(entry.row.account);
    if (account === undefined) {
      await settle(app, id, cutOff);
      return;
    }
    await (entry.row.kind === 'create' ? create : remove)(app, account, entry, entry.row);
  });
};
