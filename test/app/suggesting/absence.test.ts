import { afternoon, ana, ben, createBench, googleAccount, hour, morning, type BenchApp } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import { daysWithoutGap, whyNoGap, whyNoSuggestion } from '../../../src/app/suggesting/absence.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { previewWeek } from '../../../src/app/options/preview.ts';
import { inputFor } from '../../../src/app/suggesting/input.ts';
import { nothingKnown } from '../../../src/app/suggesting/their-time.ts';
import type { App } from '../../../src/app/ports.ts';
import type { Gap, GapQuery } from '../../../src/domain/availability/types.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';

const why = async (app: App, gap: Gap = afternoon): Promise<readonly string[]> =>
  await whyNoSuggestion(app, await inputFor(app, { gaps: [gap], timeZone: 'Europe/Berlin' }, nothingKnown), gap);

/** Without what is done alone. */
const withoutAlone = { activitiesOff: ['a21', 'a33'] };

const appWith = async (people: readonly Person[]): Promise<BenchApp> => (await createBench({ people })).start();

describe('why a gap has no suggestion', () => {
  it('is not asked where there is one', async () => {
    expect(await why(await appWith([ana]))).toEqual([]);
  });

  it('names the limit that settles it, first', async () => {
    const app = await appWith([ana, ben]);
    await savePreferences(app, { limits: { ...defaultPreferences.limits, promisesPerDay: 1 } });
    const { start } = afternoon;
    const input = await inputFor(app, { gaps: [afternoon], timeZone: 'Europe/Berlin' }, nothingKnown);
    const ledger = [{ activity: 'a13', people: ['ben'], at: start - 4 * hour, minutes: 30 }];
    const [first, ...others] = await whyNoSuggestion(app, { ...input, ledger }, afternoon);
    expect(first).toBe('You have booked as much for that day as you want.');
    expect(others.length).toBeLessThanOrEqual(2);
  });

  it('names a pause, and what was put off', async () => {
    const app = await appWith([{ ...ana, pausedFrom: 0, pausedUntil: null }]);
    await savePreferences(app, withoutAlone);
    const sentences = await why(app);
    expect(sentences).toContain('Some people are left out for now.');
    await app.snoozes.put({ id: '1', what: { kind: 'gap', gap: afternoon }, until: null });
    expect((await why(app))[0]).toBe('You put something off, or left this gap alone.');
  });

  it('names what is switched off when nothing else is left', async () => {
    const app = await appWith([ana]);
    await savePreferences(app, {
      activitiesOff: Array.from({ length: 38 }, (_, index) => `a${`${index + 1}`.padStart(2, '0')}`),
    });
    expect(await why(app)).toContain('Some activities are switched off.');
  });

  it('reaches the popup and the preview, and is silent where everything is paused', async () => {
    const bench = await createBench({ people: [{ ...ana, pausedFrom: 0, pausedUntil: null }] });
    const app = bench.start();
    await savePreferences(app, withoutAlone);
    expect((await popupState(app, { refresh: true })).reasons).toContain('Some people are left out for now.');
    expect((await previewWeek(app)).reasons).toContain('Some people are left out for now.');
    await app.snoozes.put({ id: '1', what: { kind: 'everything' }, until: null });
    expect((await popupState(app, { refresh: true })).reasons).toEqual([]);
    expect((await previewWeek(app)).reasons).toEqual([]);
  });
});

describe('why there is no gap', () => {
  const workday = [{ from: '09:00', to: '17:00' }];
  const query: GapQuery = {
    window: { start: morning, end: morning + 7 * 24 * hour },
    busy: [
      { start: morning + hour, end: morning + 5 * hour },
      { start: morning + 5.25 * hour, end: morning + 9 * hour },
    ],
    hours: { timeZone: 'Europe/Berlin', days: { 2: workday } },
    bufferMinutes: { before: 0, after: 0 },
  };

  it('adds up what takes the working time, the most first, and counts the days off', async () => {
    const app = await appWith([]);
    const without = daysWithoutGap(query, 7);
    expect(without).toEqual({ daysOff: 6, busy: 7.75 * hour, tooShort: 0.25 * hour, notice: 0, lunch: 0 });
    expect(whyNoGap(without, app.texts)).toEqual([
      'Meetings, and what you keep free around them, take 7.8 hours.',
      'What is left between them, 0.3 hours in all, is in pieces of less than 30 minutes.',
      '6 days are days off.',
    ]);
  });

  it('reaches the popup from the accounts, also when it is shown from memory', async () => {
    const bench = await createBench({ people: [ana], accounts: [googleAccount] });
    bench.provider.put({ start: morning - 24 * hour, end: morning + 9 * 24 * hour });
    const app = bench.start();
    const state = await popupState(app, { refresh: true });
    expect(state.absence).toMatch(/^Your working hours of the next seven days/u);
    expect(state.reasons[0]).toMatch(/^Meetings, and what you keep free around them, take \d/u);
    expect((await popupState(app, { refresh: false })).reasons).toEqual(state.reasons);
  });
});
