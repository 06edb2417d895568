import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { giveNotices, openNotice } from '../../../src/app/booking/notices.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import { afternoon, createBench, minute, walkWith } from '../support/bench.ts';

const quiet = { isOn: false, from: '19:00', to: '08:00' };

/** A walk with Ana at 14:00 is booked; it is 08:00, and notices are wanted. */
const booked = async (isOn = true) => {
  const bench = await createBench();
  const app = bench.start();
  await savePreferences(app, { notices: { isOn, quiet } });
  const outcome = await acceptSuggestion(app, walkWith(['ana']), undefined);
  if (outcome.kind !== 'booked') throw new Error(`not booked: ${outcome.kind}`);
  return { bench, app, booking: outcome.booking.id };
};

describe('notices', () => {
  it('wake the worker ten minutes before, and say what, where and the question to bring', async () => {
    const { bench, app } = await booked();
    expect(bench.noticeWakes).toContain(afternoon.start - 10 * minute);
    expect(bench.notices).toEqual([]);
    bench.now = afternoon.start - 10 * minute;
    await giveNotices(app);
    expect(bench.notices).toEqual([
      {
        key: expect.stringContaining(String(afternoon.start)),
        title: 'In 10 minutes: Walk with Ana',
        message: '2:00 PM to 2:30 PM\nOn campus\nYou choose the first topic: what is on your mind?',
      },
    ]);
  });

  it('come once, however often the worker is ended and started', async () => {
    const { bench } = await booked();
    bench.now = afternoon.start - 5 * minute;
    for (let life = 0; life < 3; life += 1) await giveNotices(bench.start());
    await Promise.all([giveNotices(bench.start()), giveNotices(bench.start())]);
    expect(bench.notices.map(({ title }) => title)).toEqual(['In 5 minutes: Walk with Ana']);
  });

  it('that could not be shown are not given, and come at the next chance', async () => {
    const { bench } = await booked();
    bench.now = afternoon.start - 10 * minute;
    const without = bench.start({ showNotice: () => Promise.reject(new Error('no permission')) });
    await expect(giveNotices(without)).rejects.toThrow('no permission');
    await giveNotices(bench.start());
    expect(bench.notices).toHaveLength(1);
  });

  it('are not given unless they are wanted, nor in quiet hours, nor for what was undone', async () => {
    const unwanted = await booked(false);
    unwanted.bench.now = afternoon.start - minute;
    await giveNotices(unwanted.app);
    expect([unwanted.bench.notices, unwanted.bench.noticeWakes]).toEqual([[], []]);

    const asleep = await booked();
    await savePreferences(asleep.app, { notices: { isOn: true, quiet: { isOn: true, from: '13:00', to: '15:00' } } });
    asleep.bench.now = afternoon.start - minute;
    await giveNotices(asleep.app);
    expect(asleep.bench.notices).toEqual([]);

    const undone = await booked();
    await undoBooking(undone.app, undone.booking);
    undone.bench.now = afternoon.start - minute;
    await giveNotices(undone.app);
    expect(undone.bench.notices).toEqual([]);
  });

  it('lead to the event of the booking, in its account, and nowhere once that is forgotten', async () => {
    const { bench, app, booking } = await booked();
    await openNotice(app, `${afternoon.start}/${booking}`);
    const eid = booking.replaceAll('-', '');
    expect(bench.opened).toEqual([`https://calendar.google.com/calendar/event?eid=${eid}&authuser=pat%40example.com`]);
    await openNotice(app, `${afternoon.start}/gone`);
    expect(bench.opened).toHaveLength(1);
  });
});
