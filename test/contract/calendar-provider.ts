import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventFacts, Interval } from '../../src/domain/availability/types.ts';
import type { PlannedEvent } from '../../src/domain/booking/types.ts';
import {
  type CalendarProvider,
  type EventRef,
  ProviderError,
  type StoredRequest,
} from '../../src/providers/calendar-provider.ts';
import { failureOf, patience, walk } from '../providers/planned.ts';

/** An event as it stands in the service itself, seen without the provider. */
export interface StandingEvent {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly guests: readonly string[];
}

/** A day as somebody else's or the user's own event takes it. */
export interface MadeByHand {
  readonly title?: string;
  readonly when: { readonly start: number; readonly end: number } | { readonly from: string; readonly until: string };
  readonly response?: 'declined' | 'tentative' | 'unanswered' | 'accepted';
  readonly calendar?: string;
  /** Whom the user invited to it. */
  readonly guests?: readonly { readonly name: string; readonly address: string }[];
}

/**
 * `drop`, `drop-after`: the connection ends without an answer, before or after the work. `fail-after`: done, and answered
 * with 503. `throttle`: refused, to be tried again in 40 s. `sign-out`: the token is refused for good.
 */
export type Trouble = 'drop' | 'drop-after' | 'fail-after' | 'throttle' | 'sign-out';

/** A provider, and the service behind it as a test sees and changes it. */
export interface Bench {
  readonly provider: CalendarProvider;
  /** May be written to; in Europe/Berlin. */
  readonly calendar: string;
  /** Another one, read only in some services. */
  readonly otherCalendar: string;
  standing(): readonly StandingEvent[];
  mails(): readonly { readonly kind: string; readonly to: string }[];
  makeByHand(event: MadeByHand): void;
  /** The service's own bookkeeping when nothing is named: another etag, the same event. */
  touch(ref: EventRef, change?: { readonly title?: string; readonly start?: number; readonly end?: number }): void;
  /** A guest answers. */
  decline(ref: EventRef, address: string): void;
  removeByHand(ref: EventRef): void;
  /** Somebody whose time the account may see, and when they are busy. */
  addPerson(address: string, busy: readonly Interval[]): void;
  /** The next writing call (create, remove), or the next reading one, meets it. */
  trouble(what: Trouble, on: 'create' | 'remove' | 'read' | 'ask'): void;
  /** Everything works again. */
  calm(): void;
  /** Epoch milliseconds that the provider takes for now. */
  readonly now: number;
}

const window = { start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) };
const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 24, hour, minute);
const booked = { title: walk.title, start: walk.start, end: walk.end, guests: ['ana@example.com'] };

