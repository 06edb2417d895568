import { describe, expect, test } from 'vitest';
import { abilitiesOf } from '../../src/providers/sign-in.ts';

describe('what granted scopes are good for', () => {
  test.each([
    [
      'Google’s first ones',
      ['calendar.events.owned', 'calendar.freebusy', 'calendar.calendarlist.readonly'],
      false,
      true,
    ],
    ['with free/busy unticked', ['calendar.events.owned', 'calendar.calendarlist.readonly'], false, false],
    ['with shared calendars', ['calendar.events.owned', 'calendar.freebusy', 'calendar.events'], true, true],
    ['Microsoft’s', ['openid', 'profile', 'User.Read', 'Calendars.ReadWrite'], false, true],
    ['Microsoft’s with shared calendars', ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'], true, true],
    ['of before they were kept', undefined, false, true],
  ])('%s', (_, scopes, writesShared, seesOthers) => {
    expect(abilitiesOf(scopes)).toEqual({ writesShared, seesOthers });
  });
});
