import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../src/pages/outlook/read-label.ts';
import { extentOf, refine } from '../../../src/pages/outlook/refine.ts';

const date = '2026-09-29';

/** Where a tile of these minutes is drawn, with the gap below it that Outlook leaves. */
function tileAt(start: number, end: number, { hourHeight = 48, gap = 2, leastPixels = 0 } = {}) {
  const column = { top: -300, height: hourHeight * 24 };
  const top = column.top + (start / 60) * hourHeight;
  const height = Math.max(((end - start) / 60) * hourHeight - gap, leastPixels);
  return extentOf({ top, height } as DOMRect, column);
}
const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const english = (start: number, end: number): string =>
  `Talk, ${clock(start)} to ${clock(end)}, Tuesday, September 29, 2026, Busy`;
const read = (label: string, extent: ReturnType<typeof tileAt>, on = date) =>
  refine(label, readTimes(label), on, extent);

describe('the stretch of a tile', () => {
  it('is what the label says, to the minute, where the tile lies at it', () => {
    expect(read(english(543, 611), tileAt(543, 611))).toEqual({ start: 543, end: 611 });
  });

  it('is refused where label and tile disagree', () => {
    expect(read(english(540, 600), tileAt(600, 660))).toBeUndefined();
    expect(read(english(540, 600), tileAt(540, 720))).toBeUndefined();
  });

  it('is the label’s for a short event that is drawn taller than it is', () => {
    expect(read(english(540, 545), tileAt(540, 545, { leastPixels: 22 }))).toEqual({ start: 540, end: 545 });
  });

  it('is one part of the label in each column that an overnight event touches', () => {
    const label = 'Watch, 10:07 PM to 6:13 AM, Tuesday, September 29, 2026, Busy';
    expect(read(label, tileAt(1327, 1440))).toEqual({ start: 1327, end: 1440 });
    expect(read(label, tileAt(0, 373), '2026-09-30')).toEqual({ start: 0, end: 373 });
    expect(read(label, tileAt(0, 373), '2026-10-01')).toBeUndefined();
  });

  it('comes from two clock times in any language, if they agree with the tile', () => {
    expect(read('Treffen 8:15, 9:07 bis 10:31, Dienstag', tileAt(547, 631))).toEqual({ start: 547, end: 631 });
    expect(read('회의, 오후 3:30에서 오후 4:10까지', tileAt(930, 970))).toEqual({ start: 930, end: 970 });
  });

  it('comes from one of the two times where midnight cuts the tile', () => {
    const label = 'Nachtzug, 20:15, Mittwoch bis 8:10, Donnerstag';
    expect(read(label, tileAt(1215, 1440))).toEqual({ start: 1215, end: 1440 });
    expect(read(label, tileAt(0, 490))).toEqual({ start: 0, end: 490 });
  });

  it('is the place of the tile, widened to five minutes, where no time can be read', () => {
    expect(read('اجتماع', tileAt(547, 631))).toEqual({ start: 545, end: 635 });
    expect(read('', tileAt(0, 1440))).toEqual({ start: 0, end: 1440 });
  });

  it('ignores a title that imitates a label, as long as the real one agrees', () => {
    const label = `See, 1:00 PM to 2:00 PM, Tuesday, September 29, 2026, ${english(540, 600)}`;
    expect(read(label, tileAt(540, 600))).toEqual({ start: 540, end: 600 });
    expect(
      read('See, 1:00 PM to 2:00 PM, Tuesday, September 29, 2026, 9:00 bis 10:00, Frei', tileAt(540, 600)),
    ).toEqual({
      start: 540,
      end: 600,
    });
  });

  it('never leaves a minute of an event free, at any height of an hour, in a known language and in none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 1440 }),
        fc.integer({ min: 30, max: 90 }),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom<(start: number, end: number) => string>(
          english,
          (start, end) => `Besuch um 7:05, ${clock(start)} bis ${clock(end)}, Dienstag`,
          () => 'Besuch',
        ),
        (start, minutes, hourHeight, gap, labelled) => {
          const end = Math.min(1440, start + minutes);
          fc.pre(labelled !== english || end < 1440);
          const stretch = read(labelled(start, end), tileAt(start, end, { hourHeight, gap, leastPixels: 12 }));
          expect(stretch).toBeDefined();
          expect(stretch!.start).toBeLessThanOrEqual(start);
          expect(stretch!.end).toBeGreaterThanOrEqual(end);
          expect(labelled === english ? stretch : { start, end }).toEqual({ start, end });
        },
      ),
    );
  });
});
