import { describe, expect, it } from 'vitest';
import { activityOf, catalogue, checkActivity, effectiveCatalogue } from '../../../src/domain/involvement/index.ts';
import type { Activity, ActivityTexts } from '../../../src/domain/involvement/index.ts';
import { activityTexts } from '../../../src/ui/i18n/en/involvement.ts';

const walk = activityOf('a09')!;
const words = activityTexts['a09']!;

const problems = (activity: Partial<Activity>, texts: Partial<ActivityTexts> = {}): string[] => {
  const checked = checkActivity({ activity: { ...walk, ...activity }, texts: { ...words, ...texts } });
  return checked.ok ? [] : checked.failure.map(({ field, problem }) => `${field} ${problem}`);
};

describe('an activity in the user’s own words', () => {
  it('is tidied and kept', () => {
    const checked = checkActivity({
      activity: walk,
      texts: { ...words, name: '  Walk  round\tthe block ', question: ' ' },
    });
    expect(checked).toEqual({
      ok: true,
      value: { activity: walk, texts: { ...words, name: 'Walk round the block', question: '' } },
    });
  });

  it('may be any of ours as it is', () => {
    const refused = catalogue.filter((activity) => !checkActivity({ activity, texts: activityTexts[activity.id]! }).ok);
    expect(refused).toEqual([]);
  });

  it.each<[string, Partial<Activity>, readonly string[]]>([
    ['shorter than 30 minutes', { minutes: { min: 25, usual: 30, max: 45 } }, ['minutes.min out-of-range']],
    ['longer than 90', { minutes: { min: 30, usual: 30, max: 95 } }, ['minutes.max out-of-range']],
    ['whose longest is below its least', { minutes: { min: 60, usual: 60, max: 45 } }, ['minutes.max out-of-range']],
    ['usually longer than its longest', { minutes: { min: 30, usual: 60, max: 45 } }, ['minutes.usual out-of-range']],
    ['with part of a minute', { minutes: { min: 30.5, usual: 45, max: 60 } }, ['minutes.min out-of-range']],
    ['for seven', { group: { min: 1, max: 7 } }, ['group.max out-of-range']],
    ['for fewer than it needs', { group: { min: 3, max: 2 } }, ['group.max out-of-range']],
    ['with rest for more than a year', { coolDownDays: 366 }, ['coolDownDays out-of-range']],
    ['with a way of two hours', { travelMinutes: 120 }, ['travelMinutes out-of-range']],
    ['with less than no notice', { noticeMinutes: -1 }, ['noticeMinutes out-of-range']],
  ])('is refused, by field: one %s', (_, activity, expected) => {
    expect(problems(activity)).toEqual(expected);
  });

  it('has a name and titles, and nothing endless', () => {
    expect(problems({}, { name: ' ', title: '' })).toEqual(['texts.name missing', 'texts.title missing']);
    expect(problems({}, { name: 'x'.repeat(61), question: 'x'.repeat(301) })).toEqual([
      'texts.name too-long',
      'texts.question too-long',
    ]);
  });
});

describe('the catalogue with the user’s own', () => {
  const longer = { ...walk, minutes: { min: 45, usual: 60, max: 90 } };
  const own = { ...walk, id: '7b0f5c1e-0000-4000-8000-000000000001' };

  it('has theirs in place of ours, and what they added at the end', () => {
    const all = effectiveCatalogue(catalogue, [{ activity: own }, { activity: longer }]);
    expect(all).toHaveLength(catalogue.length + 1);
    expect(all.find(({ id }) => id === 'a09')).toBe(longer);
    expect(all.at(-1)).toBe(own);
  });

  it('is ours again once an edit is dropped', () => {
    expect(effectiveCatalogue(catalogue, [])).toEqual(catalogue);
  });
});
