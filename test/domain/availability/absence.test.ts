import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { explainAbsence, findGaps, instantOf, rangesOfDate } from '../../../src/domain/availability/index.ts';
import type { GapQuery } from '../../../src/domain/availability/index.ts';
import { queries } from './generated.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const timeZone = 'Europe/Berlin';
const at = (clock: string, date = '2026-11-23') => {
  const [hour = '0', minute = '0'] = clock.split(':');
  return instantOf(date, Number(hour) * 60 + Number(minute), timeZone);
};
const busy = (from: string, to: string) => ({ start: at(from), end: at(to) });

const query: GapQuery = {
  window: { start: at('00:00'), end: at('00:00', '2026-11-30') },
  busy: [],
  hours: { timeZone, days: { 1: [{ from: '09:00', to: '17:30' }], 2: [{ from: '09:00', to: '12:00' }] } },
  bufferMinutes: { before: 0, after: 0 },
};

describe('why a day has no gap', () => {
  it('says nothing of a day that has one', () => {
    expect(explainAbsence(query, '2026-11-23')).toEqual([]);
  });

  it('is a day off', () => {
    expect(explainAbsence(query, '2026-11-28')).toEqual([{ kind: 'day-off' }]);
  });

  it('is a day out of view', () => {
    expect(explainAbsence({ ...query, window: { start: at('18:00'), end: at('20:00') } }, '2026-11-23')).toEqual([
      { kind: 'outside-window' },
    ]);
  });

  it('is full booking', () => {
    expect(explainAbsence({ ...query, busy: [busy('08:00', '13:00'), busy('13:00', '18:00')] }, '2026-11-23')).toEqual([
      { kind: 'busy', start: at('09:00'), end: at('17:30') },
    ]);
  });

  it('is notice, lunch, meetings and what is left between them, in time order', () => {
    const full: GapQuery = {
      ...query,
      notBefore: at('11:00'),
      breaks: [{ from: '12:00', to: '14:00', minimumMinutes: 20 }],
      busy: [busy('12:30', '17:10'), busy('11:20', '11:45')],
    };
    expect(explainAbsence(full, '2026-11-23')).toEqual([
      { kind: 'notice', start: at('09:00'), end: at('11:00') },
      { kind: 'too-short', start: at('11:00'), end: at('11:20') },
      { kind: 'busy', start: at('11:20'), end: at('11:45') },
      { kind: 'too-short', start: at('11:45'), end: at('12:00') },
      { kind: 'break', start: at('12:00'), end: at('12:20') },
      { kind: 'too-short', start: at('12:20'), end: at('12:30') },
      { kind: 'busy', start: at('12:30'), end: at('17:10') },
      { kind: 'too-short', start: at('17:10'), end: at('17:30') },
    ]);
  });

  it('is a notice that takes the whole day', () => {
    expect(explainAbsence({ ...query, notBefore: at('09:00', '2026-11-24') }, '2026-11-23')).toEqual([
      { kind: 'notice', start: at('09:00'), end: at('17:30') },
    ]);
  });

  it('is not a notice that ends as the day begins', () => {
    const full = { ...query, notBefore: at('09:00'), busy: [busy('08:00', '18:00')] };
    expect(explainAbsence(full, '2026-11-23')).toEqual([{ kind: 'busy', start: at('09:00'), end: at('17:30') }]);
  });

  it('is not what a night gap of the day before or after has', () => {
    const nights: GapQuery = {
      ...query,
      hours: { timeZone, days: { 1: [{ from: '18:00', to: '24:00' }], 2: [{ from: '00:00', to: '06:00' }] } },
    };
    const evening = { start: at('18:00'), end: at('00:00', '2026-11-24') };
    const morning = { start: at('00:00', '2026-11-24'), end: at('06:00', '2026-11-24') };
    expect(explainAbsence({ ...nights, busy: [evening] }, '2026-11-23')).toEqual([{ kind: 'busy', ...evening }]);
    expect(explainAbsence({ ...nights, busy: [morning] }, '2026-11-24')).toEqual([{ kind: 'busy', ...morning }]);
  });

  it('is a window that ends as the day begins', () => {
    expect(explainAbsence({ ...query, window: { start: at('00:00'), end: at('09:00') } }, '2026-11-23')).toEqual([
      { kind: 'outside-window' },
    ]);
  });

  it('names nothing that only touches the time asked about', () => {
    const late = { ...query, notBefore: at('12:20'), breaks: [{ from: '12:00', to: '12:20', minimumMinutes: 20 }] };
    expect(explainAbsence({ ...late, busy: [busy('12:20', '17:10'), busy('17:30', '18:00')] }, '2026-11-23')).toEqual([
      { kind: 'notice', start: at('09:00'), end: at('12:20') },
      { kind: 'busy', start: at('12:20'), end: at('17:10') },
      { kind: 'too-short', start: at('17:10'), end: at('17:30') },
    ]);
    const later = { ...late, notBefore: at('13:00'), busy: [busy('13:00', '18:00')] };
    expect(explainAbsence(later, '2026-11-23')).toEqual([
      { kind: 'notice', start: at('09:00'), end: at('13:00') },
      { kind: 'busy', start: at('13:00'), end: at('17:30') },
    ]);
    const cut: GapQuery = {
      ...query,
      window: { start: at('00:00'), end: at('12:00') },
      breaks: [{ from: '12:00', to: '13:00', minimumMinutes: 60 }],
      busy: [busy('08:00', '12:00')],
    };
    expect(explainAbsence(cut, '2026-11-23')).toEqual([{ kind: 'busy', start: at('09:00'), end: at('12:00') }]);
  });

  it('refuses a date that is none', () => {
    expect(() => explainAbsence(query, 'Monday')).toThrow('day:');
  });

  it('has something to say exactly when there is no gap in the hours of the day', () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 2 }), (generated, later) => {
        const zone = generated.hours.timeZone;
        const date = Temporal.Instant.fromEpochMilliseconds(generated.window.start)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .add({ days: later });
        const reasons = explainAbsence(generated, date.toString());
        const ranges = rangesOfDate(generated.hours, date.toString());
        const whole = {
          start: Math.min(...ranges.map((range) => range.start)),
          end: Math.max(...ranges.map((range) => range.end)),
        };
        const hasGap = findGaps(generated).some((gap) => gap.start < whole.end && gap.end > whole.start);
        expect(reasons.length === 0).toBe(hasGap);
        const timed = reasons.flatMap((reason) => ('start' in reason ? [reason] : []));
        timed.slice(1).forEach((reason, index) => expect(reason.start).toBeGreaterThanOrEqual(timed[index]!.end));
        const total = timed.filter((reason) => reason.kind === 'too-short');
        expect(
          total.filter((reason) => reason.end - reason.start >= (generated.minimumMinutes ?? 30) * 60_000),
        ).toEqual([]);
      }),
    );
  });
});
