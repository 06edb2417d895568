import { describe, expect, it } from 'vitest';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import { tabView } from '../../../src/app/popup/tab-view.ts';
import type { PageEvent, PageReport } from '../../../src/messages/map.ts';
import { afternoon, ana, createBench, hour, minute } from '../support/bench.ts';

const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
const [noon, late] = [afternoon.start - 2 * hour, afternoon.start + 2 * hour];
const events = (movedMs = 0): PageEvent[] =>
  [noon, late].map((start) => ({ id: `at ${start}`, start: start + movedMs, end: start + movedMs + hour }));
const report: PageReport = {
  page: 'google-calendar',
  dates: ['2026-11-24'],
  timeZone: 'Europe/Berlin',
  gaps: [afternoon],
};

const open = async () => {
  const bench = await createBench({ people: [ana] });
  for (const { id, start, end } of events()) bench.provider.put({ calendar: 'own', id, start, end });
  const app = bench.start();
  const tell = (shown: readonly PageEvent[], timeZone = report.timeZone) =>
    suggestForPage(app, { ...report, events: shown, timeZone }, origin);
  const health = async () => {
    const tab = await app.session.tab(7).read();
    return tabView({ page: 'google-calendar', report: tab, isAnswering: true }, app.now(), app.texts).health;
  };
  return { bench, app, tell, health };
};

describe('a page compared with its account', () => {
  it('is read well where it agrees, without asking more than suggesting asks for', async () => {
    const { bench, tell, health } = await open();
    const answer = await tell(events());
    expect(answer.suggestions).toHaveLength(1);
    expect(answer.timeZone).toBeUndefined();
    expect(await health()).toBe('agrees');
    expect(bench.provider.calls.filter((name) => name === 'listBusy')).toHaveLength(1);
  });

  it('is told its zone where all of it is moved alike, gets no suggestion before, and stays helped after', async () => {
    const { tell, health } = await open();
    const answer = await tell(events(-6 * hour));
    expect(answer.suggestions).toEqual([]);
    const zone = answer.timeZone!;
    expect(Temporal.Instant.fromEpochMilliseconds(noon).toZonedDateTimeISO(zone).offset).toBe('-05:00');
    expect((await tell(events(), zone)).suggestions).toHaveLength(1);
    expect(await health()).toBe('zone');
    await tell(events(), zone);
    expect(await health()).toBe('zone');
  });

  it('keeps both times of an event that stands elsewhere, and says so', async () => {
    const { tell, health } = await open();
    const [first, second] = events();
    const answer = await tell([first!, { ...second!, start: late + hour, end: late + 2 * hour }]);
    expect(answer.suggestions).toHaveLength(1);
    expect(await health()).toBe('differs');
  });

  it('takes an event that was moved a moment ago for no disagreement: the account is asked once more', async () => {
    const { bench, tell, health } = await open();
    await tell(events());
    const [first, second] = events();
    const moved = { ...first!, start: noon + 15 * minute, end: noon + hour + 15 * minute };
    bench.provider.put({ calendar: 'own', ...moved });
    const answer = await tell([moved, second!]);
    expect(answer.timeZone).toBeUndefined();
    expect(answer.suggestions).toHaveLength(1);
    expect(await health()).toBe('agrees');
    expect(bench.provider.calls.filter((name) => name === 'listBusy')).toHaveLength(2);
  });

  it('asks no more about an event that it knows to stand elsewhere', async () => {
    const { bench, tell, health } = await open();
    const [first, second] = events();
    const misread = [first!, { ...second!, start: late + hour, end: late + 2 * hour }];
    await tell(misread);
    const asked = bench.provider.calls.filter((name) => name === 'listBusy').length;
    await tell(misread);
    expect(await health()).toBe('differs');
    expect(bench.provider.calls.filter((name) => name === 'listBusy')).toHaveLength(asked);
  });

  it('is read alone without an account, and says what would help', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    const app = bench.start();
    await suggestForPage(app, { ...report, events: events() }, origin);
    const tab = await app.session.tab(7).read();
    const { health } = tabView({ page: 'google-calendar', report: tab, isAnswering: true }, app.now(), app.texts);
    expect(health).toBe('alone');
  });

  it('is not understood today when it cannot be read, but not when it only shows no days', async () => {
    const { app } = await open();
    const healthFor = async (reason: string) => {
      const read = { kind: 'unreadable', page: 'google-calendar', at: app.now(), address: '', reason } as const;
      return tabView({ page: 'google-calendar', report: read, isAnswering: true }, app.now(), app.texts).health;
    };
    expect(await healthFor('events-disagree')).toBe('not-understood');
    expect(await healthFor('no-days')).toBeUndefined();
  });
});
