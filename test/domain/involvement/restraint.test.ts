import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findGaps, instantOf, wallOf } from '../../../src/domain/availability/index.ts';
import { activeCatalogue, activityOf, catalogue, suggest } from '../../../src/domain/involvement/index.ts';
import type { Circle, LedgerEntry, Person, Snooze, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { longRuns } from '../../support/long.ts';
import { at, hours, input, person, stretch, timeZone, weekGaps } from './week.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: longRuns(60_000, 600_000) });

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, readonly Item[]> => {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
};

const circle = fc.constantFrom<Circle>(
  'report',
  'report',
  'report',
  'skipLevel',
  'peer',
  'leader',
  'customer',
  'partner',
);
const people: fc.Arbitrary<readonly Person[]> = fc
  .array(fc.tuple(circle, fc.integer({ min: 0, max: 400 })), { maxLength: 9 })
  .map((all) =>
    all.map(([of, days], index) => person(`P${index}`, of, { addedAt: at('mon 08:00') - days * 86_400_000 })),
  );
const activity = fc.constantFrom(...catalogue.map(({ id }) => id));
const personId = fc.integer({ min: 0, max: 9 }).map((index) => `id-p${index}`);
const ledger: fc.Arbitrary<readonly LedgerEntry[]> = fc.array(
  fc.record({
    activity,
    people: fc.uniqueArray(personId, { maxLength: 3 }),
    at: fc.integer({ min: -90 * 24, max: 24 }).map((later) => at('mon 09:00') + later * 3_600_000),
    minutes: fc.constantFrom(30, 45, 60),
  }),
  { maxLength: 25 },
);
const snooze: fc.Arbitrary<Snooze> = fc.record({
  what: fc.oneof(
    personId.map((id) => ({ kind: 'person', person: id }) as const),
    activity.map((id) => ({ kind: 'activity', activity: id }) as const),
    fc.tuple(activity, personId).map(([id, who]) => ({ kind: 'pair', activity: id, people: [who] }) as const),
  ),
  until: fc.constantFrom(null, at('wed 00:00'), at('2026-11-30 00:00')),
});
const inputs: fc.Arbitrary<SuggestInput> = fc
  .record({
    people,
    ledger,
    snoozes: fc.array(snooze, { maxLength: 4 }),
    off: fc.uniqueArray(activity, { maxLength: 12 }),
    suggestionsPerDay: fc.constantFrom<SuggestInput['suggestionsPerDay']>(1, 2, 3, 'every'),
    drop: fc.integer({ min: 0, max: 27 }),
  })
  .map(({ off, drop, ...rest }) =>
    input({
      ...rest,
      gaps: weekGaps().filter((_, index) => index !== drop),
      catalogue: activeCatalogue({ activitiesOff: off, activitiesOn: ['a07'] }),
    }),
  );

describe('whatever the people, the past and the snoozes', () => {
  it('suggestions keep to their gaps, to 30-90 minutes, to one a gap and to the number a day', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const suggestions = suggest(all);
        const isWrong = ({ gap, slot }: (typeof suggestions)[number]) =>
          slot.start < gap.start ||
          slot.end > gap.end ||
          slot.end - slot.start < 1_800_000 ||
          slot.end - slot.start > 5_400_000;
        expect(suggestions.filter(isWrong)).toEqual([]);
        expect(new Set(suggestions.map(({ gap }) => gap.start)).size).toBe(suggestions.length);
        const days = grouped(suggestions, ({ slot }) => wallOf(slot.start, timeZone).date);
        const most = all.suggestionsPerDay === 'every' ? 99 : all.suggestionsPerDay;
        expect([...days.values()].filter((day) => day.length > most)).toEqual([]);
      }),
      { numRuns: longRuns(15, 1000) },
    );
  });

  it('nothing that was switched off, snoozed or done too lately appears', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        for (const { activity: id, people: with_, slot } of suggest(all)) {
          expect(all.catalogue.map((one) => one.id)).toContain(id);
          const held = all.snoozes.filter(
            ({ what, until }) =>
              (until === null || slot.start < until) &&
              ((what.kind === 'person' && with_.includes(what.person)) ||
                (what.kind === 'activity' && what.activity === id) ||
                (what.kind === 'pair' && what.activity === id && with_.join() === what.people.join())),
          );
          expect(held).toEqual([]);
          const { coolDownDays, group, circles } = activityOf(id)!;
          const lately = all.ledger.filter(
            (entry) =>
              entry.activity === id &&
              entry.people.some((who) => with_.includes(who)) &&
              Math.abs(entry.at - slot.start) < (coolDownDays - 1) * 86_400_000,
          );
          expect(lately).toEqual([]);
          expect(with_.length <= Math.max(1, group.max) && new Set(with_).size === with_.length).toBe(true);
          const found = with_.map((who) => all.people.find((one) => one.id === who));
          expect(
            found.filter((one) => one === undefined || (circles.length > 0 && !circles.includes(one.circle))),
          ).toEqual([]);
        }
      }),
      { numRuns: longRuns(15, 1000) },
    );
  });

  it('the same input gives the same output, in whatever order gaps, people and past come', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const expected = suggest(all);
        expect(suggest({ ...all })).toEqual(expected);
        const turned = {
          ...all,
          gaps: all.gaps.toReversed(),
          people: all.people.toReversed(),
          ledger: all.ledger.toReversed(),
          catalogue: all.catalogue.toReversed(),
        };
        expect(suggest(turned).map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
      }),
      { numRuns: longRuns(15, 1000) },
    );
  });

  it("a change on one day leaves the other days' suggestions alone", () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 26 }), (all, index) => {
        const gone = all.gaps[index]!;
        const day = wallOf(gone.start, timeZone).date;
        const others = (gaps: SuggestInput['gaps']) =>
          suggest({ ...all, gaps })
            .filter(({ slot }) => wallOf(slot.start, timeZone).date !== day)
            .map(({ key }) => key);
        expect(others(all.gaps.filter((gap) => gap !== gone))).toEqual(others(all.gaps));
      }),
      { numRuns: longRuns(15, 1000) },
    );
  });
});

