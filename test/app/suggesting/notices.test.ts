import {
  afternoon,
  ana,
  createBench,
  googleAccount,
  hour,
  minute,
  walkWith,
  type Bench,
  type BenchApp,
} from '../support/bench.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { dismissBooking } from '../../../src/app/booking/remedy.ts';
import { watchBookings, watchWhenSeenMs } from '../../../src/app/booking/watch.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { noticesFor, takeNoticeAway } from '../../../src/app/suggesting/notices.ts';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { MemoryEvent } from '../../../src/providers/memory/index.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';

describe('a note in the page about a booking', () => {
  let bench: Bench;
  let app: BenchApp;
  let id: string;

  beforeEach(async () => {
    bench = await createBench({ people: [ana] });
    app = bench.start();
    const acceptance = walkWith(['ana']);
    id = acceptance.intent;
    await acceptSuggestion(app, acceptance, page);
    bench.now += 5 * minute;
  });

  const event = (): MemoryEvent => bench.provider.standing()[0]!;
  const look = async (): Promise<void> => {
    bench.now += watchWhenSeenMs;
    await watchBookings(bench.start(), watchWhenSeenMs);
  };
  const notices = async () => await noticesFor(app, googleAccount, 'Europe/Berlin');
  const place = { start: afternoon.start, end: afternoon.start + 30 * minute };

  it('is not there as long as nobody changed it', async () => {
    await look();
    expect(await notices()).toEqual([]);
  });

  it('says that a guest declined, where the meeting stands', async () => {
    bench.provider.touch(event(), { declined: ['ana@example.com'] });
    await look();
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ booking: id, slot: place });
    expect(notice?.text).toMatch(/^Ana declined: .*Ana/);
    expect(notice?.detail).toMatch(
      /Ana.*, Tuesday 2:00 PM to 2:30 PM\. Ana declined\. Press to take this note away\.$/,
    );
    expect(JSON.stringify(notice)).not.toContain('example.com');
  });

  it('says that it was moved, where it was booked', async () => {
    const { start, end } = event();
    bench.provider.touch(event(), { start: start + hour, end: end + hour });
    await look();
    expect(await notices()).toMatchObject([{ slot: place, text: expect.stringMatching(/^Moved: /) }]);
    expect((await notices())[0]?.detail).toContain('3:00 PM to 3:30 PM');
  });

  it('says that it was removed, where it was booked', async () => {
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    expect(await notices()).toMatchObject([{ slot: place, text: expect.stringMatching(/^Removed: /) }]);
  });

  it('comes with the page’s suggestions, for the account that the page books into only', async () => {
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    const report = { dates: ['2026-11-24'], timeZone: 'Europe/Berlin', gaps: [afternoon] } as const;
    const of = async (page: 'google-calendar' | 'outlook') =>
      (await suggestForPage(app, { ...report, page }, { tab: 7, address: '' })).notices;
    expect(await of('google-calendar')).toHaveLength(1);
    expect(await of('outlook')).toEqual([]);
  });

  it.each(['in the page', 'in the popup'])('is told no more once it was read %s, here and there', async (where) => {
    bench.provider.touch(event(), { declined: ['ana@example.com'] });
    await look();
    const before = await app.revision.read();
    await (where === 'in the page' ? takeNoticeAway(app, id) : dismissBooking(app, id));
    expect(await app.revision.read()).toBeGreaterThan(before);
    expect(await notices()).toEqual([]);
    expect((await popupState(app, { refresh: false })).bookings).toMatchObject([{ problem: '' }]);
    await look();
    expect(await notices()).toEqual([]);
  });

  it('goes with the time it is about', async () => {
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    bench.now = place.end;
    expect(await notices()).toEqual([]);
  });

  it('is all that a page may take away', async () => {
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'rejected', detail: 'No' } });
    const slot = { start: place.start + hour, end: place.end + hour };
    const other = walkWith(['ana'], { slot, gap: { ...afternoon, ...slot } });
    await acceptSuggestion(app, other, page);
    await takeNoticeAway(app, other.intent);
    await takeNoticeAway(app, 'unknown');
    expect((await app.journal.find(other.intent))?.booking.state).toBe('failed');
  });
});
