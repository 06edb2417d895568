import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { busyMinutes, everythingBlocks, freeStretches, weekOf } from '../world/oracle.ts';
import type { OracleRules } from '../world/oracle.ts';
import { googleCalendars } from '../world/seed.ts';
import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';
import { instantOf } from '../world/wall-time.ts';

// A Wednesday: the seeded weeks start on Monday 23 and Monday 30 November 2026.
const now = Date.parse('2026-11-25T10:00:00Z');
let world: World;
beforeAll(async () => {
  world = await startWorld({ now });
});
afterAll(async () => {
  await world.close();
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const free = (account: string, date: string, rules: OracleRules = everythingBlocks) =>
  freeStretches(busyMinutes(world.store, account, date, rules), { from: 9 * 60, to: 17 * 60 + 30, atLeast: 30 }).map(
    ({ from, to }) => `${clock(from)}-${clock(to)}`,
  );

describe('the seeded weeks', () => {
  it('are the week of now and the next one, and the same at every start', async () => {
    const other = await startWorld({ now });
    expect(other.store.everything()).toEqual(world.store.everything());
    await other.close();
    const starts = world.store
      .everything()
      .map(({ when }) => (when.kind === 'timed' ? when.start : Date.parse(when.from)));
    expect(Math.min(...starts)).toBe(instantOf('2026-11-23', '09:00', 'Europe/Berlin'));
    expect(Math.max(...starts)).toBe(instantOf('2026-12-04', '15:00', 'Europe/Berlin'));
  });

  it('hold every trap for a reader of calendars', () => {
    const own = world.store.standing(world.parts.googleAccount);
    const has = (what: (event: (typeof own)[number]) => boolean) => own.some(what);
    expect(has(({ when, showAs }) => when.kind === 'allDay' && showAs === 'busy')).toBe(true);
    expect(has(({ when, showAs }) => when.kind === 'allDay' && showAs === 'free')).toBe(true);
    for (const response of ['declined', 'tentative', 'unanswered', 'organizer', 'accepted'] as const) {
      expect(
        has((event) => event.response === response),
        response,
      ).toBe(true);
    }
    for (const kind of ['outOfOffice', 'focusTime', 'workingLocation', 'task'] as const) {
      expect(
        has((event) => event.kind === kind),
        kind,
      ).toBe(true);
    }
    expect(
      has(({ when }) => when.kind === 'timed' && new Date(when.start).getUTCDate() !== new Date(when.end).getUTCDate()),
    ).toBe(true);
    expect(has(({ series }) => series !== undefined)).toBe(true);
    expect(has(({ isPrivate }) => isPrivate)).toBe(true);
    expect(has(({ title }) => title.includes(', ') && title.includes('Color:'))).toBe(true);
    expect(has(({ calendar }) => calendar === googleCalendars.marketing)).toBe(true);
    expect(own.every(({ id, kind }) => kind === 'task' || /^[a-v0-9]{5,}(_\d{8}T\d{6}Z)?$/.test(id))).toBe(true);
  });

  it('leave gaps on every kind of day', () => {
    const { googleAccount, microsoftAccount } = world.parts;
    const [monday, tuesday, wednesday, thursday, friday] = weekOf(world.store, googleAccount, now) as [
      string,
      string,
      string,
      string,
      string,
    ];
    expect(free(googleAccount, monday)).toEqual(['11:00-13:00', '14:30-15:30', '16:00-17:30']);
    expect(free(googleAccount, tuesday)).toEqual(['12:00-13:00', '14:00-14:30', '15:30-16:00', '17:00-17:30']);
    expect(free(googleAccount, wednesday)).toEqual(['11:30-13:00']);
    expect(free(googleAccount, thursday)).toEqual(['11:30-12:30', '13:30-16:30']);
    expect(free(googleAccount, friday)).toEqual(['10:00-11:00', '12:00-15:00', '15:45-17:30']);
    expect(free(microsoftAccount, friday)).toEqual(['10:00-11:00', '12:00-13:00', '14:00-15:00', '15:45-17:30']);
    expect(free(googleAccount, '2026-12-04'), 'the off-site').toEqual([]);
  });

  it('stand at the same wall times in another zone', async () => {
    const away = await startWorld({ now, timeZone: 'America/New_York' });
    expect(
      away.store.event(
        googleCalendars.own,
        away.store.standing(googleCalendars.own).find(({ title }) => title === 'Dentist')!.id,
      )?.when,
    ).toEqual({
      kind: 'timed',
      start: Date.parse('2026-11-24T21:00:00Z'),
      end: Date.parse('2026-11-24T22:00:00Z'),
      timeZone: 'America/New_York',
    });
    await away.close();
  });
});

describe('the oracle', () => {
  const tuesday = '2026-11-24';

  it('lets what may be read either way be read either way', () => {
    const { googleAccount, microsoftAccount } = world.parts;
    expect(free(googleAccount, tuesday, { ...everythingBlocks, focusTime: false })).toContain('10:00-13:00');
    expect(free(googleAccount, tuesday, { ...everythingBlocks, unanswered: false })).toContain('09:15-10:00');
    expect(free(googleAccount, '2026-11-23', { ...everythingBlocks, tentative: false })).toContain('14:30-17:30');
    expect(free(microsoftAccount, '2026-11-27', { ...everythingBlocks, workingElsewhere: false })).toContain(
      '12:00-15:00',
    );
  });

  it('takes a free event for busy who cannot see that it is free', () => {
    expect(free(world.parts.googleAccount, tuesday, { ...everythingBlocks, seesFree: false })).toEqual([]);
  });

  it('looks at ticked calendars, or at those that are named', () => {
    const { googleAccount } = world.parts;
    const thursday = '2026-11-26';
    expect(free(googleAccount, thursday, { ...everythingBlocks, calendars: [googleCalendars.own] })).toContain(
      '13:30-17:30',
    );
    expect(free(googleAccount, thursday, { ...everythingBlocks, calendars: Object.values(googleCalendars) })).toEqual([
      '11:30-12:30',
      '13:30-14:00',
      '16:00-16:30',
    ]);
  });

  it('counts the minutes that a day has', async () => {
    const minutes = (date: string) => busyMinutes(world.store, world.parts.googleAccount, date, everythingBlocks);
    expect(minutes('2026-11-26')).toHaveLength(1440);
    expect(minutes('2026-10-25')).toHaveLength(1500);
    expect(minutes('2027-03-28')).toHaveLength(1380);
    expect(
      minutes('2026-11-26')
        .slice(0, 8 * 60 + 12)
        .lastIndexOf(true),
      'the night train',
    ).toBe(8 * 60 + 9);
    expect(minutes('2026-11-25').indexOf(true, 18 * 60)).toBe(20 * 60 + 15);
  });
});
