import { describe, expect, it } from 'vitest';
import { hostPageOf } from '../../src/platform/host-pages.ts';

describe('which calendar an address belongs to', () => {
  it.each([
    ['https://calendar.google.com/calendar/u/0/r/week', 'google-calendar'],
    ['https://outlook.office.com/calendar/view/week', 'outlook'],
    ['https://outlook.office365.com/calendar', 'outlook'],
    ['https://outlook.live.com/calendar/0/view/week', 'outlook'],
    ['https://outlook.cloud.microsoft/calendar', 'outlook'],
    ['https://mail.google.com/', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, page) => {
    expect(hostPageOf(address)).toBe(page);
  });
});
