import { ana, createBench } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { optionsState } from '../../../src/app/options/options-state.ts';
import { removePeople, savePerson } from '../../../src/app/options/people.ts';
import { savePreferences, setActivities } from '../../../src/app/options/preferences.ts';
import { catalogue } from '../../../src/domain/involvement/index.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

describe('the options page', () => {
  it('shows everything there is to choose', async () => {
    const bench = await createBench({ people: [ana] });
    const state = await optionsState(bench.start({ builtInClientIds: { google: 'id', microsoft: '' } }));
    expect(state.preferences).toEqual(defaultPreferences);
    expect(state.people).toEqual([{ id: 'ana', name: 'Ana Lopez', address: 'ana@example.com', circle: 'report' }]);
    expect(state.activities).toHaveLength(catalogue.length);
    expect(state.activities.find(({ id }) => id === 'a07')).toMatchObject({ isOptIn: true, isOn: false });
    expect(state.activities.find(({ id }) => id === 'a09')).toMatchObject({ isOn: true, length: '30 to 60 min' });
    expect(state.activities.find(({ id }) => id === 'a13')).toMatchObject({ length: '30 min' });
    expect(state.hasBuiltInClient).toEqual({ google: true, microsoft: false });
    expect(state.redirectAddresses.google).toBe('https://redirect.example/google');
    expect(state.accounts).toHaveLength(1);
  });

  it('keeps a preference that makes sense, and tells every page', async () => {
    const bench = await createBench();
    const app = bench.start();
    expect(await savePreferences(app, { noticeMinutes: 30 })).toMatchObject({ ok: true, value: { noticeMinutes: 30 } });
    expect(await bench.start().preferences.read()).toMatchObject({ noticeMinutes: 30 });
    expect(await app.revision.read()).toBe(1);
  });

  it('keeps nothing of one that does not, and says why at its field', async () => {
    const bench = await createBench();
    const app = bench.start();
    expect(await savePreferences(app, { noticeMinutes: -1 })).toEqual({
      ok: false,
      problems: [{ field: 'noticeMinutes', message: 'Enter a whole number from 0 to 10,080.' }],
    });
    const hours = { ...defaultPreferences.hours, 1: [{ from: '09:00', to: '09:00' }] };
    expect(await savePreferences(app, { hours })).toMatchObject({
      ok: false,
      problems: [{ field: 'hours.1.0.to', message: expect.stringContaining('the same') as string }],
    });
    expect(await app.preferences.read()).toEqual(defaultPreferences);
    expect(await app.revision.read()).toBe(0);
  });

  it('loses neither of two changes made at once', async () => {
    const bench = await createBench();
    const app = bench.start();
    await Promise.all([savePreferences(app, { noticeMinutes: 30 }), savePreferences(app, { longGaps: 'leave' })]);
    expect(await app.preferences.read()).toMatchObject({ noticeMinutes: 30, longGaps: 'leave' });
  });

  it('switches activities off and on, and remembers the ones that ask to be switched on', async () => {
    const bench = await createBench();
    const app = bench.start();
    await setActivities(app, ['a09'], false);
    await setActivities(app, ['a07'], true);
    expect(await app.preferences.read()).toMatchObject({ activitiesOff: ['a09'], activitiesOn: ['a07'] });
    await setActivities(app, ['a09'], true);
    await setActivities(app, ['a07'], false);
    await setActivities(app, ['a99'], false);
    expect(await app.preferences.read()).toMatchObject({ activitiesOff: ['a07'], activitiesOn: [] });
  });
});

describe('people', () => {
  it('are tidied, kept, changed, and are one person when typed twice', async () => {
    const bench = await createBench({ people: [] });
    const app = bench.start();
    const cleo = { name: '  Cleo   Park ', address: 'cleo@example.com', circle: 'peer' } as const;
    const first = await savePerson(app, { person: cleo });
    expect(first).toMatchObject({ ok: true, value: { name: 'Cleo Park' } });
    expect(await savePerson(app, { person: cleo })).toEqual(first);
    expect(await app.people.all()).toHaveLength(1);
    const id = first.ok ? first.value.id : '';
    bench.now += 1000;
    expect(await savePerson(app, { id, person: { ...cleo, address: '' } })).toMatchObject({
      ok: true,
      value: { id, address: '' },
    });
    const [kept] = await app.people.all();
    expect(kept).not.toHaveProperty('address');
    expect(kept?.addedAt).toBe(bench.now - 1000);
    expect(await app.revision.read()).toBe(2);
  });

  it('that are wrong are not kept, with a message at each field', async () => {
    const bench = await createBench({ people: [] });
    const app = bench.start();
    expect(await savePerson(app, { person: { name: ' ', address: 'nowhere', circle: 'peer' } })).toMatchObject({
      ok: false,
      problems: [{ field: 'name' }, { field: 'address' }],
    });
    expect(await app.people.all()).toEqual([]);
  });

  it('that are gone cannot be changed, and take what was put off for them along', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    await app.snoozes.put({ id: '1', what: { kind: 'person', person: 'ana' }, until: null });
    await app.snoozes.put({ id: '2', what: { kind: 'pair', activity: 'a09', people: ['ana', 'ben'] }, until: null });
    await app.snoozes.put({ id: '3', what: { kind: 'activity', activity: 'a09' }, until: null });
    await removePeople(app, ['ana']);
    expect((await app.snoozes.all()).map(({ id }) => id)).toEqual(['3']);
    const change = savePerson(app, { id: 'ana', person: { name: 'Ana', address: '', circle: 'peer' } });
    await expect(change).rejects.toThrow('no longer on your list');
    const back = await savePerson(app, {
      id: 'ana',
      isRestored: true,
      person: { name: 'Ana', address: '', circle: 'peer' },
    });
    expect(back).toMatchObject({ ok: true, value: { id: 'ana', name: 'Ana' } });
  });
});
