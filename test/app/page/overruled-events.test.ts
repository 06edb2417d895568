import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../../src/messages/map.ts';
import { at, busy, settingsOf, startTestPage, suggestFor, words } from './support.ts';

const monday = '2026-11-23';
const second = 1000;
const shown = { ...busy(monday, 12, 13), eventId: 'x' };

/** A page whose account has the event elsewhere; `overruled` is what its worker answers, from then on when it is changed. */
const start = async (overruled: readonly string[] | undefined) => {
  const worker = { overruled };
  const test = startTestPage({
    now: at(`${monday}T08:01`),
    days: { dates: [monday] },
    busy: [shown],
    handlers: {
      'page.hello': () => settingsOf({ isChecked: true }),
      'page.suggest': (report: PageReport) => ({
        suggestions: suggestFor(report),
        notices: [],
        words,
        ...(worker.overruled && { overruled: worker.overruled }),
      }),
    },
  });
  await test.settle();
  const gaps = () =>
    test.asked('page.suggest').map((report) => report.gaps.map((gap) => [gap.start, gap.end] as const));
  return { ...test, worker, gaps };
};

const around = [
  [at(`${monday}T10:15`), at(`${monday}T12:00`)],
  [at(`${monday}T13:00`), at(`${monday}T17:00`)],
];
const whole = [[at(`${monday}T10:15`), at(`${monday}T17:00`)]];

describe('an event that stands elsewhere in the account', () => {
  it('takes no time on the page once it is overruled: the page is read again, and asks once with what is free then', async () => {
    const test = await start(['x']);
    expect(test.gaps()).toEqual([around, whole]);
    expect(test.drawn()).toEqual([at(`${monday}T10:15`)]);
    await test.change();
    expect(test.gaps()).toHaveLength(2);
    // It is still told as the page shows it, to be compared.
    const told = test.asked('page.suggest').map(({ events }) => events);
    expect(told[1]).toEqual([{ id: 'x', start: at(`${monday}T12:00`), end: at(`${monday}T13:00`) }]);
    expect(told[0]).toEqual(told[1]);
  });

  it('never gets a pill over it where the page shows it', async () => {
    const test = await start(['x']);
    const scene = test.scene();
    const slot = { start: at(`${monday}T12:00`), end: at(`${monday}T12:45`) };
    expect(scene.standing(slot)).toBe('free');
    expect(scene.placeOf(slot)).toBeUndefined();
  });

  it('takes its time again as soon as the worker no longer says otherwise', async () => {
    const test = await start(['x']);
    test.worker.overruled = undefined;
    await test.readAgain();
    expect(test.gaps()).toEqual([around, whole, whole, around]);
  });

  it('is asked about once more after a while, while it is not sure, and then no more', async () => {
    const test = await start([]);
    await test.wait(94 * second);
    expect(test.gaps()).toEqual([around]);
    test.worker.overruled = ['x'];
    await test.wait(second);
    expect(test.gaps()).toEqual([around, around, whole]);
    await test.wait(4 * 60 * second);
    expect(test.gaps()).toHaveLength(3);
  });

  it('is not asked about at all where nothing stands elsewhere', async () => {
    const test = await start(undefined);
    await test.wait(4 * 60 * second);
    expect(test.gaps()).toEqual([around]);
  });

  it('is not compared while the page has a dialog open, in which the user may say what becomes of a move', async () => {
    const test = await start([]);
    test.state.isOccupied = true;
    await test.wait(95 * second);
    expect(test.asked('page.suggest').map(({ events }) => events?.length)).toEqual([1, 0]);
    await test.wait(95 * second);
    expect(test.asked('page.suggest').map(({ events }) => events?.length)).toEqual([1, 0, 0]);
    test.state.isOccupied = false;
    await test.wait(95 * second);
    expect(test.asked('page.suggest').map(({ events }) => events?.length)).toEqual([1, 0, 0, 1]);
  });
});
