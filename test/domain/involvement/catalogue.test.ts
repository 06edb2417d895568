import { describe, expect, it } from 'vitest';
import { activeCatalogue, activityOf, catalogue } from '../../../src/domain/involvement/index.ts';
import { activityTexts } from '../../../src/ui/i18n/en/involvement.ts';

const ids = catalogue.map((activity) => activity.id);

describe('the catalogue', () => {
  it('holds 38 activities and the skip-level variant, in the order of their numbers', () => {
    const numbers = Array.from({ length: 38 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`);
    expect(ids).toEqual(numbers.flatMap((id) => (id === 'a22' ? ['a22', 'a22s'] : [id])));
  });

  it('keeps every activity within 30 to 90 minutes (RULE-1)', () => {
    expect(
      catalogue.filter(({ minutes: { min, usual, max } }) => !(min >= 30 && min <= usual && usual <= max && max <= 90)),
    ).toEqual([]);
  });

  it.each([
    ['a01', 60, 90, 90],
    ['a02', 30, 60, 90],
    ['a06', 30, 45, 60],
    ['a07', 45, 60, 90],
    ['a09', 30, 30, 60],
    ['a11', 45, 60, 75],
    ['a13', 30, 30, 30],
    ['a18', 45, 60, 90],
    ['a22s', 30, 30, 45],
    ['a31', 60, 90, 90],
    ['a38', 30, 30, 60],
  ])('gives %s its %i, %i, %i minutes', (id, min, usual, max) => {
    expect(activityOf(id)?.minutes).toEqual({ min, usual, max });
  });

  it('keeps groups to six at most (RULE-12)', () => {
    expect(catalogue.filter(({ group }) => group.max > 6 || group.min > group.max)).toEqual([]);
  });

  it('gives every activity a remote form, and only twins that exist (RULE-14)', () => {
    const twins = catalogue.flatMap(({ remoteTwin, inclusiveTwin }) => [
      ...('activity' in remoteTwin ? [remoteTwin.activity] : []),
      ...(inclusiveTwin === undefined ? [] : [inclusiveTwin]),
    ]);
    expect(twins.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows an alcohol-free twin beside the pub and a seated one beside every walk', () => {
    expect(activityOf('a07')?.inclusiveTwin).toBe('a08');
    const walks = catalogue.filter(({ isMoving, isLight }) => isMoving && isLight);
    const isSeated = (id: string | undefined) => id !== undefined && activityOf(id)?.isMoving === false;
    expect(walks.filter((walk) => !isSeated(walk.inclusiveTwin))).toEqual([]);
  });

  it('waits for the user before it offers a drink or a quiet talk', () => {
    expect(catalogue.filter(({ optIn }) => optIn === true).map(({ id }) => id)).toEqual(['a07', 'a34']);
  });

  it('offers what is on: not what was switched off, opt-in ones only when switched on', () => {
    const of = (activitiesOff: string[], activitiesOn: string[]) =>
      activeCatalogue({ activitiesOff, activitiesOn }).map(({ id }) => id);
    expect(of([], [])).toEqual(ids.filter((id) => id !== 'a07' && id !== 'a34'));
    expect(of(['a09'], ['a07'])).toEqual(ids.filter((id) => id !== 'a09' && id !== 'a34'));
    expect(of(['a07'], ['a07'])).not.toContain('a07');
  });

  it('knows no activity by a number it does not have', () => {
    expect(activityOf('a39')).toBeUndefined();
  });
});

describe('the words of the catalogue', () => {
  const entries = Object.entries(activityTexts);

  it('exist for every activity and for nothing else', () => {
    expect(Object.keys(activityTexts).toSorted()).toEqual(ids.toSorted());
  });

  it('are questions, never talking points (RULE-9)', () => {
    expect(entries.filter(([, { question }]) => !question.includes('?')).map(([id]) => id)).toEqual([]);
  });

  it('name the people in the title, and nobody in the title without people', () => {
    const isAlone = (id: string) => activityOf(id)?.group.max === 0;
    expect(entries.filter(([id, { title }]) => !isAlone(id) && !title.includes('{name}')).map(([id]) => id)).toEqual(
      [],
    );
    expect(entries.filter(([, { titleAlone }]) => titleAlone.includes('{')).map(([id]) => id)).toEqual([]);
  });

  it('are all there, short where a pill shows them, and each name belongs to one activity', () => {
    expect(entries.filter(([, texts]) => Object.values(texts).some((text) => text.trim() === ''))).toEqual([]);
    expect(entries.filter(([, { name }]) => name.length > 32).map(([id]) => id)).toEqual([]);
    expect(new Set(entries.map(([, { name }]) => name)).size).toBe(entries.length);
  });

  it("never say that a machine had the idea, and never speak of the guests as one's subordinates", () => {
    const all = entries.flatMap(([, texts]) => Object.values(texts)).join('\n');
    expect(all).not.toMatch(/\b(app|alongside|extension|suggested|subordinate|direct report|status)\b/iu);
  });

  it('keep upward feedback out of open titles (L4)', () => {
    expect(activityTexts['a26']?.title).not.toMatch(/feedback/iu);
  });
});
