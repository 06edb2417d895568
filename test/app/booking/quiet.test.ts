import { afternoon, ana, createBench, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Acceptance } from '../../../src/messages/map.ts';

/** What is planned for an acceptance. */
const plannedFor = async (change: Partial<Acceptance>, quietActivities: readonly string[] = []) => {
  const bench = await createBench({ people: [ana] });
  const app = bench.start();
  await savePreferences(app, { quietActivities });
  await acceptSuggestion(app, walkWith(['ana'], change), undefined);
  const [booking] = await app.journal.bookings();
  return booking?.planned;
};

describe('quiet help', () => {
  it('is private and says nothing of what it is about', async () => {
    const planned = await plannedFor({ isQuiet: true });
    expect(planned).toMatchObject({ title: 'Time with Ana', isPrivate: true });
    expect(planned?.description).not.toContain('walk');
    expect(planned?.description).not.toContain('topic');
  });

  it('is as the user chose for the activity, where the card says nothing else', async () => {
    expect(await plannedFor({}, ['a09'])).toMatchObject({ title: 'Time with Ana', isPrivate: true });
    const open = await plannedFor({ isQuiet: false }, ['a09']);
    expect(open?.title).toBe('Walk with Ana');
    expect(open).not.toHaveProperty('isPrivate');
    expect(await plannedFor({}, ['a13'])).toMatchObject({ title: 'Walk with Ana' });
  });

  it('is in the title only where the host’s own form is opened', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await acceptSuggestion(bench.start(), walkWith(['ana'], { isQuiet: true }), undefined);
    expect(bench.opened[0]).toContain('text=Time%20with%20Ana&');
  });

  it('is told on the card before it is chosen', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
    const report = {
      page: 'google-calendar',
      dates: ['2026-11-24'],
      timeZone: 'Europe/Berlin',
      gaps: [afternoon],
    } as const;
    const [first] = (await suggestForPage(app, report, origin)).suggestions;
    expect(first).toMatchObject({ isQuiet: false, quietNote: 'Stands in the calendar as “Time with Ana”, private.' });
    await savePreferences(app, { quietActivities: [first?.activity ?? ''] });
    const [again] = (await suggestForPage(app, report, origin)).suggestions;
    expect(again).toMatchObject({ key: first?.key, title: first?.title, isQuiet: true });
  });
});
