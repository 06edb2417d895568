import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarPage } from '../../../src/pages/calendar-page.ts';
import { createOutlookPage } from '../../../src/pages/outlook/index.ts';
import { useDrawnDay } from './drawn-day.ts';

const nine = { date: '2026-09-28', startMinute: 540, endMinute: 600 };
const { life, measured, show } = useDrawnDay();

let time = 0;
let page: CalendarPage;
let isRead = false;

const all = (): Element => document.querySelector('.inDayScrollContainer')!;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  show(nine.date);
  page = createOutlookPage(document, { now: () => time });
  page.watch(() => undefined, life().signal);
  // An empty week is believed after its long time of standing still.
  page.readBusy();
  time += 6000;
  isRead = page.readBusy().ok;
});
/** How many boxes were asked for to say where a slot is, in another turn than the reading. */
const askedFor = async (): Promise<number> => {
  expect(isRead).toBe(true);
  await Promise.resolve();
  measured.mockClear();
  expect(page.placeOf(nine)).toEqual({ left: 0, top: 360, width: 100, height: 40 });
  return measured.mock.calls.length;
};

describe('the grid that a reading has measured', () => {
  it('is the one that its answer is drawn on', async () => {
    time += 90;
    expect(await askedFor()).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['the answer took longer', () => (time += 101)],
    ['the clock was set back', () => (time -= 1000)],
    ['it was scrolled, which nobody has told yet', () => (all().scrollTop = 40)],
    ['the window has another size', () => window.dispatchEvent(new Event('resize'))],
    ['something around it was scrolled', () => document.body.dispatchEvent(new Event('scroll'))],
    ['the page was changed', () => all().append('other words')],
  ])('is measured anew where %s', async (_, change) => {
    change();
    expect(await askedFor()).toBeGreaterThan(0);
  });
});
