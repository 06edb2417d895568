import { beforeEach, describe, expect, test } from 'vitest';
import type { EventFacts } from '../../src/domain/availability/types.ts';
import { failureOf, patience, walk } from '../providers/planned.ts';
import { at, type Begun, window } from './bench.ts';

/** What every provider promises of what it reads. */
export const describeReading = (current: () => Begun): void => {
  let { bench, provider, create } = {} as Begun;
  beforeEach(() => void ({ bench, provider, create } = current()));

  describe('reading', () => {
    test('gives what stands, with our tag', async () => {
      const { link: _link, ...ref } = await create();
      expect(await provider.read(ref, patience())).toEqual({
        ...ref,
        title: walk.title,
        start: walk.start,
        end: walk.end,
        key: walk.key,
        declined: [],
      });
    });

    test('shows that the user moved it', async () => {
      const ref = await create();
      bench.touch(ref, { start: at(15), end: at(16) });
      const state = await provider.read(ref, patience());
      expect(state).toMatchObject({ start: at(15), end: at(16) });
      expect(state === 'gone' ? undefined : state.etag).not.toBe(ref.etag);
    });

    test('what was removed is gone', async () => {
      const ref = await create();
      bench.removeByHand(ref);
      expect(await provider.read(ref, patience())).toBe('gone');
    });
  });

  describe('listing what is ours', () => {
    const listOurs = () => provider.listOurs([bench.calendar], window, patience());

    test('gives what stands, with our tag, and nothing else', async () => {
      bench.makeByHand({ when: { start: at(10), end: at(11) } });
      const ref = await create();
      expect(await listOurs()).toEqual([await provider.read(ref, patience())]);
    });

    test('shows who declined', async () => {
      const ref = await create();
      bench.decline(ref, 'ana@example.com');
      expect(await listOurs()).toMatchObject([{ key: walk.key, declined: ['ana@example.com'] }]);
    });

    test('shows where it was moved to, while that is in the window', async () => {
      const ref = await create();
      bench.touch(ref, { start: at(15), end: at(16) });
      expect(await listOurs()).toMatchObject([{ key: walk.key, start: at(15), end: at(16) }]);
      bench.touch(ref, { start: window.end, end: window.end + 1_800_000 });
      expect(await listOurs()).toEqual([]);
      expect(await provider.read(ref, patience())).toMatchObject({ start: window.end });
    });

    test('leaves out what was removed', async () => {
      bench.removeByHand(await create());
      expect(await listOurs()).toEqual([]);
    });

    test('fails when there is no network, rather than being empty', async () => {
      bench.trouble('drop', 'read');
      expect(await failureOf(listOurs())).toEqual({ kind: 'offline' });
    });
  });

  describe('asking when others are busy', () => {
    const ask = (addresses: readonly string[]) => provider.freeBusyOf(addresses, window, patience());

    test('gives bare times, and nothing of what stands there', async () => {
      bench.addPerson('ana@example.com', [
        { start: at(10), end: at(11) },
        { start: at(14), end: at(14, 30) },
      ]);
      const [ana] = await ask(['ana@example.com']);
      expect(ana).toMatchObject({
        address: 'ana@example.com',
        busy: [
          { start: at(10), end: at(11) },
          { start: at(14), end: at(14, 30) },
        ],
      });
      expect(Object.keys(ana!.busy![0]!).toSorted()).toEqual(['end', 'start']);
    });

    test('tells who is free all the time from whose time cannot be seen', async () => {
      bench.addPerson('ben@example.com', []);
      const [stranger, ben] = await ask(['nobody@elsewhere.example', 'ben@example.com']);
      expect(stranger).toEqual({ address: 'nobody@elsewhere.example' });
      expect(ben).toMatchObject({ address: 'ben@example.com', busy: [] });
    });

    test('answers for each address in its order, and as it was asked for, however many there are', async () => {
      const addresses = Array.from({ length: 61 }, (_, index) => `Person${index}@example.com`);
      for (const address of addresses.slice(0, 55)) bench.addPerson(address, []);
      const answers = await ask(addresses);
      expect(answers.map(({ address }) => address)).toEqual(addresses);
      expect(answers.map(({ busy }) => busy?.length)).toEqual(
        addresses.map((_, index) => (index < 55 ? 0 : undefined)),
      );
    });

    test('about nobody asks nobody', async () => {
      bench.trouble('drop', 'create');
      expect(await ask([])).toEqual([]);
    });

    test('without a network is unknown, which is not free', async () => {
      bench.trouble('drop', 'ask');
      expect(await failureOf(ask(['ana@example.com']))).toEqual({ kind: 'offline' });
    });
  });

  describe('busy times', () => {
    const listBusy = (calendars = [bench.calendar]) => provider.listBusy(calendars, window, patience());
    const factsOf = async (): Promise<EventFacts | undefined> => (await listBusy())[0]?.facts;

    test('hold what was booked, with our tag', async () => {
      await create();
      const { start, end, key } = walk;
      const eventId: unknown = expect.stringMatching(/./);
      expect(await listBusy()).toMatchObject([
        { calendar: bench.calendar, eventId, start, end, key, facts: { isAllDay: false } },
      ]);
    });

    test('begin and end with the window: what only touches it is outside', async () => {
      bench.makeByHand({ when: { start: window.start - 3_600_000, end: window.start } });
      bench.makeByHand({ when: { start: window.end, end: window.end + 3_600_000 } });
      expect(await listBusy()).toEqual([]);
      bench.makeByHand({ when: { start: window.start - 3_600_000, end: window.start + 60_000 } });
      expect(await listBusy()).toMatchObject([{ start: window.start - 3_600_000, end: window.start + 60_000 }]);
    });

    test('of a whole day are that day in the calendar’s zone', async () => {
      bench.makeByHand({ when: { from: '2026-11-24', until: '2026-11-25' } });
      expect(await listBusy()).toMatchObject([
        {
          start: Date.parse('2026-11-24T00:00:00+01:00'),
          end: Date.parse('2026-11-25T00:00:00+01:00'),
          facts: { isAllDay: true },
        },
      ]);
    });

    test.each(['declined', 'tentative', 'unanswered', 'accepted'] as const)(
      'say that the user has %s',
      async (response) => {
        bench.makeByHand({ when: { start: at(10), end: at(11) }, response });
        expect(await factsOf()).toMatchObject({ response, status: 'confirmed', showAs: 'busy', kind: 'event' });
      },
    );

    test('are only those of the calendars that were asked for', async () => {
      bench.makeByHand({ when: { start: at(10), end: at(11) }, calendar: bench.otherCalendar });
      expect(await listBusy()).toEqual([]);
      expect(await listBusy([bench.otherCalendar, bench.calendar])).toMatchObject([{ calendar: bench.otherCalendar }]);
    });

    test('tell who of those that are asked about takes part, and nothing of anybody else', async () => {
      const ana = { name: 'Ana Lopez', address: 'Ana@example.com' };
      const ben = { name: 'Ben Otieno', address: 'ben@example.com' };
      bench.makeByHand({ when: { start: at(10), end: at(11) }, guests: [ana, ben] });
      bench.makeByHand({ when: { start: at(14), end: at(15) }, guests: [ben] });
      const ask = (about?: readonly string[]) => provider.listBusy([bench.calendar], window, patience(), about);
      expect((await ask(['ana@example.com', 'eve@example.com'])).map(({ with: present }) => present)).toEqual([
        ['ana@example.com'],
        undefined,
      ]);
      expect((await ask()).map((busy) => 'with' in busy)).toEqual([false, false]);
    });

    test('do not tell of anybody in a crowd', async () => {
      const crowd = Array.from({ length: 40 }, (_, index) => ({ name: '', address: `n${index}@example.com` }));
      bench.makeByHand({ when: { start: at(10), end: at(11) }, guests: crowd });
      const [busy] = await provider.listBusy([bench.calendar], window, patience(), ['n3@example.com']);
      expect(busy).not.toHaveProperty('with');
    });

    test('leave out what was removed', async () => {
      bench.removeByHand(await create());
      expect(await listBusy()).toEqual([]);
    });

    test('of a calendar that is not there are unknown, which is not free', async () => {
      const failure = await failureOf(listBusy([bench.calendar, `${bench.calendar}x`]));
      expect(['forbidden', 'rejected']).toContain(failure.kind);
    });

    test('without a network are unknown', async () => {
      bench.trouble('drop', 'read');
      expect(await failureOf(listBusy())).toEqual({ kind: 'offline' });
    });
  });

  describe('who takes part', () => {
    const ana = { name: 'Ana Lopez', address: 'ana@example.com' };
    const ben = { name: 'Ben Otieno', address: 'ben@example.com' };
    const crowd = Array.from({ length: 5 }, (_, index) => ({ name: `N ${index}`, address: `n${index}@example.com` }));
    const when = { start: at(10), end: at(11) };
    const list = (calendars = [bench.calendar], most = 3) =>
      provider.listAttendees(calendars, window, most, patience());

    test('is everybody once, of the events of the window', async () => {
      bench.makeByHand({ when, guests: [ben, ana] });
      bench.makeByHand({ when: { start: at(14), end: at(15) }, guests: [{ ...ana, address: 'Ana@example.com' }] });
      bench.makeByHand({ when: { start: window.end, end: window.end + 3_600_000 }, guests: [crowd[0]!] });
      expect(await list()).toEqual([ana, ben]);
    });

    test('is nobody where nobody was invited, and nobody of a large event', async () => {
      bench.makeByHand({ when });
      bench.makeByHand({ when, guests: crowd });
      expect(await list()).toEqual([]);
    });

    test('is asked of the calendars that were named only', async () => {
      bench.makeByHand({ when, guests: [ana], calendar: bench.otherCalendar });
      expect(await list()).toEqual([]);
    });

    test('stays unknown without a network', async () => {
      bench.trouble('drop', 'read');
      expect(await failureOf(list())).toEqual({ kind: 'offline' });
    });
  });
};
