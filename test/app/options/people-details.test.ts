import { ana, createBench, hour } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { importPeople, personView, readPeople, removePeople, savePerson } from '../../../src/app/options/people.ts';
import type { PersonInput } from '../../../src/messages/map.ts';

const day = 24 * hour;
const typed: PersonInput = { name: 'Ana Lopez', address: 'ana@example.com', circle: 'report' };

describe('what is told of a person', () => {
  it('is kept, shown and taken back again', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const told: PersonInput = {
      ...typed,
      cadenceDays: 10,
      attention: 2,
      likes: ['walk'],
      pleaseNot: ['meal', 'a07'],
      recognition: 'private',
      involvement: 'on-request',
      works: 'remote',
      hours: { timeZone: 'Asia/Tokyo', days: { 1: [{ from: '09:00', to: '17:00' }] } },
      notes: 'Likes green tea.',
    };
    expect(await savePerson(app, { id: 'ana', person: told })).toEqual({ ok: true, value: { id: 'ana', ...told } });
    expect(await bench.start().people.find('ana')).toMatchObject({ addedAt: 0, works: 'remote' });
    expect(await savePerson(app, { id: 'ana', person: typed })).toEqual({ ok: true, value: { id: 'ana', ...typed } });
  });

  it('is refused at its field where it makes no sense', async () => {
    const bench = await createBench({ people: [ana] });
    const person: PersonInput = { ...typed, cadenceDays: 0, attention: 9, notes: 'x'.repeat(2001) };
    expect(await savePerson(bench.start(), { id: 'ana', person })).toMatchObject({
      ok: false,
      problems: [{ field: 'cadenceDays' }, { field: 'attention' }, { field: 'notes' }],
    });
  });

  it('credits a pause: it is known since when, and it ends when it is lifted', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const began = bench.now;
    await savePerson(app, { id: 'ana', person: { ...typed, pausedUntil: null } });
    bench.now += 3 * day;
    await savePerson(app, { id: 'ana', person: { ...typed, pausedUntil: began + 10 * day } });
    expect(await app.people.find('ana')).toMatchObject({ pausedFrom: began, pausedUntil: began + 10 * day });
    const lifted = await savePerson(app, { id: 'ana', person: typed });
    expect(lifted).toEqual({ ok: true, value: { id: 'ana', ...typed } });
    expect(await app.people.find('ana')).toMatchObject({ pausedFrom: began, pausedUntil: bench.now });
  });

  it('shows a pause that is over as none, and keeps it for the ledger', async () => {
    const bench = await createBench({ people: [{ ...ana, pausedFrom: 1, pausedUntil: 2 }] });
    const app = bench.start();
    const [person] = await app.people.all();
    expect(personView(person ?? ana, bench.now)).not.toHaveProperty('pausedUntil');
    await savePerson(app, { id: 'ana', person: { ...typed, notes: 'Back.' } });
    expect(await app.people.find('ana')).toMatchObject({ pausedFrom: 1, pausedUntil: 2 });
  });
});

describe('a list of people', () => {
  it('is read without keeping anything, each line with what will become of it', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const text = 'name,email,circle\nBen,ben@example.com,peer\nAna,ana@example.com,report\nDan,dan@nowhere,report';
    expect(await readPeople(app, { text, circle: 'report' })).toEqual([
      {
        line: 2,
        person: { name: 'Ben', address: 'ben@example.com', circle: 'peer' },
        problem: '',
        isKnown: false,
      },
      expect.objectContaining({ line: 3, isKnown: true }),
      expect.objectContaining({ line: 4, problem: expect.stringContaining('Enter an address') as string }),
    ]);
    expect(await app.people.all()).toHaveLength(1);
  });

  it('is added at once, nobody twice, and taken back at once', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const people: PersonInput[] = [
      { name: 'Ben', address: 'ben@example.com', circle: 'peer' },
      { name: 'Benjamin', address: 'BEN@example.com', circle: 'peer' },
      { name: 'Ana again', address: 'ana@example.com', circle: 'report' },
      { name: 'Cleo', address: '', circle: 'customer' },
    ];
    const outcome = await importPeople(app, { people });
    expect(outcome).toMatchObject({ ok: true, value: { known: 2, added: [{ name: 'Ben' }, { name: 'Cleo' }] } });
    const ids = outcome.ok ? outcome.value.added.map(({ id }) => id) : [];
    await removePeople(app, ids);
    expect((await app.people.all()).map(({ id }) => id)).toEqual(['ana']);
  });

  it('is left alone as a whole when one of them is wrong', async () => {
    const bench = await createBench({ people: [] });
    const app = bench.start();
    const people: PersonInput[] = [
      { name: 'Ben', address: '', circle: 'peer' },
      { name: ' ', address: '', circle: 'peer' },
    ];
    expect(await importPeople(app, { people })).toMatchObject({ ok: false, problems: [{ field: '1.name' }] });
    expect(await app.people.all()).toEqual([]);
  });
});
