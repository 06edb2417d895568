import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { exportedFile, type ExportKind } from '../../../extension/options/exported-file.ts';
import { eraseEverything, exportData, restoreBackup } from '../../../src/app/options/data.ts';
import { importPeople } from '../../../src/app/options/people.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import type { App } from '../../../src/app/ports.ts';
import { MessageError } from '../../../src/messages/errors.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { database } from '../../../src/storage/database.ts';
import { afternoon, ana, createBench, minute, walkWith } from '../support/bench.ts';

/** As the page saves it. */
const exportFile = async (app: App, what: ExportKind) => exportedFile(what, await exportData(app), '2026-11-24');

const everything = async (app: App): Promise<string> => (await exportFile(app, 'everything')).text;

describe('a backup', () => {
  it('holds everything but accounts, and comes back as it was', async () => {
    const bench = await createBench();
    const app = bench.start();
    await savePreferences(app, { noticeMinutes: 45 });
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    await app.snoozes.put({ id: 's1', what: { kind: 'person', person: 'ben' }, until: null });
    const saved = await exportFile(app, 'everything');
    expect(saved.name).toBe('alongside-2026-11-24.json');
    expect(saved.text).not.toContain('loginHint');

    await eraseEverything(app);
    expect(await app.people.all()).toEqual([]);
    const restored = await restoreBackup(app, { text: saved.text, forget: [] });
    expect(restored.added).toHaveLength(1);
    expect((await app.people.all()).map(({ name }) => name)).toEqual(['Ana Lopez', 'Ben Otieno']);
    expect((await app.preferences.read()).noticeMinutes).toBe(45);
    expect(await app.journal.bookings()).toHaveLength(1);
    expect(await app.journal.ledger()).toHaveLength(1);
    expect(await app.snoozes.all()).toHaveLength(1);
  });

  it('can be taken back, down to the bookings it brought', async () => {
    const bench = await createBench();
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    const text = await everything(app);
    await eraseEverything(app);
    await importPeople(app, { people: [{ name: 'Cleo', address: '', circle: 'peer' }] });
    const restored = await restoreBackup(app, { text, forget: [] });
    expect(restored.added).toHaveLength(1);
    await restoreBackup(app, { text: restored.before, forget: restored.added });
    expect((await app.people.all()).map(({ name }) => name)).toEqual(['Cleo']);
    expect(await app.journal.bookings()).toEqual([]);
    expect((await app.preferences.read()).noticeMinutes).toBe(defaultPreferences.noticeMinutes);
  });

  it('does not touch what this device knows of its bookings, nor what is still to be sent', async () => {
    const bench = await createBench();
    const app = bench.start();
    const outcome = await acceptSuggestion(app, walkWith(['ana']), undefined);
    const text = await everything(app);
    if (outcome.kind !== 'booked') throw new Error('not booked');
    await app.journal.change(outcome.booking.id, ({ booking }) => ({ booking: { ...booking, reason: 'moved' } }));
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
    const later = { start: afternoon.start + 30 * minute, end: afternoon.end };
    await acceptSuggestion(app, walkWith(['ben'], { slot: later }), undefined);
    const unsent = await app.journal.outbox();
    expect(unsent).toHaveLength(1);
    await restoreBackup(app, { text, forget: [] });
    expect(new Set((await app.journal.bookings()).map(({ reason }) => reason))).toEqual(new Set(['moved', 'offline']));
    expect(await app.journal.outbox()).toEqual(unsent);
    expect(JSON.parse(await everything(app)).bookings).toHaveLength(1);
  });

  it.each([
    ['no file of ours', () => 'hello'],
    ['a list', () => '[]'],
    ['of a version to come', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['with a row that does not fit', (text: string) => text.replace('"name": "Ben Otieno"', '"name": 5')],
    [
      'with preferences that make no sense',
      (text: string) => text.replace('"noticeMinutes": 120', '"noticeMinutes": -3'),
    ],
  ])('that is %s is refused, and nothing changes', async (_what, spoil) => {
    const bench = await createBench();
    const app = bench.start();
    const text = spoil(await everything(app));
    await savePreferences(app, { noticeMinutes: 45 });
    await expect(restoreBackup(app, { text, forget: [] })).rejects.toThrow(MessageError);
    expect(await app.people.all()).toHaveLength(2);
    expect((await app.preferences.read()).noticeMinutes).toBe(45);
  });
});

describe('files for other programs', () => {
  it('are people as a table and bookings as events', async () => {
    const bench = await createBench();
    const app = bench.start();
    await acceptSuggestion(app, walkWith([ana.id]), undefined);
    expect(await exportFile(app, 'people')).toEqual({
      name: 'alongside-people-2026-11-24.csv',
      type: 'text/csv',
      text: 'name,email,circle,days\r\nAna Lopez,ana@example.com,report,\r\nBen Otieno,,report,\r\n',
    });
    const { name, text } = await exportFile(app, 'bookings');
    expect(name).toBe('alongside-bookings-2026-11-24.ics');
    expect(text).toContain('DTSTART:20261124T130000Z\r\n');
    expect(text).not.toContain('ana@example.com');
  });
});

describe('deleting everything', () => {
  it('leaves nothing but a count by which pages see it, and no event is touched', async () => {
    const bench = await createBench();
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    await savePreferences(app, { noticeMinutes: 45 });
    const before = await app.revision.read();
    const events = bench.provider.standing().length;
    await eraseEverything(app);
    const open = await database();
    for (const name of open.objectStoreNames) expect(await open.count(name), name).toBe(0);
    expect(await app.preferences.read()).toEqual(defaultPreferences);
    expect(await app.revision.read()).toBeGreaterThan(before);
    expect(bench.provider.standing().length).toBe(events);
  });
});
