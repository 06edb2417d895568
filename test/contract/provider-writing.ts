import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlannedEvent } from '../../src/domain/booking/types.ts';
import { type EventRef, ProviderError } from '../../src/providers/calendar-provider.ts';
import { failureOf, patience, walk } from '../providers/planned.ts';
import { at, type Begun, booked, type Trouble } from './bench.ts';

/** What every provider promises of what it writes. */
export const describeWriting = (current: () => Begun): void => {
  let { bench, provider, request, create } = {} as Begun;
  beforeEach(() => void ({ bench, provider, request, create } = current()));

  const alone: PlannedEvent = { ...walk, key: '5b1e0a52-7c0f-4d7e-8f33-2a9d0c6b7e11', guests: [] };

  describe('creating', () => {
    test('makes the event stand and writes to its guests', async () => {
      const ref = await create();
      expect(ref).toMatchObject({ calendar: bench.calendar, id: expect.any(String), etag: expect.any(String) });
      expect(ref.link).toMatch(/^https:\/\//);
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
      const failure = await failureOf(provider.create(provider.prepare(walk, bench.otherCalendar), false, patience()));
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

  describe('a link to meet by', () => {
    const remote: PlannedEvent = { ...walk, key: '5b1e0a52-7c0f-4d7e-8f33-2a9d0c6b7e13', wantsLink: true };
    const createRemote = (isRepeat = false): Promise<EventRef> =>
      provider.create(provider.prepare(remote, bench.calendar), isRepeat, patience());

    test('is what the calendar says it can make', async () => {
      const makesLinks = async (): Promise<boolean | undefined> =>
        (await provider.calendars(patience())).find(({ id }) => id === bench.calendar)?.makesLinks;
      expect(await makesLinks()).toBe(true);
      bench.forbidLinks();
      expect(await makesLinks()).toBeUndefined();
    });

    test.each([false, true])('is made once with its event (sent again as a repeat: %s)', async (isRepeat) => {
      const ref = await createRemote();
      expect(await createRemote(isRepeat)).toMatchObject({ id: ref.id });
      expect(bench.standing()).toEqual([{ ...booked, hasLink: true }]);
      expect(bench.mails()).toHaveLength(1);
    });

    test('is not made for an event that wants none', async () => {
      await create();
      expect(bench.standing()).toEqual([booked]);
    });

    test('goes with its event, which it made another one', async () => {
      await provider.remove(await createRemote(), patience(), remote);
      expect(bench.standing()).toEqual([]);
      expect(bench.mails()).toHaveLength(2);
    });

    test.each<Trouble>(['drop', 'drop-after', 'fail-after'])(
      'survives an outcome that is unknown (%s)',
      async (trouble) => {
        bench.trouble(trouble, 'create');
        await failureOf(createRemote());
        await createRemote(true);
        expect(bench.standing()).toEqual([{ ...booked, hasLink: true }]);
      },
    );

    test('that the service refuses leaves the event, once, without one', async () => {
      bench.forbidLinks();
      const ref = await createRemote();
      expect(await createRemote(true)).toMatchObject({ id: ref.id });
      expect(bench.standing()).toEqual([booked]);
      expect(bench.mails()).toHaveLength(1);
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
};
