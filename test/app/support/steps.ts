import * as fc from 'fast-check';
import { minute } from './bench.ts';
import type { Device } from './device.ts';
import type { Kill } from './killable.ts';
import { acceptanceOf, idOf, slots, type TwoDevices } from './two-devices.ts';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { dismissBooking, retryBooking } from '../../../src/app/booking/remedy.ts';
import { tendBookings } from '../../../src/app/booking/tend.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import { watchWhenSeenMs } from '../../../src/app/booking/watch.ts';
import { startWorker } from '../../../src/app/start.ts';
import type { MemoryFault } from '../../../src/providers/memory/index.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';

/** Nothing is modelled beside the world itself: what has to be true is asked of it. */
type Model = Record<string, never>;

class Step implements fc.AsyncCommand<Model, TwoDevices> {
  readonly #label: string;
  readonly #act: (world: TwoDevices) => Promise<void>;
  constructor(label: string, act: (world: TwoDevices) => Promise<void>) {
    this.#label = label;
    this.#act = act;
  }
  check(): boolean {
    return true;
  }
  async run(_: Model, world: TwoDevices): Promise<void> {
    await this.#act(world);
    const problems = await world.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
  toString(): string {
    return this.#label;
  }
}

const device = fc.nat({ max: 1 });
const slot = fc.nat({ max: slots.length - 1 });
const attempt = fc.nat({ max: 1 });
const kill: fc.Arbitrary<Kill | undefined> = fc.option(
  fc.record({ at: fc.integer({ min: 1, max: 40 }), when: fc.constantFrom('before', 'after') }),
  { nil: undefined, freq: 2 },
);
const killed = (cut: Kill | undefined): string => (cut ? `, worker ends ${cut.when} call ${cut.at}` : '');

const accept = fc.tuple(device, slot, attempt, kill).map(
  ([on, which, again, cut]) =>
    new Step(`accept(device ${on}, slot ${which}, attempt ${again}${killed(cut)})`, async (world) => {
      await world.within(world.devices[on]!, cut, (app) => acceptSuggestion(app, acceptanceOf(on, which, again), page));
    }),
);

const acceptTwice = fc.tuple(device, slot, fc.boolean(), kill).map(
  ([on, which, isDoubleClick, cut]) =>
    new Step(
      `${isDoubleClick ? 'double click' : 'two tabs'}(device ${on}, slot ${which}${killed(cut)})`,
      async (world) => {
        const second = acceptanceOf(on, which, isDoubleClick ? 0 : 1);
        await world.within(world.devices[on]!, cut, (app) =>
          Promise.all([acceptSuggestion(app, acceptanceOf(on, which, 0), page), acceptSuggestion(app, second, page)]),
        );
      },
    ),
);

const acceptOnBoth = fc.tuple(slot, slot).map(
  ([one, other]) =>
    new Step(`both devices at once(slots ${one} and ${other})`, async (world) => {
      const [first, second] = world.devices as readonly [Device, Device];
      await Promise.all([
        world.within(first, undefined, (app) => acceptSuggestion(app, acceptanceOf(0, one, 0), page)),
        world.within(second, undefined, (app) => acceptSuggestion(app, acceptanceOf(1, other, 0), page)),
      ]);
    }),
);

/** One of the bookings that are there, whichever that is when it is its turn. */
const pick = async (world: TwoDevices, choice: number) => {
  const bookings = await world.bookings();
  return bookings.length === 0 ? undefined : bookings[choice % bookings.length];
};
const choice = fc.nat({ max: 11 });

const undo = fc.tuple(choice, kill).map(
  ([which, cut]) =>
    new Step(`undo(${which}${killed(cut)})`, async (world) => {
      const booking = await pick(world, which);
      if (booking === undefined) return;
      world.undone.add(idOf(booking.id));
      await world.within(booking.device, cut, (app) => undoBooking(app, booking.id));
    }),
);

const retry = fc.tuple(choice, kill).map(
  ([which, cut]) =>
    new Step(`try again(${which}${killed(cut)})`, async (world) => {
      const booking = await pick(world, which);
      if (booking === undefined) return;
      world.insisted.add(booking.id);
      await world.within(booking.device, cut, (app) => retryBooking(app, booking.id));
    }),
);

const dismiss = choice.map(
  (which) =>
    new Step(`dismiss(${which})`, async (world) => {
      const booking = await pick(world, which);
      // Of what is unclear nobody knows whether it stands: dismissed, it is the user's.
      if (booking === undefined || booking.state === 'unclear') return;
      await world.within(booking.device, undefined, (app) => dismissBooking(app, booking.id));
    }),
);

const edit = fc.tuple(choice, fc.constantFrom('retitle', 'move', 'remove', 'decline', 'bookkeeping')).map(
  ([which, how]) =>
    new Step(`edited elsewhere(${which}, ${how})`, async (world) => {
      const ours = world.provider.standing().filter(({ key }) => key !== undefined);
      const event = ours[which % Math.max(1, ours.length)];
      if (event === undefined) return;
      const { start, end, guests } = event;
      if (how === 'retitle') world.provider.touch(event, { title: `${event.title}!` });
      else if (how === 'move') world.provider.touch(event, { start: start + 15 * minute, end: end + 15 * minute });
      else if (how === 'decline') world.provider.touch(event, { declined: guests.map(({ address }) => address) });
      else world.provider.touch(event, how === 'remove' ? { isRemoved: true } : {});
      if (how === 'remove') world.removed.add(event.id);
      if (how === 'retitle' || how === 'move') world.edited.add(event.id);
    }),
);

const wait = fc
  .integer({ min: 1, max: 120 })
  .map((minutes) => new Step(`wait(${minutes} min)`, (world) => world.pass(minutes * minute)));

const look = fc
  .tuple(device, kill)
  .map(
    ([on, cut]) =>
      new Step(`look at a page(device ${on}${killed(cut)})`, (world) =>
        world.within(world.devices[on]!, cut, (app) =>
          Promise.all([startWorker(app), tendBookings(app, watchWhenSeenMs)]),
        ),
      ),
  );

const endBrowser = device.map(
  (on) =>
    new Step(`browser ends and starts(device ${on})`, async (world) => {
      world.devices[on]!.endBrowser();
      await world.within(world.devices[on]!, undefined, startWorker);
    }),
);

const sendLate = device.map(
  (on) =>
    new Step(`the next request arrives after its worker ended(device ${on})`, async (world) => {
      world.devices[on]!.sendsLate = true;
    }),
);

const line = fc.tuple(device, fc.boolean()).map(
  ([on, isOffline]) =>
    new Step(`${isOffline ? 'offline' : 'online'}(device ${on})`, async (world) => {
      world.devices[on]!.isOffline = isOffline;
    }),
);

const clock = fc
  .tuple(device, fc.integer({ min: -90, max: 90 }))
  .map(
    ([on, minutes]) =>
      new Step(`clock jumps(device ${on}, ${minutes} min)`, (world) =>
        world.setClock(world.devices[on]!, minutes * minute),
      ),
  );

const signIn = device.map(
  (on) => new Step(`connects again(device ${on})`, (world) => world.connect(world.devices[on]!)),
);

const effectOf = (
  kind: 'offline' | 'unexpected' | 'rate-limited' | 'signed-out',
  now: number,
): MemoryFault['effect'] => {
  if (kind === 'rate-limited') return { kind, retryAt: now + 12 * minute };
  return kind === 'unexpected' ? { kind, detail: 'HTTP 503' } : { kind };
};

/**
 * `signed-out` is a token that ran out. `unexpected` before the work is a 503, or a 409 for what never stood; after it, success
 * that was answered with an error; `offline` after it, success and a timeout.
 */
const fault = fc
  .record({
    on: fc.constantFrom('create', 'find', 'remove', 'listBusy', 'listOurs', 'read'),
    when: fc.constantFrom('before', 'after'),
    kind: fc.constantFrom('offline', 'unexpected', 'rate-limited', 'signed-out'),
    times: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ on, when, kind, times }) => {
    // After a refusal nothing was changed: only the other two may lie about a write.
    const isHonest = kind === 'rate-limited' || kind === 'signed-out';
    return new Step(`fault(${on}, ${when}, ${kind}, ${times} times)`, async (world) => {
      const effect = effectOf(kind, world.bench.now);
      world.provider.breakNext({ on, when: isHonest ? 'before' : when, effect, times });
    });
  });

/** Up to eighteen things that happen, one after the other. */
export const lives = fc.commands(
  [
    accept,
    accept,
    accept,
    acceptTwice,
    acceptOnBoth,
    undo,
    undo,
    retry,
    dismiss,
    edit,
    wait,
    wait,
    look,
    endBrowser,
    sendLate,
    line,
    clock,
    signIn,
    fault,
    fault,
  ],
  { maxCommands: 18 },
);
