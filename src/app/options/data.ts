import { backupFile, type Backup } from '../../domain/backup.ts';
import { checkPreferences, defaultPreferences } from '../../domain/preferences.ts';
import { MessageError } from '../../messages/errors.ts';
import type { Request, Restored } from '../../messages/map.ts';
import type { KeptApp, OptionsApp } from '../ports.ts';
import { tellWorker } from './tell-worker.ts';

/** Everything that can be taken along. */
export const exportData = async (app: KeptApp): Promise<Backup> => {
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

/**
 * Puts a backup in place of what is there; accounts and what is still to be sent stay.
 * @throws MessageError for a text that is no backup: the page has looked at it before.
 */
export const restoreBackup = async (
  app: OptionsApp,
  { text, forget }: Request<'options.restore'>,
): Promise<Restored> => {
  const parsed = app.archive.parse(text);
  if (!parsed.ok) throw new MessageError('refused');
  const checked = checkPreferences(parsed.value.preferences, defaultPreferences);
  if (!checked.ok) throw new MessageError('refused');
  return await app.withLock('people', async () => {
    const before = backupFile(await exportData(app));
    const added = await app.archive.replace(parsed.value, forget);
    await app.preferences.write(checked.value);
    await app.session.week.remove();
    await tellWorker(app);
    await app.revision.raise();
    return { before, added };
  });
};

/** Accounts are disconnected first, so that no permission outlives what is known of it. Calendars stay as they are. */
export const eraseEverything = async (app: OptionsApp): Promise<void> => {
  for (const { id: account } of await app.accounts.all()) await app.send('options.disconnect', { account });
  await app.archive.erase();
  await app.preferences.remove();
  await tellWorker(app);
  await app.revision.raise();
};
