import type { Backup, BackupProblem, KeptData } from '../../domain/backup.ts';
import { calendarFile, standsAt } from '../../domain/booking/index.ts';
import { peopleFile } from '../../domain/involvement/index.ts';
import { checkPreferences, defaultPreferences } from '../../domain/preferences.ts';
import { failure, success, type Result } from '../../domain/result.ts';
import type { BackupPreview, ExportedFile, ExportKind, Request, RestoreOutcome } from '../../messages/map.ts';
import { disconnectAccount } from '../account/disconnect.ts';
import { dayText } from '../describe/times.ts';
import type { App } from '../ports.ts';
import type { TextKey } from '../texts.ts';
import { fieldProblems } from './field-problems.ts';

const read = async (app: App): Promise<Backup> => {
  const [preferences, people, activityEdits, snoozes, decisions, ledger, bookings, outbox] = await Promise.all([
    app.preferences.read(),
    app.people.all(),
    app.activityEdits.all(),
    app.snoozes.all(),
    app.decisions.all(),
    app.journal.ledger(),
    app.journal.bookings(),
    app.journal.outbox(),
  ]);
  const unsent = new Set(outbox.map(({ id }) => id));
  return {
    savedAt: app.now(),
    preferences,
    people,
    activityEdits,
    snoozes,
    decisions,
    ledger,
    // What is still to be sent is sent from here and from nowhere else.
    bookings: bookings.filter(({ id }) => !unsent.has(id)),
  };
};

const bookingsFile = (bookings: Backup['bookings']): string =>
  calendarFile(
    bookings
      .filter(({ state }) => state === 'booked')
      .toSorted((a, b) => standsAt(a).start - standsAt(b).start)
      .map((booking) => {
        const { start, end } = standsAt(booking);
        const { title, description, location } = booking.planned;
        return { id: booking.id, madeAt: booking.acceptedAt, start, end, title, description, location };
      }),
  );

/** `2026-11-24`, by the browser's own clock. */
const dateOf = (app: App): string =>
  Temporal.Instant.fromEpochMilliseconds(app.now()).toZonedDateTimeISO(app.browserZone()).toPlainDate().toString();

/** Something to save as a file. */
export const exportFile = async (app: App, what: ExportKind): Promise<ExportedFile> => {
  const backup = await read(app);
  switch (what) {
    case 'people':
      return {
        name: `alongside-people-${dateOf(app)}.csv`,
        type: 'text/csv',
        text: peopleFile(backup.people.toSorted((a, b) => a.addedAt - b.addedAt)),
      };
    case 'bookings':
      return {
        name: `alongside-bookings-${dateOf(app)}.ics`,
        type: 'text/calendar',
        text: bookingsFile(backup.bookings),
      };
    default:
      return { name: `alongside-${dateOf(app)}.json`, type: 'application/json', text: app.archive.write(backup) };
  }
};

const parts = ['people', 'activityEdits', 'snoozes', 'decisions', 'ledger', 'bookings'] as const;

const partTexts: Readonly<Record<keyof KeptData, TextKey>> = {
  people: 'data.people',
  activityEdits: 'data.activityEdits',
  snoozes: 'data.snoozes',
  decisions: 'data.decisions',
  ledger: 'data.ledger',
  bookings: 'data.bookings',
};

const problemText = (problem: BackupProblem, { texts }: App): string => {
  switch (problem.kind) {
    case 'newer':
      return texts.say('data.newer');
    case 'bad-row':
      return texts.say('data.badRow', { part: texts.say(partTexts[problem.part]), row: problem.row });
    default:
      return texts.say('data.notOurs');
  }
};

/** A file that may be put in place of what is there, or a sentence why not. */
const check = (app: App, text: string): Result<Backup, string> => {
  const parsed = app.archive.parse(text);
  if (!parsed.ok) return failure(problemText(parsed.failure, app));
  const preferences = checkPreferences(parsed.value.preferences, defaultPreferences);
  if (preferences.ok) return success({ ...parsed.value, preferences: preferences.value });
  const [problem] = fieldProblems(preferences.failure, app.texts);
  return failure(app.texts.say('data.badPreferences', { message: problem?.message ?? '' }));
};

/** What a file holds beside what is here; keeps nothing. */
export const readBackup = async (app: App, text: string): Promise<BackupPreview> => {
  const checked = check(app, text);
  if (!checked.ok) return { ok: false, message: checked.failure };
  const here = await read(app);
  const { texts } = app;
  const written = (count: number): string => new Intl.NumberFormat(texts.language).format(count);
  return {
    ok: true,
    saved: texts.say('data.saved', { day: dayText(checked.value.savedAt, app.browserZone(), texts) }),
    rows: [
      {
        what: texts.say('data.preferences'),
        here: texts.say('data.preferencesHere'),
        inFile: texts.say('data.preferencesInFile'),
      },
      ...parts.map((part) => ({
        what: texts.say(partTexts[part]),
        here: written(here[part].length),
        inFile: written(checked.value[part].length),
      })),
    ],
  };
};

/** Puts a backup in place of what is there; accounts and what is still to be sent stay. */
export const restoreBackup = async (
  app: App,
  { text, forget }: Request<'options.restore'>,
): Promise<RestoreOutcome> => {
  const checked = check(app, text);
  if (!checked.ok) return { ok: false, message: checked.failure };
  return await app.withLock('people', async () => {
    const before = app.archive.write(await read(app));
    const added = await app.archive.replace(checked.value, forget);
    await app.preferences.write(checked.value.preferences);
    await app.session.week.remove();
    await app.revision.raise();
    return { ok: true, before, added };
  });
};

/** Accounts are disconnected first, so that no permission outlives what is known of it. Calendars stay as they are. */
export const eraseEverything = async (app: App): Promise<void> => {
  for (const { id } of await app.accounts.all()) await disconnectAccount(app, id);
  await app.archive.erase();
  await app.preferences.remove();
  await app.revision.raise();
};
