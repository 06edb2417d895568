import { expect, test } from 'vitest';
import { busyOf } from '../../../src/providers/google/to-domain.ts';
import type { ListedEvent } from '../../../src/providers/google/wire.ts';

const event: ListedEvent = {
  id: 'e',
  status: 'confirmed',
  start: { dateTime: '2026-11-24T10:00:00Z' },
  end: { dateTime: '2026-11-24T11:00:00Z' },
};
const factsOf = (change: Partial<ListedEvent>) => busyOf({ ...event, ...change }, 'c', 'UTC')!.facts;
const self = (responseStatus: string) => ({ attendees: [{ self: true, responseStatus }] });

test.each<[string, Partial<ListedEvent>, object]>([
  [
    'an event without guests has no answer',
    {},
    { status: 'confirmed', response: 'none', showAs: 'busy', kind: 'event' },
  ],
  [
    'an event of the user’s own with guests is organised',
    { organizer: { self: true }, attendees: [{ responseStatus: 'accepted' }] },
    { response: 'organizer' },
  ],
  [
    'somebody else’s event on a shared calendar has no answer',
    { organizer: {}, attendees: [{ responseStatus: 'accepted' }] },
    { response: 'none' },
  ],
  ['accepted', self('accepted'), { response: 'accepted' }],
  ['declined', self('declined'), { response: 'declined' }],
  ['maybe', self('tentative'), { response: 'tentative' }],
  ['not answered yet', self('needsAction'), { response: 'unanswered' }],
  ['an answer we have never heard of', self('perhaps'), { response: 'unknown' }],
  ['shown as available', { transparency: 'transparent' }, { showAs: 'free' }],
  ['an event that is not sure', { status: 'tentative' }, { status: 'tentative' }],
  ['cancelled', { status: 'cancelled' }, { status: 'cancelled' }],
  ['a status we have never heard of', { status: 'odd' }, { status: 'unknown' }],
  ['out of office', { eventType: 'outOfOffice' }, { kind: 'outOfOffice', showAs: 'outOfOffice' }],
  ['focus time', { eventType: 'focusTime' }, { kind: 'focusTime', showAs: 'busy' }],
  ['a working location', { eventType: 'workingLocation', transparency: 'transparent' }, { kind: 'workingLocation' }],
  ['a birthday', { eventType: 'birthday' }, { kind: 'birthday' }],
  ['from a mail', { eventType: 'fromGmail' }, { kind: 'event' }],
  ['a type we have never heard of', { eventType: 'newThing' }, { kind: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(factsOf(change)).toMatchObject(expected);
});
