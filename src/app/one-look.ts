import type { Collection } from './kept.ts';
import type { KeptApp } from './ports.ts';

interface Once<Value> {
  readonly read: () => Promise<Value>;
  readonly forget: () => void;
}

const once = <Value>(read: () => Promise<Value>): Once<Value> => {
  let reading: Promise<Value> | undefined;
  return {
    read: () => (reading ??= read()),
    forget: () => {
      reading = undefined;
    },
  };
};

const lookedAtOnce = <Row>(table: Collection<Row>): Collection<Row> => {
  const { read: all, forget } = once(() => table.all());
  return {
    all,
    find: (id) => table.find(id),
    put: (row) => table.put(row).finally(forget),
    change: (id, change) => table.change(id, change).finally(forget),
    remove: (id) => table.remove(id).finally(forget),
  };
};

/**
 * The same app for one answer: what suggestions are made from is read once, all of it side by side and from now on, however
 * often it is asked for. What changes elsewhere meanwhile raises the revision, so that whoever asked asks again.
 */
export const inOneLook = <Whole extends KeptApp>(app: Whole): Whole => {
  const { journal, preferences } = app;
  const bookings = once(() => journal.bookings());
  const ledger = once(() => journal.ledger());
  const preferred = once(() => preferences.read());
  const look: Whole = {
    ...app,
    people: lookedAtOnce(app.people),
    accounts: lookedAtOnce(app.accounts),
    snoozes: lookedAtOnce(app.snoozes),
    decisions: lookedAtOnce(app.decisions),
    activityEdits: lookedAtOnce(app.activityEdits),
    journal: { ...journal, bookings: bookings.read, ledger: ledger.read },
    preferences: { ...preferences, read: preferred.read },
  };
  const { people, accounts, snoozes, decisions, activityEdits } = look;
  const readings = [
    preferred.read(),
    bookings.read(),
    ledger.read(),
    ...[people, accounts, snoozes, decisions, activityEdits].map((table) => table.all()),
  ];
  // Whoever asks for what could not be read hears of it; that nobody did is no error of its own.
  for (const reading of readings) void Promise.resolve(reading).catch(() => undefined);
  return look;
};
