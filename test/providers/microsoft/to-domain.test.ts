import { describe, expect, test } from 'vitest';
import { busyOf } from '../../../src/providers/microsoft/to-domain.ts';
import type { ListedEvent } from '../../../src/providers/microsoft/wire.ts';
import { utc } from './provider.ts';

const event: ListedEvent = {
  id: 'e',
  start: utc('2026-11-24T10:00:00'),
  end: utc('2026-11-24T11:00:00'),
  isAllDay: false,
  isCancelled: false,
  singleValueExtendedProperties: [],
};
const busy = (change: Partial<ListedEvent>) => busyOf({ ...event, ...change }, 'c', 'Europe/Berlin');

test.each<[string, Partial<ListedEvent>, object]>([
  ['nothing said', {}, { status: 'confirmed', response: 'none', showAs: 'unknown', kind: 'event' }],
  ['free', { showAs: 'free' }, { showAs: 'free' }],
  ['tentative', { showAs: 'tentative' }, { showAs: 'tentative' }],
  ['busy', { showAs: 'busy' }, { showAs: 'busy' }],
  ['away', { showAs: 'oof' }, { showAs: 'outOfOffice' }],
  ['working elsewhere', { showAs: 'workingElsewhere' }, { showAs: 'workingElsewhere' }],
  ['a value we have never heard of', { showAs: 'napping' }, { showAs: 'unknown' }],
  ['cancelled', { isCancelled: true }, { status: 'cancelled' }],
  ['organised', { responseStatus: { response: 'organizer' } }, { response: 'organizer' }],
  ['accepted', { responseStatus: { response: 'accepted' } }, { response: 'accepted' }],
  ['declined', { responseStatus: { response: 'declined' } }, { response: 'declined' }],
  ['maybe', { responseStatus: { response: 'tentativelyAccepted' } }, { response: 'tentative' }],
  ['not answered yet', { responseStatus: { response: 'notResponded' } }, { response: 'unanswered' }],
  ['an answer we have never heard of', { responseStatus: { response: 'shrug' } }, { response: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(busy(change).facts).toMatchObject(expected);
});

describe('all-day events', () => {
  const allDay = { isAllDay: true, start: utc('2026-10-25T00:00:00'), end: utc('2026-10-26T00:00:00') };

  test('are the local days of the user, 25 hours long when the clocks go back', () => {
    expect(busy(allDay)).toMatchObject({
      start: Date.parse('2026-10-25T00:00:00+02:00'),
      end: Date.parse('2026-10-26T00:00:00+01:00'),
      facts: { isAllDay: true },
    });
  });

  test('are instants should a mailbox convert them after all', () => {
    const converted = { isAllDay: true, start: utc('2026-10-24T22:00:00'), end: utc('2026-10-25T23:00:00') };
    expect(busy(converted)).toMatchObject({
      start: Date.parse('2026-10-25T00:00:00+02:00'),
      end: Date.parse('2026-10-26T00:00:00+01:00'),
    });
  });
});
