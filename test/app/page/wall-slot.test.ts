import { describe, expect, it } from 'vitest';
import { wallSlotOf } from '../../../src/app/page/wall-slot.ts';
import { at, berlin } from './support.ts';

const slot = (from: string, to: string): ReturnType<typeof wallSlotOf> =>
  wallSlotOf({ start: Date.parse(from), end: Date.parse(to) }, berlin);

describe('a slot on the wall clock of a page', () => {
  it('is its date and minutes, and ends with its day', () => {
    const evening = { start: at('2026-11-24T11:15'), end: at('2026-11-25T00:00') };
    expect(wallSlotOf(evening, berlin)).toEqual({ date: '2026-11-24', startMinute: 675, endMinute: 1440 });
  });

  it('is longer over an hour that is skipped', () => {
    expect(slot('2026-03-29T00:30Z', '2026-03-29T01:30Z')).toEqual({
      date: '2026-03-29',
      startMinute: 90,
      endMinute: 210,
    });
  });

  it('has no place where the clock is set back to before it began', () => {
    expect(slot('2026-10-25T00:00Z', '2026-10-25T00:45Z')).toMatchObject({ startMinute: 120, endMinute: 165 });
    expect(slot('2026-10-25T00:45Z', '2026-10-25T01:15Z')).toBeUndefined();
    expect(slot('2026-10-25T00:30Z', '2026-10-25T01:30Z')).toBeUndefined();
    expect(slot('2026-10-25T01:00Z', '2026-10-25T01:45Z')).toMatchObject({ startMinute: 120, endMinute: 165 });
  });
});
