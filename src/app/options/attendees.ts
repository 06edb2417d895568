import { peopleToPick } from '../../domain/involvement/index.ts';
import { writableCalendars, type Account } from '../../domain/booking/account.ts';
import type { AttendeesFound } from '../../messages/map.ts';
import { ProviderError, type Attendee } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';

const dayMs = 86_400_000;
/** Whom one met lately and will meet soon. */
const daysBack = 28;
const daysAhead = 14;
/** Who takes part in a large event is a crowd, not company. */
const mostPeople = 8;
/** The user waits for this and watches. */
const readLimitMs = 15_000;

/** Own calendars only: who takes part in somebody else's events is theirs to know. */
const ownCalendars = (account: Account): readonly string[] =>
  writableCalendars(account)
    .filter(({ isShared }) => isShared !== true)
    .map(({ id }) => id);

const readFrom = async (app: App, account: Account): Promise<readonly Attendee[] | undefined> => {
  const calendars = ownCalendars(account);
  if (account.state === 'signed-out') return undefined;
  if (calendars.length === 0) return [];
  const window = { start: app.now() - daysBack * dayMs, end: app.now() + daysAhead * dayMs };
  try {
    const signal = AbortSignal.timeout(readLimitMs);
    return await app.providerOf(account).listAttendees(calendars, window, mostPeople, signal);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    app.log('attendees.unread', {}, error);
    if (error.failure.kind === 'signed-out') await markSignedOut(app, account.id);
    return undefined;
  }
};

/**
 * Who takes part in the user's own events of the last four weeks and the next two, for the user to pick from. Asked for by a click,
 * and kept nowhere.
 */
export const readAttendees = async (app: App): Promise<AttendeesFound> => {
  const { texts } = app;
  const accounts = await app.accounts.all();
  const read = await Promise.all(accounts.map(async (account) => ({ account, found: await readFrom(app, account) })));
  const unread = read.filter(({ found }) => found === undefined).map(({ account }) => account.address);
  const own = accounts.map(({ address }) => address);
  const people = peopleToPick(
    read.flatMap(({ found = [] }) => found),
    await app.people.all(),
    own,
  );
  return {
    people,
    problem: unread.length === 0 ? '' : texts.say('attendees.unread', { addresses: texts.names(unread) }),
  };
};
