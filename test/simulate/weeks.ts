import { findGaps, instantOf } from '../../src/domain/availability/index.ts';
import type { Gap, WorkingHours } from '../../src/domain/availability/index.ts';
import { chanceOf, pick } from './chance.ts';

export const timeZone = 'America/New_York';

const workday = [{ from: '09:00', to: '17:30' }] as const;
export const hours: WorkingHours = { timeZone, days: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday } };

export interface Day {
  readonly date: string;
  /** Epoch milliseconds; half past seven in the morning. */
  readonly now: number;
  readonly gaps: readonly Gap[];
}

/** A leader's working days: four to seven meetings of 30 to 90 minutes each, wherever they fall. */
export const daysOf = (from: string, weeks: number, seed: number): readonly Day[] => {
  const chance = chanceOf(seed);
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: weeks * 5 }, (_, index) => {
    const date = first.add({ days: Math.floor(index / 5) * 7 + (index % 5) }).toString();
    const meetings = Array.from({ length: 4 + Math.floor(chance() * 4) }, () => {
      const start = 540 + Math.floor(chance() * 32) * 15;
      return {
        start: instantOf(date, start, timeZone),
        end: instantOf(date, start + pick([30, 30, 60, 60, 90], chance), timeZone),
      };
    });
    const now = instantOf(date, 450, timeZone);
    const gaps = findGaps({
      window: { start: now, end: instantOf(date, 1439, timeZone) },
      busy: meetings,
      hours,
      breaks: [{ from: '12:00', to: '14:00', minimumMinutes: 30 }],
      bufferMinutes: { before: 0, after: 0 },
      notBefore: now,
    });
    return { date, now, gaps };
  });
};
