import { describe, expect, it } from 'vitest';
import { commonGaps, instantOf } from '../../../src/domain/availability/index.ts';
import type { GapQuery, OtherTime } from '../../../src/domain/availability/index.ts';

const timeZone = 'Europe/Berlin';
const at = (hour: number) => instantOf('2026-11-23', hour * 60, timeZone);
const stretch = (from: number, to: number) => ({ start: at(from), end: at(to) });

const query: GapQuery = {
  window: stretch(0, 24),
  busy: [stretch(11, 12)],
  hours: { timeZone, days: { 1: [{ from: '09:00', to: '17:00' }] } },
  bufferMinutes: { before: 0, after: 30 },
};

const shared = (others: readonly OtherTime[]) =>
  commonGaps(query, others).map(({ start, end, startsAt, endsAt }) => [
    (start - at(0)) / 3_600_000,
    (end - at(0)) / 3_600_000,
    startsAt,
    endsAt,
  ]);

describe('gaps that all share', () => {
  it("are the user's own when nobody else is asked", () => {
    expect(shared([])).toEqual([
      [9, 11, 'hours', 'meeting'],
      [12.5, 17, 'buffer', 'hours'],
    ]);
  });

  it("leave out everybody's meetings, without buffers for theirs", () => {
    expect(shared([{ busy: [stretch(9, 10)] }, { busy: [stretch(14, 15)] }])).toEqual([
      [10, 11, 'other', 'meeting'],
      [12.5, 14, 'buffer', 'other'],
      [15, 17, 'other', 'hours'],
    ]);
  });

  it('keep to the hours that others have in their own zone', () => {
    // 08:00 to 11:00 in New York is 14:00 to 17:00 in Berlin.
    const hours = { timeZone: 'America/New_York', days: { 1: [{ from: '08:00', to: '11:00' }] } } as const;
    expect(shared([{ busy: [], hours }])).toEqual([[14, 17, 'other', 'hours']]);
  });

  it('name whose time is unknown, and do not take it for free', () => {
    const gaps = commonGaps(query, [{ busy: [] }, { busy: 'unknown' }]);
    expect(gaps.map((gap) => gap.unknown)).toEqual([[1], [1]]);
  });

  it('keep to the hours even of those whose meetings are unknown', () => {
    const hours = { timeZone, days: { 1: [{ from: '09:00', to: '10:00' }] } } as const;
    expect(shared([{ busy: 'unknown', hours }])).toEqual([[9, 10, 'hours', 'other']]);
  });

  it('are none when somebody is always busy', () => {
    expect(shared([{ busy: [stretch(0, 24)] }])).toEqual([]);
  });

  it('name whose busy time cannot be meant', () => {
    expect(() => commonGaps(query, [{ busy: [] }, { busy: [stretch(10, 9)] }])).toThrow('others[1].busy[0].end:');
  });
});
