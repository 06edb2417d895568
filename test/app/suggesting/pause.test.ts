import { describe, expect, it } from 'vitest';
import { tendBookings } from '../../../src/app/booking/tend.ts';
import { watchEveryMs } from '../../../src/app/booking/watch.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { putOff } from '../../../src/app/suggesting/card.ts';
import { pauseSuggestions, resumeSuggestions } from '../../../src/app/suggesting/pause.ts';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import { afternoon, ana, createBench, hour, type Bench } from '../support/bench.ts';

const week = [0, 24, 48].map((hours) => ({
  ...afternoon,
  start: afternoon.start + hours * hour,
  end: afternoon.end + hours * hour,
}));

const seenBy = async (bench: Bench): Promise<number> => {
  const report = { page: 'google-calendar', dates: [], timeZone: 'Europe/Berlin', gaps: week } as const;
  const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
  return (await suggestForPage(bench.start(), report, origin)).suggestions.length;
};

const textOf = async (bench: Bench): Promise<string> => (await popupState(bench.start(), { refresh: false })).pause;

describe('a pause', () => {
  it.each([
    ['hour', 'Paused until 9:00 AM.', '2026-11-24T08:00:00Z'],
    ['day', 'Paused for the rest of today.', '2026-11-24T23:00:00Z'],
    ['week', 'Paused until the end of Monday, November 30.', '2026-11-30T23:00:00Z'],
  ] as const)('of one %s says until when, and wakes the worker then', async (choice, text, end) => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await pauseSuggestions(bench.start(), choice);
    expect(await textOf(bench)).toBe(text);
    expect(bench.wakes.at(-1)).toBe(Date.parse(end));
  });

  it('until a date ends when that day begins', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await pauseSuggestions(bench.start(), { date: '2026-11-27' });
    expect(await textOf(bench)).toBe('Paused until the end of Thursday, November 26.');
  });

  it('until a date that is not ahead is refused, and nothing is paused', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await expect(pauseSuggestions(bench.start(), { date: '2026-11-24' })).rejects.toThrow(
      'Choose a day that is still ahead.',
    );
    expect(await textOf(bench)).toBe('');
  });

  it('keeps every page silent while it holds, for the time after it as well', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    expect(await seenBy(bench)).toBeGreaterThan(1);
    await pauseSuggestions(bench.start(), 'hour');
    expect(await seenBy(bench)).toBe(0);
  });

  it('tells the pages when it begins and when it is over, once', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    const app = bench.start();
    const before = await app.revision.read();
    await pauseSuggestions(app, 'hour');
    expect(await app.revision.read()).toBe(before + 1);
    await tendBookings(app, watchEveryMs);
    expect(await app.revision.read()).toBe(before + 1);
    bench.now += hour;
    await tendBookings(app, watchEveryMs);
    await tendBookings(app, watchEveryMs);
    expect(await app.revision.read()).toBe(before + 2);
    expect(await seenBy(bench)).toBeGreaterThan(0);
  });

  it('is kept by the alarm of whatever is done before it ends', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await pauseSuggestions(bench.start(), 'hour');
    const end = bench.now + hour;
    await tendBookings(bench.start(), watchEveryMs);
    expect(bench.wakes.at(-1)).toBe(end);
  });

  it('is replaced by a newer one, a shorter one too', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await pauseSuggestions(bench.start(), 'week');
    await pauseSuggestions(bench.start(), 'hour');
    expect(await textOf(bench)).toBe('Paused until 9:00 AM.');
  });

  it('ends when the user resumes, one that a card began too', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await putOff(bench.start(), { choice: 'pause-all', gap: afternoon, activity: 'a09', people: [] });
    expect(await textOf(bench)).toMatch(/^Paused until the end of/u);
    await resumeSuggestions(bench.start());
    expect(await textOf(bench)).toBe('');
    expect(await seenBy(bench)).toBeGreaterThan(0);
  });
});