describe('while the day goes by', () => {
  const team = [
    person('Ana'),
    person('Ben'),
    person('Cy', 'leader'),
    person('Dee', 'customer'),
    person('Eve', 'skipLevel'),
  ];
  const notice = 120 * 60_000;

  /** The suggestions of the week at a quarter of an hour, by the end of their gap. */
  const lookAt = (now: number) => {
    const gaps = weekGaps('2026-11-23', now + notice);
    const found = suggest(
      input({ gaps, people: team, now, catalogue: catalogue.filter((one) => one.noticeMinutes === 0) }),
    );
    return new Map(found.map((one) => [one.gap.end, one]));
  };

  it('what is still to come stays as it is when gaps before it have passed, however many a day', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 6 }), (all, passed) => {
        const tuesday = all.gaps.filter(({ start }) => wallOf(start, timeZone).date === '2026-11-24');
        const keysOf = (gaps: SuggestInput['gaps']) =>
          new Map(suggest({ ...all, gaps }).map((one) => [one.gap.end, one.key]));
        const before = keysOf(tuesday);
        for (const [end, key] of keysOf(tuesday.slice(passed))) {
          expect(key).toBe(before.get(end) ?? key);
        }
      }),
      { numRuns: longRuns(40, 3000) },
    );
  });

  it('a long gap, which may be used at either end, does not change its mind either', () => {
    const look = (now: number) => {
      const busy = ['tue 09:00-09:30', 'tue 12:00-12:15', 'tue 15:00-15:30', 'wed 12:30-13:00'].map(stretch);
      const gaps = findGaps({
        window: { start: at('mon 00:00'), end: at('thu 00:00') },
        busy,
        hours,
        bufferMinutes: { before: 0, after: 0 },
        notBefore: now + notice,
      });
      return new Map(
        suggest(input({ gaps, people: team, now, suggestionsPerDay: 3 })).map((one) => [one.gap.end, one]),
      );
    };
    const first = look(at('mon 08:00'));
    const changed: string[] = [];
    for (let now = at('mon 08:00'); now < at('wed 12:00'); now += 1_800_000) {
      for (const [end, one] of look(now)) {
        const old = first.get(end);
        if (
          old !== undefined &&
          one.gap.start > now + notice &&
          old.gap.start === one.gap.start &&
          old.key !== one.key
        ) {
          changed.push(`${one.key} instead of ${old.key}`);
        }
      }
    }
    expect(changed).toEqual([]);
  });

  it('what is still to come does not change its mind', () => {
    let before = lookAt(at('mon 08:00'));
    const kept: string[] = [];
    const changed: string[] = [];
    const days = longRuns(1, 4);
    for (let quarter = 1; quarter < days * 24 * 4; quarter += 1) {
      const now = at('mon 08:00') + quarter * 900_000;
      const after = lookAt(now);
      for (const [end, one] of after) {
        const old = before.get(end);
        // A gap that the notice has begun to eat may hold less than before.
        if (old !== undefined && one.gap.start > now + notice) {
          (one.key === old.key ? kept : changed).push(one.key);
        }
      }
      before = after;
    }
    expect(changed).toEqual([]);
    expect(kept.length).toBeGreaterThan(250 * days);
  });
});

