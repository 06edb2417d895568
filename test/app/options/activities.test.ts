import { afternoon, ana, createBench, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { checkAcceptance, wordsOf } from '../../../src/app/booking/plan.ts';
import { dropActivity, saveActivity } from '../../../src/app/options/activities.ts';
import { optionsState } from '../../../src/app/options/options-state.ts';
import { inputFor } from '../../../src/app/suggesting/input.ts';
import { nothingKnown } from '../../../src/app/suggesting/their-time.ts';
import type { App } from '../../../src/app/ports.ts';
import type { ActivityInput, ActivityView } from '../../../src/messages/map.ts';

const viewOf = async (app: App, id: string): Promise<ActivityView | undefined> =>
  (await optionsState(app)).activities.find((activity) => activity.id === id);

const lake: ActivityInput = {
  icon: 'walk',
  minutes: { min: 30, usual: 45, max: 60 },
  circles: [],
  group: { min: 1, max: 2 },
  place: 'outside',
  when: { daylight: true },
  noticeMinutes: 0,
  travelMinutes: 5,
  coolDownDays: 7,
  texts: { name: '  Round the  lake ', title: '', titleAlone: '', question: '', followUp: '', place: 'The lake' },
};

describe('an activity of ours', () => {
  it('is suggested and booked as the user changed it, and is as it was after a reset', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const before = await viewOf(app, 'a09');
    const input = before?.input ?? lake;
    const changed: ActivityInput = {
      ...input,
      minutes: { min: 45, usual: 45, max: 60 },
      texts: { ...input.texts, name: 'Park walk', title: 'Park walk with {name}' },
    };
    expect(await saveActivity(app, { id: 'a09', activity: changed })).toMatchObject({
      ok: true,
      value: { name: 'Park walk', length: '45 to 60 min', isEdited: true, isOwn: false },
    });
    const { catalogue } = await inputFor(app, { gaps: [afternoon], timeZone: 'Europe/Berlin' }, nothingKnown);
    expect(catalogue.find(({ id }) => id === 'a09')?.minutes.min).toBe(45);
    const accepted = await checkAcceptance(app, walkWith(['ana']));
    expect('problem' in accepted ? accepted : wordsOf(accepted, app.texts).title).toBe('Park walk with Ana');

    expect(await dropActivity(app, 'a09')).toEqual(before);
    expect(await viewOf(app, 'a09')).toEqual(before);
  });

  it('that makes no sense is refused, field by field, and stays as it was', async () => {
    const bench = await createBench();
    const app = bench.start();
    const bad: ActivityInput = {
      ...lake,
      minutes: { min: 10, usual: 45, max: 60 },
      texts: { ...lake.texts, name: ' ' },
    };
    const refused = await saveActivity(app, { id: 'a09', activity: bad });
    expect(refused).toMatchObject({ ok: false });
    expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['texts.name', 'minutes.min']),
    );
    expect(await app.activityEdits.all()).toEqual([]);
  });
});

describe('an activity of the user’s own', () => {
  it('needs a name and no more words, is suggested, and goes for good', async () => {
    const bench = await createBench();
    const app = bench.start();
    const saved = await saveActivity(app, { activity: lake });
    expect(saved).toMatchObject({ ok: true, value: { name: 'Round the lake', isOwn: true, isOn: true } });
    const id = saved.ok ? saved.value.id : '';
    expect(saved.ok && saved.value.input.texts.title).toBe('Round the lake');
    const { catalogue } = await inputFor(app, { gaps: [afternoon], timeZone: 'Europe/Berlin' }, nothingKnown);
    expect(catalogue.find((activity) => activity.id === id)).toMatchObject({ isMoving: true, isLight: true });

    expect(await dropActivity(app, id)).toBeNull();
    expect(await viewOf(app, id)).toBeUndefined();
    await expect(saveActivity(app, { id, activity: lake })).rejects.toThrow('no longer on your list');
    expect(await saveActivity(app, { id, isRestored: true, activity: lake })).toMatchObject({
      ok: true,
      value: { id },
    });
  });
});
