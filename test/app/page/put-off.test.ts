import { describe, expect, it } from 'vitest';
import { isPutOff } from '../../../src/app/page/put-off.ts';
import type { SuggestionView } from '../../../src/messages/map.ts';
import { suggestFor } from './support.ts';

const gap = (start: number) =>
  ({ start, end: start + 1, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' }) as const;
const [view] = suggestFor({ page: 'outlook', dates: [], timeZone: 'UTC', gaps: [gap(1)] });
const one = (change: Partial<SuggestionView> = {}): SuggestionView => ({ ...view!, ...change });

describe('a "not now"', () => {
  it('clears what it is about at once, and nothing else', () => {
    const put = one({ activity: 'a01', people: ['ana', 'ben'], gap: gap(1) });
    const sameKind = one({ people: ['chloe'], gap: gap(2) });
    const samePerson = one({ activity: 'a02', people: ['ben'], gap: gap(2) });
    const sameGap = one({ activity: 'a02', people: [], gap: gap(1) });
    const all = [sameKind, samePerson, sameGap];
    expect(all.filter((other) => isPutOff('not-this-kind', put, other))).toEqual([sameKind]);
    expect(all.filter((other) => isPutOff('not-this-person', put, other))).toEqual([samePerson]);
    for (const choice of ['later-today', 'next-week', 'leave-this-gap'] as const)
      expect(all.filter((other) => isPutOff(choice, put, other))).toEqual([sameGap]);
    expect(all.filter((other) => isPutOff('pause-all', put, other))).toEqual(all);
  });
});
