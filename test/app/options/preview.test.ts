import { afternoon, ana, ben, createBench, googleAccount, hour } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { previewWeek } from '../../../src/app/options/preview.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import type { App } from '../../../src/app/ports.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

const see = async (app: App, tab: number, at: number): Promise<void> =>
  await app.session.tab(tab).write({
    kind: 'read',
    page: 'outlook',
    at,
    address: 'https://outlook.office.com/calendar/',
    dates: ['2026-11-24'],
    timeZone: 'Europe/Berlin',
    gaps: [
      { ...afternoon, start: afternoon.start - 4 * hour, end: afternoon.end - 4 * hour },
      afternoon,
      { ...afternoon, start: afternoon.start + 2 * hour, end: afternoon.end + 2 * hour },
    ],
  });

describe('the preview of this week', () => {
  it('comes from the calendar tab that was seen last, with a reason for each', async () => {
    const bench = await createBench({ people: [ana, ben], accounts: [] });
    const app = bench.start();
    await see(app, 7, bench.now - hour);
    const { suggestions, source, absence } = await previewWeek(app);
    expect([source, absence, suggestions.length]).toEqual(['From Outlook, as you last saw it', '', 3]);
    for (const { title, when, why } of suggestions) expect([title, when, why]).not.toContain('');
  });

  it('follows the settings', async () => {
    const bench = await createBench({ people: [ana, ben], accounts: [] });
    const app = bench.start();
    await see(app, 7, bench.now);
    await savePreferences(app, { suggestionsPerDay: 1 });
    expect((await previewWeek(app)).suggestions).toHaveLength(1);
    await app.snoozes.put({ id: '1', what: { kind: 'everything' }, until: null });
    expect(await previewWeek(app)).toMatchObject({
      suggestions: [],
      absence: 'Everything is paused. Lift the pause below to see suggestions again.',
    });
  });

  it('comes from the connected calendars where there are any', async () => {
    const bench = await createBench({ people: [ana], accounts: [googleAccount] });
    const app = bench.start();
    const week = await previewWeek(app);
    expect(week.source).toBe('From your connected calendars');
    expect(week.suggestions.length).toBeGreaterThan(0);
  });

  it('says how to get one while nothing was seen yet', async () => {
    const bench = await createBench({ accounts: [] });
    const { suggestions, absence } = await previewWeek(bench.start());
    expect(suggestions).toEqual([]);
    expect(absence).toContain('Open your calendar');
    expect(await bench.start().preferences.read()).toEqual(defaultPreferences);
  });
});
