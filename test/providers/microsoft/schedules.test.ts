import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { graphError, microsoftWith, utc } from './provider.ts';

const window = { start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) };
const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 24, hour, minute);

const ask = async (addresses: readonly string[], ...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = microsoftWith(...answers);
  return { people: await provider.freeBusyOf(addresses, window, patience()), sent };
};
const ana = 'ana@example.com';
const said = (...value: readonly object[]): FakeAnswer => ({ status: 200, json: { value } });
const item = (status: string, from: string, to: string) => ({
  status,
  subject: 'Not for us',
  start: utc(`2026-11-24T${from}`),
  end: utc(`2026-11-24T${to}`),
});
const hours = {
  daysOfWeek: ['monday', 'friday'],
  startTime: '08:30:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'W. Europe Standard Time' },
};

describe('when colleagues are busy', () => {
  test('is asked for in the window, all in one request', async () => {
    const { sent } = await ask([ana, 'ben@example.com'], said());
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(['POST /v1.0/me/calendar/getSchedule']);
    expect(JSON.parse(sent[0]!.body)).toEqual({
      schedules: [ana, 'ben@example.com'],
      startTime: { dateTime: '2026-11-24T00:00:00.000', timeZone: 'UTC' },
      endTime: { dateTime: '2026-11-25T00:00:00.000', timeZone: 'UTC' },
      availabilityViewInterval: 15,
    });
  });

  test('is what is tentative, busy or out of office; not what is free or elsewhere, and never a title', async () => {
    const scheduleItems = [
      item('free', '07:00:00', '08:00:00'),
      item('workingElsewhere', '08:00:00', '09:00:00'),
      item('tentative', '09:00:00', '10:00:00'),
      item('busy', '11:00:00', '12:00:00'),
      item('oof', '13:00:00', '14:00:00'),
    ];
    const { people } = await ask([ana], said({ scheduleId: ana, availabilityView: '0000', scheduleItems }));
    expect(people).toEqual([
      {
        address: ana,
        busy: [
          { start: at(9), end: at(10) },
          { start: at(11), end: at(12) },
          { start: at(13), end: at(14) },
        ],
      },
    ]);
  });

  test('is read from the digits where there are no items', async () => {
    const { people } = await ask([ana], said({ scheduleId: ana, availabilityView: '0022103000' }));
    expect(people[0]?.busy).toEqual([
      { start: at(0, 30), end: at(1, 15) },
      { start: at(1, 30), end: at(1, 45) },
    ]);
  });

  test.each([
    ['has an error', { error: { responseCode: 'ErrorMailRecipientNotFound' }, availabilityView: '0000' }],
    ['says nothing at all', {}],
    ['has an empty view', { availabilityView: '' }],
  ])('is unknown, never free, where the answer %s', async (_, answer) => {
    const { people } = await ask([ana], said({ scheduleId: ana, ...answer }));
    expect(people).toEqual([{ address: ana }]);
  });

  test('is found whatever case the address comes back in, and unknown for who is left out', async () => {
    const { people } = await ask(
      ['Ana@Example.com', 'ben@example.com'],
      said({ scheduleId: ana, availabilityView: '0000' }),
    );
    expect(people).toEqual([{ address: 'Ana@Example.com', busy: [] }, { address: 'ben@example.com' }]);
  });

  test('comes with their own hours, in their own zone', async () => {
    const { people } = await ask([ana], said({ scheduleId: ana, availabilityView: '0', workingHours: hours }));
    const range = [{ from: '08:30', to: '17:00' }];
    expect(people[0]?.hours).toEqual({ timeZone: 'Europe/Berlin', days: { 1: range, 5: range } });
  });

  test.each([
    ['missing', null],
    ['in a home-made zone', { ...hours, timeZone: { name: 'Customized Time Zone' } }],
    ['without days', { ...hours, daysOfWeek: [] }],
    ['over before they begin', { ...hours, endTime: '08:30:00.0000000' }],
    ['without times', { ...hours, startTime: null }],
  ])('comes without hours where they are %s', async (_, workingHours) => {
    const { people } = await ask([ana], said({ scheduleId: ana, availabilityView: '0', workingHours }));
    expect(people).toEqual([{ address: ana, busy: [] }]);
  });

  test('of more than sixty days is unknown, and not asked for', async () => {
    const { provider, sent } = microsoftWith();
    const long = { start: window.start, end: window.start + 62 * 86_400_000 };
    expect(await provider.freeBusyOf([ana], long, patience())).toEqual([{ address: ana }]);
    expect(sent).toEqual([]);
  });

  test('of a personal account is refused', async () => {
    expect(await failureOf(ask([ana], graphError(403, 'ErrorAccessDenied')))).toMatchObject({ kind: 'forbidden' });
  });
});
