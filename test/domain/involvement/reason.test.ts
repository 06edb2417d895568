import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { catalogue, reasonOf, suggest } from '../../../src/domain/involvement/index.ts';
import type { Activity, LedgerEntry, Reason, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { reasonTexts } from '../../../src/ui/i18n/en/involvement.ts';
import { at, gap, input, lunch, person, weekGaps } from './week.ts';
import { longRuns } from '../../support/long.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const ana = person('Ana');
const ben = person('Ben');
const only = (...ids: string[]): readonly Activity[] => catalogue.filter(({ id }) => ids.includes(id));
const done = (activity: string, when: string, people: readonly string[], minutes = 30): LedgerEntry => ({
  activity,
  people,
  at: at(when),
  minutes,
});

/** The reasons of the only suggestion of an input. */
const reasons = (rest: Partial<SuggestInput>): Reason => {
  const all = input(rest);
  const [one] = suggest(all);
  return reasonOf(one!, all);
};
const keys = (rest: Partial<SuggestInput>): string[] => reasons(rest).map(({ key }) => key);

describe('the reason of a suggestion', () => {
  it('is how long it has been, in days by the calendar', () => {
    const past = [done('a13', '2026-11-13 16:00', ['id-ana']), done('a38', '2026-10-01 10:00', ['id-ana'])];
    const told = reasons({ gaps: [gap('mon 13:00-14:00')], people: [ana], ledger: past, catalogue: only('a04') });
    expect(told[0]).toEqual({ key: 'notMetFor', values: { days: 10 } });
  });

  it('is that it is the first time', () => {
    expect(keys({ gaps: [gap('mon 13:00-14:00')], people: [ana], catalogue: only('a04') })).toContain('neverMet');
  });

  it('is never a number of days below two', () => {
    const past = [done('a13', 'sun 10:00', ['id-ana'])].map((entry) => ({ ...entry, at: at('2026-11-22 10:00') }));
    expect(keys({ gaps: [gap('mon 13:00-14:00')], people: [ana], ledger: past, catalogue: only('a04') })).not.toContain(
      'notMetFor',
    );
  });

  it('is the lunch break for meals', () => {
    expect(keys({ gaps: [lunch('mon 12:00-12:30')] })).toContain('fitsLunch');
  });

  it('is getting on the feet after a meeting for walks, and only then', () => {
    const walk = { catalogue: only('a09') };
    expect(keys({ ...walk, gaps: [gap('mon 13:00-14:00')] })).toContain('moveAfterMeeting');
    expect(keys({ ...walk, gaps: [gap('mon 13:00-14:00', { startsAt: 'break' })] })).not.toContain('moveAfterMeeting');
  });

  it('is the length only when all of the gap is used', () => {
    const used = reasons({ gaps: [gap('mon 13:00-13:45')], catalogue: only('a04') });
    expect(used).toContainEqual({ key: 'fitsLength', values: { minutes: 45 } });
    expect(keys({ gaps: [gap('mon 13:00-15:00')], catalogue: only('a04') })).toEqual(['timeIsFree']);
  });

  it('calls something new only once enough is known', () => {
    const one = { gaps: [gap('mon 13:00-15:00')], catalogue: only('a04') };
    const past = ['a13', 'a15', 'a16', 'a17', 'a19'].map((id) => done(id, '2026-10-05 10:00', ['id-x']));
    const isNew = (ledger: readonly LedgerEntry[]) => {
      const all = input({ ...one, ledger });
      const found = suggest(all)[0]!;
      const strong = found.factors.map((factor) => (factor.name === 'variety' ? { ...factor, value: 1 } : factor));
      return reasonOf({ ...found, factors: strong }, all).map(({ key }) => key);
    };
    expect(isNew(past)).toContain('neverDone');
    expect(isNew([])).not.toContain('neverDone');
    expect(isNew([done('a04', '2026-10-05 10:00', ['id-x'])])).toContain('notDoneLately');
  });

  it('speaks of little time only where others had more, and never next to how long it has been', () => {
    const past = [
      done('a04', '2026-11-10 10:00', ['id-ben'], 90),
      done('a04', '2026-11-12 10:00', ['id-ben'], 90),
      done('a13', '2026-11-12 11:00', ['id-ana'], 30),
    ];
    const all = input({ gaps: [gap('mon 13:00-14:00')], people: [ana, ben], ledger: past, catalogue: only('a09') });
    const [one] = suggest(all);
    expect(one?.people).toEqual(['id-ana']);
    const personal = reasonOf(one!, all).filter(({ key }) => key === 'littleTime' || key === 'notMetFor');
    expect(personal).toHaveLength(1);
  });

  it('is one or two different sentences for any suggestion, every value of which is filled in', () => {
    const team = [ana, ben, person('Cy', 'leader'), person('Dee', 'customer')];
    const pasts = fc.array(
      fc.record({
        activity: fc.constantFrom(...catalogue.map(({ id }) => id)),
        people: fc.constantFrom(['id-ana'], ['id-ben'], ['id-cy'], []),
        at: fc.integer({ min: -60, max: 3 }).map((days) => at('mon 09:00') + days * 86_400_000),
        minutes: fc.constantFrom(30, 60),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pasts, fc.boolean(), (ledger, isKnown) => {
        const all = input({ gaps: weekGaps(), people: isKnown ? team : [], ledger });
        for (const one of suggest(all)) {
          const told = reasonOf(one, all);
          expect(told.length === 1 || told.length === 2).toBe(true);
          expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
          for (const { key, values } of told) {
            const wanted = [...reasonTexts[key].matchAll(/\{(\w+)\}/gu)]
              .map(([, name]) => name)
              .filter((name) => name !== 'name');
            expect(Object.keys(values)).toEqual(wanted);
            expect(Object.values(values).filter((value) => !Number.isInteger(value) || Number(value) < 2)).toEqual([]);
            expect(one.people.length > 0 || !reasonTexts[key].includes('{name}')).toBe(true);
          }
        }
      }),
      { numRuns: longRuns(8, 500) },
    );
  });

  it('is asked for activities of the catalogue only', () => {
    const all = input({ gaps: [gap('mon 13:00-14:00')] });
    const [one] = suggest(all);
    expect(() => reasonOf({ ...one!, activity: 'a99' }, all)).toThrow('suggestion.activity:');
  });
});

describe('the sentences', () => {
  it('compare nobody with anybody and score nobody (RULE-6)', () => {
    expect(Object.values(reasonTexts).join('\n')).not.toMatch(
      /\b(than|score|rank|best|worst|most|least|others|other people|percent)\b/iu,
    );
  });

  it('are whole sentences', () => {
    expect(Object.values(reasonTexts).filter((text) => !/^[A-Z{].*\.$/u.test(text))).toEqual([]);
  });
});