/** What every provider promises. Each implementation runs all of it. */
export const describeCalendarProvider = (
  name: string,
  open: () => Promise<Bench>,
  close: () => Promise<void>,
): void => {
  describe(`${name} as a calendar provider`, () => {
    let bench: Bench;
    let provider: CalendarProvider;
    let request: StoredRequest;

    beforeEach(async () => {
      bench = await open();
      ({ provider } = bench);
      request = provider.prepare(walk, bench.calendar);
    });
    afterEach(close);

    const create = (isRepeat = false): Promise<EventRef> => provider.create(request, isRepeat, patience());
    const alone: PlannedEvent = { ...walk, key: '5b1e0a52-7c0f-4d7e-8f33-2a9d0c6b7e11', guests: [] };

    describe('calendars', () => {
      test('name the one that is written to, its zone and what may be done with it', async () => {
        const calendars = await provider.calendars(patience());
        expect(calendars.find(({ id }) => id === bench.calendar)).toMatchObject({
          isPrimary: true,
          canWrite: true,
          timeZone: 'Europe/Berlin',
        });
        expect(calendars.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
      });
    });

    describe('a request', () => {
      test('is the same every time, and carries the booking’s key', () => {
        expect(provider.prepare(walk, bench.calendar)).toEqual(request);
        expect(request).toMatchObject({ key: walk.key, calendar: bench.calendar, method: 'POST' });
      });

      test('changes nothing by being prepared', () => {
        expect(bench.standing()).toEqual([]);
      });
    });

    describe('creating', () => {
      test('makes the event stand and writes to its guests', async () => {
        const ref = await create();
        expect(ref).toMatchObject({ calendar: bench.calendar, id: expect.any(String), etag: expect.any(String) });
        expect(bench.standing()).toEqual([booked]);
        expect(bench.mails()).toMatchObject([{ kind: 'invitation', to: 'ana@example.com' }]);
      });

      test('writes to nobody when nobody is invited', async () => {
        await provider.create(provider.prepare(alone, bench.calendar), false, patience());
        expect(bench.standing()).toHaveLength(1);
        expect(bench.mails()).toEqual([]);
      });

      test.each([false, true])('again is the same event (said to be a repeat: %s)', async (isRepeat) => {
        const ref = await create();
        expect(await create(isRepeat)).toMatchObject({ calendar: ref.calendar, id: ref.id });
        expect(bench.standing()).toEqual([booked]);
        expect(bench.mails()).toHaveLength(1);
      });

      test('a repeat of what never arrived makes it', async () => {
        await create(true);
        expect(bench.standing()).toEqual([booked]);
      });

      test('twice at the same time is one event', async () => {
        const [first, second] = await Promise.all([create(), create()]);
        expect(second.id).toBe(first.id);
        expect(bench.standing()).toEqual([booked]);
      });

      test.each<[Trouble, string]>([
        ['drop', 'offline'],
        ['drop-after', 'offline'],
        ['fail-after', 'unexpected'],
      ])('an outcome that is unknown (%s) is settled by a repeat', async (trouble, kind) => {
        bench.trouble(trouble, 'create');
        expect(await failureOf(create())).toMatchObject({ kind });
        const ref = await create(true);
        expect(bench.standing()).toEqual([booked]);
        expect(bench.mails()).toHaveLength(1);
        expect(await provider.read(ref, patience())).toMatchObject({ title: walk.title });
      });

      test('too many requests: nothing is made, and it says when to come back', async () => {
        bench.trouble('throttle', 'create');
        expect(await failureOf(create())).toEqual({ kind: 'rate-limited', retryAt: bench.now + 40_000 });
        expect(bench.standing()).toEqual([]);
      });

      test('signed out: nothing is made', async () => {
        bench.trouble('sign-out', 'create');
        expect(await failureOf(create())).toEqual({ kind: 'signed-out' });
        expect(bench.standing()).toEqual([]);
      });

      test('what somebody removed does not come back', async () => {
        bench.removeByHand(await create());
        expect(await failureOf(create(true))).toEqual({ kind: 'gone' });
        expect(bench.standing()).toEqual([]);
      });

      test('in a calendar that may not be written to is refused for good', async () => {
        const failure = await failureOf(
          provider.create(provider.prepare(walk, bench.otherCalendar), false, patience()),
        );
        expect(['forbidden', 'rejected']).toContain(failure.kind);
        expect(bench.standing()).toEqual([]);
      });

      test('given up at once makes nothing', async () => {
        const signal = AbortSignal.abort();
        expect(await failureOf(provider.create(request, false, signal))).toEqual({ kind: 'offline' });
        expect(bench.standing()).toEqual([]);
      });
    });

    describe('finding', () => {
      test('tells what was never made from what stands', async () => {
        expect(await provider.find(request, patience())).toBe('absent');
        const ref = await create();
        expect(await provider.find(request, patience())).toEqual({ calendar: ref.calendar, id: ref.id });
      });

      test('never takes another booking for this one', async () => {
        await create();
        expect(await provider.find(provider.prepare(alone, bench.calendar), patience())).toBe('absent');
      });

      test('of what was removed gives no event', async () => {
        bench.removeByHand(await create());
        expect(['gone', 'absent']).toContain(await provider.find(request, patience()));
      });
    });

    describe('reading', () => {
      test('gives what stands, with our tag', async () => {
        const ref = await create();
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

    describe('removing', () => {
      test('takes exactly this event away, and tells its guests', async () => {
        bench.makeByHand({ title: 'Stays', when: { start: walk.start, end: walk.end } });
        const ref = await create();
        await provider.remove(ref, patience(), walk);
        expect(bench.standing().map(({ title }) => title)).toEqual(['Stays']);
        expect(bench.mails()).toMatchObject([{ kind: 'invitation' }, { kind: 'cancellation', to: 'ana@example.com' }]);
        expect(await provider.read(ref, patience())).toBe('gone');
      });

      test('what is absent already is success, and tells nobody again', async () => {
        const ref = await create();
        await provider.remove(ref, patience(), walk);
        await provider.remove(ref, patience(), walk);
        expect(bench.mails()).toHaveLength(2);
      });

      test('does not mind another etag when nothing of ours changed', async () => {
        const ref = await create();
        bench.touch(ref);
        await provider.remove(ref, patience(), walk);
        expect(bench.standing()).toEqual([]);
      });

      test.each([
        ['retitled', { title: 'Run with Ana' }],
        ['moved', { start: at(15), end: at(15, 30) }],
      ])('leaves an event that the user %s', async (_, change) => {
        const ref = await create();
        bench.touch(ref, change);
        expect(await failureOf(provider.remove(ref, patience(), walk))).toEqual({ kind: 'conflict' });
        expect(bench.standing()).toHaveLength(1);
      });

      test('finds out by itself whether an event that was only found is as it was written', async () => {
        const { calendar, id } = await create();
        bench.touch({ calendar, id }, { title: 'Run with Ana' });
        expect(await failureOf(provider.remove({ calendar, id }, patience(), walk))).toEqual({ kind: 'conflict' });
        bench.touch({ calendar, id }, { title: walk.title });
        await provider.remove({ calendar, id }, patience(), walk);
        expect(bench.standing()).toEqual([]);
      });

      test('leaves a changed event when it does not know what was written', async () => {
        const ref = await create();
        bench.touch(ref);
        expect(await failureOf(provider.remove(ref, patience()))).toEqual({ kind: 'conflict' });
        expect(bench.standing()).toEqual([booked]);
      });

      test.each<Trouble>(['drop', 'drop-after', 'fail-after'])('may be tried again after %s', async (trouble) => {
        const ref = await create();
        bench.trouble(trouble, 'remove');
        await failureOf(provider.remove(ref, patience(), walk));
        await provider.remove(ref, patience(), walk);
        expect(bench.standing()).toEqual([]);
      });
    });

    describe('busy times', () => {
      const listBusy = (calendars = [bench.calendar]) => provider.listBusy(calendars, window, patience());
      const factsOf = async (): Promise<EventFacts | undefined> => (await listBusy())[0]?.facts;

      test('hold what was booked, with our tag', async () => {
        const ref = await create();
        const { start, end, key } = walk;
        expect(await listBusy()).toMatchObject([
          { calendar: bench.calendar, eventId: ref.id, start, end, key, facts: { isAllDay: false } },
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
        expect(await listBusy([bench.otherCalendar, bench.calendar])).toMatchObject([
          { calendar: bench.otherCalendar },
        ]);
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

    test('whatever goes wrong, and however often it is tried, there is never a second event', async () => {
      const steps = fc.array(
        fc.record({
          trouble: fc.constantFrom<Trouble | 'none'>('none', 'drop', 'drop-after', 'fail-after', 'throttle'),
          act: fc.constantFrom('create', 'remove', 'touch'),
        }),
        { minLength: 1, maxLength: 6 },
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (life) => {
          const key = `00000000-0000-4000-8000-${(++run).toString().padStart(12, '0')}`;
          const title = `Walk ${run}`;
          const planned = { ...walk, key, title };
          const stored = provider.prepare(planned, bench.calendar);
          const count = (): number => bench.standing().filter((event) => event.title === title).length;
          let ref: EventRef | undefined;
          let hasTried = false;
          for (const { trouble, act } of life) {
            if (act === 'touch') {
              if (ref && count() === 1) bench.touch(ref);
              continue;
            }
            if (trouble !== 'none') bench.trouble(trouble, act);
            try {
              if (act === 'create') ref = await provider.create(stored, hasTried, patience());
              else if (ref) await provider.remove(ref, patience(), planned);
            } catch (cause) {
              if (!(cause instanceof ProviderError)) throw cause;
            }
            hasTried ||= act === 'create';
            bench.calm();
            expect(count()).toBeLessThanOrEqual(1);
          }
          // In the end, with everything in order, it stands, or it was removed.
          const outcome = await provider.create(stored, hasTried, patience()).then(
            () => 'stands',
            (cause: unknown) => (cause instanceof ProviderError ? cause.failure.kind : 'broken'),
          );
          expect(outcome).toBe(count() === 1 ? 'stands' : 'gone');
        }),
        { numRuns: 30, seed: 42 },
      );
    });
  });
};
