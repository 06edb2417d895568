import { describe, expect, it } from 'vitest';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import { catalogue } from '../../../src/domain/involvement/index.ts';
import { afternoon, ana, createBench, hour, type Bench } from '../support/bench.ts';

const kim: Person = { id: 'kim', name: 'Kim Novak', address: 'Kim@customer.example', circle: 'customer', addedAt: 0 };
const day = 24 * hour;

const meetKim = ({ provider }: Bench, start: number): void => {
  provider.put({ start, end: start + hour, guests: [{ name: '', address: 'kim@customer.example' }] });
};

/** What the page is offered with nothing but the catch-up switched on. */
const offered = async (bench: Bench) => {
  const app = bench.start();
  await savePreferences(app, { activitiesOff: catalogue.map(({ id }) => id).filter((id) => id !== 'a14') });
  const { suggestions } = await suggestForPage(
    app,
    { page: 'google-calendar', dates: ['2026-11-24'], timeZone: 'Europe/Berlin', gaps: [afternoon] },
    { tab: 1, address: 'https://calendar.google.com/calendar/u/0/r/week' },
  );
  return suggestions.map(({ activity, why }) => ({ activity, why }));
};

describe('a customer event in the user’s own calendar', () => {
  it('brings up the catch-up before it, also where it stands after the days one looks at', async () => {
    const bench = await createBench({ people: [ana, kim] });
    // Friday, and Tuesday of the week after.
    meetKim(bench, afternoon.start + 7 * day);
    expect(await offered(bench)).toEqual([
      { activity: 'a14', why: expect.stringContaining('You are about to meet Kim.') as string },
    ]);
  });

  it('is found without a request of its own', async () => {
    const bench = await createBench({ people: [ana, kim] });
    meetKim(bench, afternoon.start + day);
    expect(await offered(bench)).toHaveLength(1);
    expect(bench.provider.calls.filter((call) => call === 'listBusy' || call === 'listAttendees')).toEqual([
      'listBusy',
    ]);
  });

  it.each<[string, (bench: Bench) => void]>([
    ['there is none', () => undefined],
    [
      'it is with somebody else',
      ({ provider }) => {
        const start = afternoon.start + day;
        provider.put({ start, end: start + hour, guests: [{ name: '', address: 'ana@example.com' }] });
      },
    ],
    ['it is too far off', (bench) => meetKim(bench, afternoon.start + 8 * day)],
    [
      'the user declined it',
      ({ provider }) => {
        const start = afternoon.start + day;
        const facts = {
          status: 'confirmed',
          response: 'declined',
          showAs: 'busy',
          kind: 'event',
          isAllDay: false,
        } as const;
        provider.put({ start, end: start + hour, facts, guests: [{ name: '', address: 'kim@customer.example' }] });
      },
    ],
  ])('does nothing where %s', async (_, put) => {
    const bench = await createBench({ people: [ana, kim] });
    put(bench);
    expect(await offered(bench)).toEqual([]);
  });
});
