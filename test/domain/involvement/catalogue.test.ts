import { describe, expect, it } from 'vitest';
import { activityIcons } from '../../../src/domain/involvement/activity-icons.ts';
import { activeCatalogue, activityOf, catalogue } from '../../../src/domain/involvement/index.ts';
import { isLookBack } from '../../../src/domain/involvement/look-back.ts';
import { activityTexts } from '../../../src/ui/i18n/en/involvement.ts';

const ids = catalogue.map((activity) => activity.id);

/**
 * What each activity takes: minutes (least/usual/most), how many others, hours of notice, what it waits for, days until the same with
 * the same person. A dash where nothing is said.
 */
const facts = `
a01  60/90/90  1-2  24  customer   28
a02  30/60/90  1-6   4  -          -
a03  30/60/90  1-3  24  -          -
a04  30/45/90  -     1  -          -
a05  45/60/90  1-4   4  -          -
a06  30/45/60  1-4   0  lunch      -
a07  45/60/90  1-5  24  edge       -
a08  30/45/60  1-5   0  -          -
a09  30/30/60  1-2   0  daylight   -
a10  30/30/45  1-1   0  daylight   -
a11  45/60/75  2-6   0  lunch,daylight -
a12  30/30/45  1-5   4  -          -
a13  30/30/30  1-1   0  -          7
a14  30/30/45  1-1   0  customer,event -
a15  30/45/60  1-1  24  -          -
a16  30/30/45  1-1   4  -          -
a17  30/30/60  1-1   0  -          28
a18  45/60/90  1-1   0  -          -
a19  30/45/60  -     0  -          -
a20  30/30/45  1-4   0  -          -
a21  30/30/30  0-0   0  endOfWeek  7
a22  30/30/45  1-1   0  first      365
a22s 30/30/45  1-1   0  -          90
a23  30/45/60  1-1   4  -          -
a23b 30/30/45  1-1   0  handOver   7
a24  30/30/60  1-3   0  -          -
a25  30/30/45  1-1   0  -          28
a26  30/30/30  1-1  24  -          -
a27  30/45/60  1-1   0  -          -
a28  30/45/60  1-6  48  -          -
a29  30/30/45  1-1   0  deadline   -
a30  30/45/60  1-4   0  -          -
a31  60/90/90  1-5  24  edges      -
a32  30/45/60  -    24  -          -
a33  30/30/60  0-0   0  -          7
a34  30/45/60  1-1  24  -          -
a35  30/30/30  1-1   0  -          7
a36  30/30/45  1-1   1  -          -
a37  30/30/45  1-1  24  -          -
a38  30/30/60  -     0  -          -`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/u) as [string, string, string, string, string, string]);

/** Those one leads, who lead oneself, and who are served, where an activity is for one kind of relation only. */
const onlyFor: Readonly<Record<string, string>> = {
  a01: 'report',
  a13: 'report',
  a14: 'report',
  a15: 'report',
  a16: 'report,peer',
  a22s: 'skipLevel',
  a23: 'report',
  a23b: 'report,leader',
  a25: 'leader',
  a26: 'leader',
  a27: 'leader',
  a28: 'leader',
  a29: 'leader',
  a32: 'peer,leader',
  a35: 'leader',
  a36: 'leader',
  a37: 'report,leader',
};

describe('the catalogue', () => {
  it('holds 38 activities, the skip-level variant and the look-back on a hand-over, in the order of their numbers', () => {
    const numbers = Array.from({ length: 38 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`);
    const after: Readonly<Record<string, string>> = { a22: 'a22s', a23: 'a23b' };
    expect(ids).toEqual(numbers.flatMap((id) => [id, ...(after[id] === undefined ? [] : [after[id]])]));
  });

  it('keeps every activity within 30 to 90 minutes (RULE-1)', () => {
    expect(
      catalogue.filter(({ minutes: { min, usual, max } }) => !(min >= 30 && min <= usual && usual <= max && max <= 90)),
    ).toEqual([]);
  });

  it('says of every activity what it takes', () => {
    expect(facts.map(([id]) => id)).toEqual(ids);
  });

  it.each(facts)('gives %s its %s minutes, %s others, %s hours of notice, waits for: %s, rests %s days', (...fact) => {
    const [id, minutes, others, notice, waits, rest] = fact;
    const activity = activityOf(id)!;
    const { min, usual, max } = activity.minutes;
    expect(`${min}/${usual}/${max}`).toBe(minutes);
    expect(others === '-' ? '-' : `${activity.group.min}-${activity.group.max}`).toBe(others);
    expect(activity.noticeMinutes).toBe(Number(notice) * 60);
    const { lunchOnly, daylight, edgeOfDay, edgesOfDay, endOfWeek } = activity.when;
    const { beforeCustomer, beforeDeadline } = activity.when;
    const waitsFor = Object.entries({
      customer: activity.needs === 'customer',
      lunch: lunchOnly,
      daylight,
      edge: edgeOfDay,
      edges: edgesOfDay,
      endOfWeek,
      event: beforeCustomer,
      deadline: beforeDeadline,
      handOver: isLookBack(activity),
      first: activity.isFirst,
    }).flatMap(([word, isSo]) => (isSo === true ? [word] : []));
    expect(waitsFor.join() || '-').toBe(waits);
    expect(rest === '-' ? '-' : `${activity.coolDownDays}`).toBe(rest);
  });

  it('is for those it is meant for', () => {
    const circles = Object.fromEntries(Object.keys(onlyFor).map((id) => [id, activityOf(id)!.circles.join()]));
    expect(circles).toEqual(onlyFor);
  });

  it('keeps the way to a visit free, and shows a picture that its kind has', () => {
    expect(catalogue.filter(({ travelMinutes }) => travelMinutes > 0).map(({ id }) => id)).toEqual(['a01', 'a07']);
    expect(catalogue.filter(({ icon }) => !activityIcons.includes(icon))).toEqual([]);
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
