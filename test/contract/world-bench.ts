import type { CalendarProvider } from '../../src/providers/calendar-provider.ts';
import type { WorldEvent } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Bench, Trouble } from './bench.ts';

/** What differs between the two services of the world. */
export interface Service {
  readonly host: string;
  readonly account: string;
  readonly calendar: string;
  readonly otherCalendar: string;
  /** The world's own id of an event, from the one that the API gives out. */
  readonly worldId: (id: string) => string;
}

const methods = { create: 'POST', remove: 'DELETE', read: 'GET', ask: 'POST' } as const;

/** A provider over the world's API, and the world's store behind it. */
export const benchOf = (world: World, provider: CalendarProvider, service: Service, now: number): Bench => {
  const { store, faults } = world;
  const { host, account, calendar, otherCalendar, worldId } = service;
  const effects: Readonly<Record<Trouble, World['faults'][number]['effect']>> = {
    drop: { kind: 'drop' },
    'drop-after': { kind: 'drop-after' },
    'fail-after': { kind: 'status-after', status: 503 },
    throttle: { kind: 'status', status: 429, retryAfterSeconds: 40 },
    'sign-out': { kind: 'status', status: 401 },
  };
  return {
    provider,
    calendar,
    otherCalendar,
    now,
    standing: () =>
      store.standing(account).map(({ title, when, guests, meeting }) => ({
        title,
        start: when.kind === 'timed' ? when.start : Number.NaN,
        end: when.kind === 'timed' ? when.end : Number.NaN,
        guests: guests.map(({ address }) => address),
        ...(meeting?.state === 'made' && { hasLink: true as const }),
      })),
    forbidLinks() {
      store.calendars.set(calendar, { ...store.calendars.get(calendar)!, makesNoLinks: true });
    },
    mails: () => store.mails,
    makeByHand({ title = 'Meeting', when, response, calendar: chosen = calendar, guests }) {
      store.insert({
        calendar: chosen,
        title,
        when: 'from' in when ? { kind: 'allDay', ...when } : { kind: 'timed', ...when, timeZone: world.timeZone },
        ...(guests && { guests: guests.map((guest) => ({ ...guest, response: 'accepted' as const })) }),
        ...(response && {
          response,
          organizer: { name: 'Kim Example', address: 'kim@example.com' },
          guests: [{ name: 'Pat Example', address: account, response }],
        }),
      });
    },
    touch(ref, { title, start, end } = {}) {
      const id = worldId(ref.id);
      const change: Partial<WorldEvent> = {
        ...(title === undefined ? {} : { title }),
        ...(start === undefined || end === undefined
          ? {}
          : { when: { kind: 'timed', start, end, timeZone: world.timeZone } }),
      };
      store.update(ref.calendar, id, change);
    },
    decline(ref, address) {
      const id = worldId(ref.id);
      const guests = store
        .event(ref.calendar, id)!
        .guests.map((guest) => (guest.address === address ? { ...guest, response: 'declined' as const } : guest));
      store.update(ref.calendar, id, { guests });
    },
    removeByHand: (ref) => store.remove(ref.calendar, worldId(ref.id)),
    addPerson(address, busy) {
      const { provider: kind } = store.accounts.get(account)!;
      const { timeZone } = world;
      store.accounts.set(address, { provider: kind, address, name: address, timeZone, isPersonal: false });
      store.calendars.set(address, {
        id: address,
        account: address,
        timeZone,
        name: address,
        isPrimary: true,
        access: 'owner',
        color: '#7986cb',
        isShown: true,
      });
      for (const times of busy) {
        store.insert({ calendar: address, title: 'Not for us', when: { kind: 'timed', ...times, timeZone } });
      }
    },
    trouble: (what, on) =>
      void faults.push({
        host,
        method: methods[on],
        // A refused token is renewed and tried once more.
        times: what === 'sign-out' ? 2 : 1,
        effect: effects[what],
      }),
    calm: () => {
      faults.length = 0;
    },
  };
};
