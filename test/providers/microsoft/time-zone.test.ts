import { describe, expect, test } from 'vitest';
import { ianaZoneOf, windowsZoneOf } from '../../../src/providers/microsoft/time-zone.ts';
import { readCldrZones } from './windows-zones-source.ts';

const rows = [...readCldrZones().zones].map(([windows, names]) => ({ windows, names: [...names] }));

describe('both directions agree with CLDR', () => {
  test('every IANA name has its Windows zone', () => {
    for (const { windows, names } of rows)
      for (const name of names) expect([name, windowsZoneOf(name)]).toEqual([name, windows]);
  });

  test('every Windows zone has the world’s choice', () => {
    for (const { windows, names } of rows) expect([windows, ianaZoneOf(windows)]).toEqual([windows, names[0]]);
  });
});

test('every zone that a browser can be in has a Windows name, but for one station in Antarctica', () => {
  const nameless = Intl.supportedValuesOf('timeZone').filter((zone) => windowsZoneOf(zone) === undefined);
  expect(nameless.filter((zone) => zone !== 'Antarctica/Troll')).toEqual([]);
});

test.each([
  ['Asia/Kolkata', 'India Standard Time'],
  ['Asia/Calcutta', 'India Standard Time'],
  ['Europe/Kyiv', 'FLE Standard Time'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['America/Indianapolis', 'US Eastern Standard Time'],
])('%s, whichever of its names the browser uses, is %s', (zone, windows) => {
  expect(windowsZoneOf(zone)).toBe(windows);
});

test('a zone that is none has no Windows name', () => {
  expect(windowsZoneOf('Mars/Olympus')).toBeUndefined();
});

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Europe/Oslo', 'Europe/Oslo'],
  ['UTC', 'Etc/UTC'],
  ['tzone://Microsoft/Custom', undefined],
  ['Customized Time Zone', undefined],
])('a mailbox in %s is in %s', (mailbox, zone) => {
  expect(ianaZoneOf(mailbox)).toBe(zone);
});
