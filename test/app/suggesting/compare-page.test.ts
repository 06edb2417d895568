import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePage } from '../../../src/app/suggesting/compare-page.ts';
import type { BusyReading, Doubt } from '../../../src/app/session.ts';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import { tabView } from '../../../src/app/popup/tab-view.ts';
import type { PageEvent, PageReport } from '../../../src/messages/map.ts';
import { afternoon, ana, createBench, googleAccount, hour, minute, morning } from '../support/bench.ts';

const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
const [noon, late] = [afternoon.start - 2 * hour, afternoon.start + 2 * hour];
const events = (movedMs = 0): PageEvent[] =>
  [noon, late].map((start) => ({ id: `at ${start}`, start: start + movedMs, end: start + movedMs + hour }));
const second = 1000;
/** The second of them an hour later than the account has it. */
const misread = events().map((event, index) => ({
  ...event,
  start: event.start + index * hour,
  end: event.end + index * hour,
}));
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
  const calls = () => bench.provider.calls.filter((name) => name === 'listBusy').length;
  return { bench, app, tell, health, calls };
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
    const answer = await tell(misread);
    expect(answer.suggestions).toHaveLength(1);
    expect(answer.overruled).toEqual([]);
    expect(await health()).toBe('differs');
  });

  it('lets the account’s time hold alone where it still says so when it is asked a minute and a half later', async () => {
    const { bench, tell, health, calls } = await open();
    await tell(misread);
    const asked = calls();
    bench.now += 89 * second;
    expect((await tell(misread)).overruled).toEqual([]);
    expect(calls()).toBe(asked);
    bench.now += second;
    expect((await tell(misread)).overruled).toEqual([misread[1]!.id]);
    expect(calls()).toBe(asked + 1);
    expect(await health()).toBe('overruled');
    // And on, also by an answer that is remembered.
    bench.now += 5 * second;
    expect((await tell(misread)).overruled).toEqual([misread[1]!.id]);
    expect(calls()).toBe(asked + 1);
  });

  it('begins anew when the page shows the event somewhere else, or nothing is compared for a while', async () => {
    const { bench, tell, health } = await open();
    const lookLater = async (shown: readonly PageEvent[]) => {
      bench.now += 60 * second;
      return (await tell(shown)).overruled;
    };
    const dragged = misread.map(({ id, start, end }) => ({ id, start: start - 15 * minute, end }));
    expect(await lookLater(misread)).toEqual([]);
    expect(await lookLater(dragged)).toEqual([]);
    expect(await lookLater(misread)).toEqual([]);
    expect(await lookLater([])).toBeUndefined();
    expect(await health()).toBe('differs');
    expect(await lookLater(misread)).toEqual([]);
    expect(await lookLater(misread)).toEqual([]);
    expect(await lookLater(misread)).toEqual([misread[1]!.id]);
  });

  it('never takes an answer from before for one from later: an account that is out of reach overrules nothing', async () => {
    const { bench, tell, health } = await open();
    await tell(events());
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'offline' }, times: 9 });
    expect((await tell(misread)).overruled).toEqual([]);
    bench.now += 10 * minute;
    expect((await tell(misread)).overruled).toEqual([]);
    expect(await health()).toBe('differs');
  });

  it('goes on blocking what the account said last while it cannot be asked about a difference', async () => {
    const { bench, tell } = await open();
    bench.provider.put({ calendar: 'own', start: afternoon.start, end: afternoon.end });
    expect((await tell(events())).suggestions).toEqual([]);
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'offline' }, times: 9 });
    expect((await tell(misread)).suggestions).toEqual([]);
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
    const { tell, health, calls } = await open();
    await tell(misread);
    const asked = calls();
    await tell(misread);
    expect(await health()).toBe('differs');
    expect(calls()).toBe(asked);
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

describe('an event that stands elsewhere in its account', () => {
  const ids = ['a', 'b', 'c'];
  /** Quarters of an hour by which each event stands off what the other side shows, seconds until the look, age of the answer. */
  const look = fc.record({
    off: fc.tuple(...ids.map(() => fc.constantFrom(0, 0, 1, 2))),
    seconds: fc.constantFrom(1, 30, 60, 89, 90, 200),
    age: fc.constantFrom(0, 0, 20, 80),
  });

  it('counts at the account’s time alone exactly when the page showed it so 90 seconds before the answer, and ever since', async () => {
    const facts = {
      status: 'confirmed',
      response: 'accepted',
      showAs: 'busy',
      kind: 'event',
      isAllDay: false,
    } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(look, { minLength: 2, maxLength: 12 }), async (looks) => {
        const bench = await createBench();
        const app = bench.start();
        const standing = ids.map((id, index) => ({
          id,
          start: noon + index * hour,
          end: noon + index * hour + hour / 2,
        }));
        let doubt: Doubt | undefined;
        let shownSince: { readonly off: string; readonly at: number } | undefined;
        for (const { off, seconds, age } of looks) {
          bench.now += seconds * second;
          const at = bench.now - age * second;
          const busy = standing.map(({ id, ...time }) => ({ ...time, eventId: id, calendar: 'own', facts }));
          const window = { start: morning - 24 * hour, end: morning + 48 * hour };
          const reading: BusyReading = { at, calendars: ['own'], window, busy };
          await app.session.busy(googleAccount.id).write([reading]);
          const shown = standing.map(({ id, start, end }, index) => {
            const moved = off[index]! * 15 * minute;
            return { id, start: start + moved, end: end + moved * 2 };
          });
          const found = await comparePage(app, googleAccount, { ...report, events: shown }, report.gaps, doubt);
          doubt = found.doubt;
          const differing = ids.filter((_, index) => off[index]! > 0);
          if (shownSince?.off !== off.join()) shownSince = { off: off.join(), at: bench.now };
          const isSure = differing.length > 0 && at - shownSince.at >= 90 * second;
          expect(found.overruled ?? []).toEqual(isSure ? differing : []);
          const check = differing.length === 0 ? 'agrees' : isSure ? 'overruled' : 'differs';
          expect(found.check).toBe(check);
        }
      }),
      { numRuns: 60 },
    );
  });
});
