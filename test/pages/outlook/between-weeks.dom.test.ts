import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarPage, PageChange } from '../../../src/pages/calendar-page.ts';
import { createOutlookPage } from '../../../src/pages/outlook/index.ts';
import { useDrawnDay } from './drawn-day.ts';

const stepMs = 10;

const { life, show } = useDrawnDay();
let page: CalendarPage;
let told: { readonly change: PageChange; readonly at: number }[];
let started = 0;

/** Lets time pass, and everybody hear of what was changed. */
const pass = async (ms: number): Promise<void> => {
  for (let passed = 0; passed < ms; passed += stepMs) await vi.advanceTimersByTimeAsync(stepMs);
};

const contents = (): readonly number[] =>
  told.filter(({ change }) => change === 'content').map(({ at }) => at - started);

beforeEach(async () => {
  vi.useFakeTimers();
  told = [];
  show('2026-09-28', 'A');
  page = createOutlookPage(document, { now: () => Date.now() });
  page.watch((change) => void told.push({ change, at: Date.now() }), life().signal);
  page.readBusy();
  await pass(2000);
  page.readBusy();
  started = Date.now();
  show('2026-10-05', 'B');
});

describe('days that have come', () => {
  it('are told of when they can be believed, and not before', async () => {
    await pass(1400);
    expect(told.map(({ change }) => change)).toEqual(['moved']);
    await pass(200);
    expect(contents()).toHaveLength(1);
    expect(contents()[0]! / 1500).toBeCloseTo(1, 1);
    expect(page.readBusy()).toMatchObject({ ok: true, value: [{ eventId: 'B' }] });
  });

  it('are told of no later because something else in the page changed', async () => {
    await pass(1000);
    document.querySelector('p')!.setAttribute('style', 'color: red');
    await pass(600);
    expect(contents()).toHaveLength(1);
    expect(page.readBusy()).toMatchObject({ ok: true });
  });

  it('are told of a second after their last event came', async () => {
    await pass(1000);
    document.querySelector('[data-calitemid]')!.setAttribute('data-calitemid', 'C');
    await pass(900);
    expect(contents()).toEqual([]);
    await pass(200);
    expect(contents()).toHaveLength(1);
    expect(page.readBusy()).toMatchObject({ ok: true, value: [{ eventId: 'C' }] });
  });

  it('are told of at once where they are none: another view, or a page that is not understood', async () => {
    document.querySelector('[data-column-date]')!.remove();
    await pass(400);
    expect(contents()).toHaveLength(1);
  });

  it('are told to have gone in the same frame where somebody has drawn on them meanwhile', async () => {
    await pass(400);
    expect(page.placeOf({ date: '2026-10-05', startMinute: 540, endMinute: 600 })).toBeDefined();
    show('2026-10-12', 'C');
    await pass(40);
    expect(told.map(({ change }) => change)).toEqual(['moved', 'moved']);
  });

  it('are not told of once nobody listens', async () => {
    await pass(400);
    life().abort();
    await pass(2000);
    expect(contents()).toEqual([]);
  });
});
