import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import type { Booking } from '../../domain/booking/types.ts';
import {
  ProviderError,
  type CalendarProvider,
  type EventRef,
  type ProviderFailure,
} from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { Entry, OutboxRow, Settled } from '../kept.ts';
import type { App } from '../ports.ts';
import { blockedBy, forgetReadings } from '../suggesting/busy.ts';
import {
  cutOff,
  leaving,
  mayBeUnderWay,
  neverArrived,
  nothingFound,
  notCreated,
  notRemoved,
  notSent,
  overlapped,
  stands,
  undone,
} from './transitions.ts';

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

/**
 * What else stands at a booking's time. Neither service can create on a condition, so a look right before and right after
 * is the best there is (H12).
 */
const othersThere = async (
  app: App,
  provider: CalendarProvider,
  account: Account,
  booking: Booking,
  when: 'before' | 'after',
): Promise<'nothing' | 'taken' | 'already-booked'> => {
  const calendars = [...new Set([...blockingCalendars(account), booking.calendar])];
  const { start, end } = booking.planned;
  try {
    const busy = await provider.listBusy(calendars, { start, end }, limit(checkLimitMs));
    const { countsAsBusy } = await app.preferences.read();
    // Stands already, as a repeat will find; what else is there matters no more.
    if (when === 'before' && busy.some(({ key }) => key === booking.id)) return 'nothing';
    const others = blockedBy(
      busy.filter(({ key }) => key !== booking.id),
      calendars,
      countsAsBusy,
    ).filter((other) => other.start < end && other.end > start);
    if (others.length === 0) return 'nothing';
    // Ours as well, and yet not known here: another device was quicker.
    return others.some(({ key }) => key !== undefined) ? 'already-booked' : 'taken';
  } catch (error) {
    // What cannot be read must not stop what the user asked for; the write says by itself what is the matter.
    failureOf(error);
    return 'nothing';
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

/** What was meant to be sent and perhaps was: settled if it stands; true when it does not, and nothing of it is on its way. */
const isAbsent = async (app: App, provider: CalendarProvider, row: OutboxRow): Promise<boolean> => {
  const found = await look(provider, row);
  if (found !== 'absent') {
    await afterCreating(app, row, found);
    return false;
  }
  await settleCreation(app, row.id, neverArrived);
  return true;
};

const create = async (app: App, account: Account, { booking }: Entry, stored: OutboxRow): Promise<void> => {
  const provider = app.providerOf(account);
  let row = stored;
  const isTooLate = booking.planned.start <= app.now();
  // What may have been sent is told apart from what never was. While it may be on its way, only a repeat is safe.
  if (row.mayHaveLeft && (isTooLate || !mayBeUnderWay(row, app.now()))) {
    if (!(await isAbsent(app, provider, row))) return;
    row = { ...row, mayHaveLeft: false };
  }
  if (isTooLate) {
    await settleCreation(app, row.id, (entry) => notSent(entry, 'too-late', app.now()));
    return;
  }
  if (!row.mayHaveLeft && row.skipsCheck !== true) {
    const others = await othersThere(app, provider, account, booking, 'before');
    if (others !== 'nothing') {
      await settleCreation(app, row.id, (entry) => notSent(entry, others, app.now()));
      return;
    }
  }
  const left = await app.journal.change(row.id, (entry) =>
    entry.row?.kind === 'create' ? leaving(entry.booking, entry.row, app.now()) : undefined,
  );
  if (left?.row?.kind !== 'create') return;
  const outcome = await send(provider, row);
  await afterCreating(app, row, outcome);
  if ('event' in outcome && row.skipsCheck !== true) {
    const others = await othersThere(app, provider, account, booking, 'after');
    if (others !== 'nothing') await settle(app, row.id, (entry) => overlapped(entry, app.now()));
  }
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
 * Sends what one booking needs, once. Holds the account's lock, so that one account is written to by one attempt at
 * a time, and reads the entry inside it, so that work somebody else has done is not done again.
 * @param when `due` leaves what is to be tried later: somebody may just have tried it.
 */
export const attempt = async (app: App, id: string, when: 'now' | 'due' = 'now'): Promise<void> => {
  const known = await app.journal.find(id);
  if (known?.row === undefined) return;
  await app.withLock(`account:${known.row.account}`, async () => {
    const entry = await app.journal.find(id);
    if (entry?.row === undefined || (when === 'due' && entry.row.nextTry > app.now())) return;
    const account = await app.accounts.find(entry.row.account);
    if (account === undefined) {
      await settle(app, id, cutOff);
      return;
    }
    await (entry.row.kind === 'create' ? create : remove)(app, account, entry, entry.row);
  });
};
