import { describe, expect, it } from 'vitest';
import { blocks, busyDecision } from '../../../src/domain/availability/index.ts';
import type { BusySwitches, BusyVerdict, EventFacts } from '../../../src/domain/availability/index.ts';

const meeting: EventFacts = {
  status: 'confirmed',
  response: 'accepted',
  showAs: 'busy',
  kind: 'event',
  isAllDay: false,
};
const defaults: BusySwitches = { tentative: true, unanswered: true, workingElsewhere: false, focusTime: true };

describe('what an event does to its time', () => {
  it.each<[string, Partial<EventFacts>, BusyVerdict]>([
    ['an ordinary meeting', {}, 'busy'],
    ["one's own event", { response: 'organizer' }, 'busy'],
    ['an event without guests', { response: 'none' }, 'busy'],
    ['a cancelled one', { status: 'cancelled' }, 'free'],
    ['a declined one', { response: 'declined' }, 'free'],
    ['a declined out of office', { response: 'declined', showAs: 'outOfOffice' }, 'free'],
    ['one shown as free', { showAs: 'free' }, 'free'],
    ['focus time shown as free', { showAs: 'free', kind: 'focusTime' }, 'free'],
    ['a working location, whatever it shows', { kind: 'workingLocation', showAs: 'busy' }, 'free'],
    ['a birthday', { kind: 'birthday', isAllDay: true }, 'free'],
    ['a task', { kind: 'task' }, 'free'],
    ['out of office as a kind', { kind: 'outOfOffice' }, 'busy'],
    ['out of office shown', { showAs: 'outOfOffice' }, 'busy'],
    ['out of office wins over shown as free', { kind: 'outOfOffice', showAs: 'free' }, 'busy'],
    ['out of office shown, unanswered', { showAs: 'outOfOffice', response: 'unanswered' }, 'busy'],
    ['tentatively accepted', { response: 'tentative' }, 'maybe'],
    ['tentatively planned', { status: 'tentative' }, 'maybe'],
    ['shown as tentative', { showAs: 'tentative' }, 'maybe'],
    ['unanswered', { response: 'unanswered' }, 'maybe'],
    ['working elsewhere', { showAs: 'workingElsewhere' }, 'maybe'],
    ['focus time', { kind: 'focusTime' }, 'maybe'],
    ['an all-day event', { isAllDay: true }, 'busy'],
    ['an all-day event shown as free', { isAllDay: true, showAs: 'free' }, 'free'],
    [
      'one of which nothing is known',
      { status: 'unknown', response: 'unknown', showAs: 'unknown', kind: 'unknown' },
      'busy',
    ],
  ])('%s', (_what, facts, expected) => {
    expect(blocks({ ...meeting, ...facts })).toBe(expected);
  });

  it('is decided by the switches where it could be either', () => {
    const decide = (facts: Partial<EventFacts>, switches: Partial<BusySwitches> = {}) =>
      busyDecision({ ...meeting, ...facts }, { ...defaults, ...switches });
    expect(decide({ response: 'tentative' })).toBe(true);
    expect(decide({ response: 'tentative' }, { tentative: false })).toBe(false);
    expect(decide({ response: 'unanswered' })).toBe(true);
    expect(decide({ response: 'unanswered' }, { unanswered: false })).toBe(false);
    expect(decide({ showAs: 'workingElsewhere' })).toBe(false);
    expect(decide({ showAs: 'workingElsewhere' }, { workingElsewhere: true })).toBe(true);
    expect(decide({ kind: 'focusTime' })).toBe(true);
    expect(decide({ kind: 'focusTime' }, { focusTime: false })).toBe(false);
  });

  it('takes the answer more seriously than the tentative colour of an unanswered invitation', () => {
    const invitation: EventFacts = { ...meeting, response: 'unanswered', showAs: 'tentative' };
    expect(busyDecision(invitation, { ...defaults, tentative: false })).toBe(true);
    expect(busyDecision(invitation, { ...defaults, unanswered: false })).toBe(false);
  });

  it('is the freest of several soft sides', () => {
    const both: EventFacts = { ...meeting, response: 'tentative', kind: 'focusTime' };
    expect(busyDecision(both, { ...defaults, tentative: false })).toBe(false);
    expect(busyDecision(both, { ...defaults, focusTime: false })).toBe(false);
    expect(busyDecision(both, defaults)).toBe(true);
  });

  it('follows the rules where they say something, and stays open where they do not', () => {
    const tentative: EventFacts = { ...meeting, response: 'tentative' };
    expect(blocks(tentative, { tentative: 'free' })).toBe('free');
    expect(blocks(tentative, { tentative: 'busy' })).toBe('busy');
    expect(blocks(tentative, { unanswered: 'free' })).toBe('maybe');
    expect(blocks({ ...tentative, kind: 'focusTime' }, { tentative: 'busy' })).toBe('maybe');
    expect(blocks({ ...tentative, kind: 'focusTime' }, { focusTime: 'free' })).toBe('free');
  });
});