describe('over weeks', () => {
  /** Every working day one suggestion, which is taken. */
  const live = (team: readonly Person[], days: number, take: (day: number) => boolean = () => true): LedgerEntry[] => {
    const past: LedgerEntry[] = [];
    for (let day = 0; day < days; day += 1) {
      const date = Temporal.PlainDate.from('2026-01-05').add({ days: day });
      if (date.dayOfWeek <= 5 && take(day)) {
        const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
        const start = instantOf(date.toString(), 0, timeZone);
        const gaps = weekGaps(monday).filter((gap) => gap.start >= start && gap.start < start + 86_400_000);
        const [best] = suggest({
          ...input({ gaps, people: team, suggestionsPerDay: 1, hours }),
          ledger: [...past],
          now: start,
        });
        if (best !== undefined) {
          past.push({
            activity: best.activity,
            people: best.people,
            at: best.slot.start,
            minutes: (best.slot.end - best.slot.start) / 60_000,
          });
        }
      }
    }
    return past;
  };

  const countOf = (past: readonly LedgerEntry[], who: Person): number =>
    past.filter((entry) => entry.people.includes(who.id)).length;

  it('three equal people get about the same over thirty bookings', () => {
    const team = [person('Ana'), person('Ben'), person('Cleo')];
    const past = live(team, 42);
    const counts = team.map((one) => countOf(past, one));
    expect(past.length).toBe(30);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('a newcomer does not get the next five', () => {
    const team = [person('Ana'), person('Ben'), person('Cleo')];
    const past = live(team, 28);
    const newcomer = person('Dan', 'report', { addedAt: instantOf('2026-02-02', 480, timeZone) });
    const all = [...team, newcomer];
    const next: string[] = [];
    for (let day = 28; day < 33; day += 1) {
      const start = instantOf(Temporal.PlainDate.from('2026-01-05').add({ days: day }).toString(), 0, timeZone);
      const gaps = weekGaps('2026-02-02').filter((gap) => gap.start >= start && gap.start < start + 86_400_000);
      const [best] = suggest({ ...input({ gaps, people: all, suggestionsPerDay: 1 }), ledger: [...past], now: start });
      past.push({ activity: best!.activity, people: best!.people, at: best!.slot.start, minutes: 30 });
      next.push(...best!.people);
    }
    expect(next).toHaveLength(5);
    expect(next.filter((id) => id === newcomer.id).length).toBeLessThanOrEqual(3);
    expect(next).toContain(newcomer.id);
  });

  it('what is done varies: in a month at least ten kinds, none more than a quarter', () => {
    const past = live([person('Ana'), person('Ben'), person('Cleo'), person('Dan', 'peer')], 42);
    const kinds = grouped(past, ({ activity: id }) => id);
    expect(kinds.size).toBeGreaterThanOrEqual(10);
    expect(Math.max(...[...kinds.values()].map((entries) => entries.length))).toBeLessThanOrEqual(past.length / 4);
  });

  it('something light is among any five, nearly always', () => {
    const past = live([person('Ana'), person('Ben'), person('Cleo'), person('Dan', 'peer')], 84);
    const isLight = past.map(({ activity: id }) => activityOf(id)?.isLight === true);
    const fives = isLight.slice(4).map((_, index) => isLight.slice(index, index + 5));
    expect(fives.filter((five) => !five.includes(true)).length).toBeLessThanOrEqual(fives.length * 0.05);
  });
});
