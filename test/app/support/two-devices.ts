import { googleAccount, hour, minute, morning, walkWith, type Bench } from './bench.ts';
import { Device } from './device.ts';
import { Killed, killable, type Kill } from './killable.ts';
import { runOutboxOf } from '../../../src/app/booking/run-outbox.ts';
import { tendBookings } from '../../../src/app/booking/tend.ts';
import { watchEveryMs } from '../../../src/app/booking/watch.ts';
import { bookingView } from '../../../src/app/describe/booking-view.ts';
import type { App } from '../../../src/app/ports.ts';
import { startWorker } from '../../../src/app/start.ts';
import type { Interval } from '../../../src/domain/availability/types.ts';
import type { Booking } from '../../../src/domain/booking/types.ts';
import type { Acceptance } from '../../../src/messages/map.ts';
import { createMemoryProvider, type MemoryProvider } from '../../../src/providers/memory/index.ts';

/** An event's id in the calendar, from the booking's. */
export const idOf = (key: string): string => key.replaceAll('-', '');

/** Six times: two pairs that overlap, one soon, one tomorrow. */
export const slots = [
  { start: morning + 6 * hour, minutes: 30 },
  { start: morning + 6 * hour + 15 * minute, minutes: 45 },
  { start: morning + 8 * hour, minutes: 60 },
  { start: morning + 8 * hour + 30 * minute, minutes: 60 },
  { start: morning + 20 * minute, minutes: 30 },
  { start: morning + 30 * hour, minutes: 90 },
] as const;

export const acceptanceOf = (device: number, which: number, attempt: number): Acceptance => {
  const { start, minutes } = slots[which]!;
  const slot = { start, end: start + minutes * minute };
  return walkWith(which % 2 === 0 ? ['ana'] : ['ben'], {
    intent: `0000000${device}-000${attempt}-4000-8000-00000000000${which}`,
    slot,
    gap: { ...slot, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' },
  });
};

/** Two browsers of one user, one calendar, and what the world knows that neither needs to know. */
export class TwoDevices {
  readonly bench: Bench;
  readonly provider: MemoryProvider;
  readonly devices: readonly Device[];
  /** Somebody else's events: never ours to touch. */
  readonly others: string[] = [];
  /** Ours, which the user changed since: no longer ours to remove. */
  readonly edited = new Set<string>();
  readonly removed = new Set<string>();
  readonly #announced = new Map<string, ReadonlySet<string>>();
  readonly undone = new Set<string>();
  readonly insisted = new Set<string>();

  constructor(bench: Bench) {
    this.bench = Object.assign(Object.create(bench) as Bench, { now: morning });
    this.provider = createMemoryProvider();
    Object.assign(this.bench, { provider: this.provider, logged: [] });
    this.devices = [new Device(this.bench, 'a'), new Device(this.bench, 'b')];
    this.others.push(this.provider.put({ start: morning + 12 * hour, end: morning + 13 * hour }).id);
  }

  /** Work in a worker of a device, which may end at any call. */
  async within(device: Device, kill: Kill | undefined, work: (app: App) => Promise<unknown>): Promise<void> {
    const { app } = killable(device.start(), kill ?? { at: Number.POSITIVE_INFINITY, when: 'before' });
    try {
      await work(app);
    } catch (error) {
      const isExpected =
        error instanceof Killed ||
        (error instanceof Error && (error.cause instanceof Killed || error.name === 'MessageError'));
      if (!isExpected) throw error;
    }
  }

  /** What left before a worker ended arrives; nobody hears the answer. */
  async #deliver(until: number): Promise<void> {
    for (const { onTheWay } of this.devices) {
      const arrived = onTheWay.filter(({ at }) => at <= until);
      for (const request of arrived) {
        onTheWay.splice(onTheWay.indexOf(request), 1);
        await request.arrive().catch(() => undefined);
      }
    }
  }

  /** A device's clock is set; what is on the way arrives first: no clock that a restarted worker has can tell the difference. */
  async setClock(device: Device, offset: number): Promise<void> {
    await this.#deliver(Number.POSITIVE_INFINITY);
    device.clockOffset = offset;
  }

  /** Time passes, and alarms fire on the way. */
  async pass(ms: number): Promise<void> {
    const until = this.bench.now + ms;
    for (;;) {
      const due = this.devices.filter(({ alarm }) => alarm !== undefined && alarm <= until);
      const next = due.toSorted((a, b) => a.alarm! - b.alarm!)[0];
      await this.#deliver(Math.min(until, next?.alarm ?? until));
      if (next === undefined) break;
      this.bench.now = Math.max(this.bench.now, next.alarm!);
      next.alarm = undefined;
      // The browser starts the worker and hands it the alarm: both at once.
      await this.within(next, undefined, (app) => Promise.all([startWorker(app), tendBookings(app, watchEveryMs)]));
    }
    this.bench.now = until;
  }

  async bookings(): Promise<readonly (Booking & { readonly device: Device })[]> {
    const all = await Promise.all(
      this.devices.map(async (device) => {
        const own = await device.start().journal.bookings();
        return own.map((booking) => ({ ...booking, device }));
      }),
    );
    return all.flat();
  }

  /** What is wrong and must never be, at any moment; empty when all is well. */
  async problems(): Promise<readonly string[]> {
    const found: string[] = [];
    const accepted = new Set(this.devices.flatMap(({ known }) => [...known].map(idOf)));
    const standing = this.provider.standing();
    const ids = new Set(standing.map(({ id }) => id));
    for (const { id } of standing) {
      if (!accepted.has(id) && !this.others.includes(id)) found.push(`${id} stands, and nobody accepted it`);
    }
    for (const id of this.others) if (!ids.has(id)) found.push(`${id} was somebody else's and is gone`);
    for (const id of this.edited) {
      if (!ids.has(id) && !this.removed.has(id)) found.push(`${id} was changed by the user and removed by us`);
    }
    for (const { id, planned } of await this.bookings()) {
      this.#announced.set(idOf(id), new Set(planned.guests.map(({ address }) => address)));
    }
    const sent = new Set<string>();
    for (const { kind, to, event } of this.provider.mails) {
      const mail = `${kind} of ${event} to ${to}`;
      if (sent.has(mail)) found.push(`${mail} went out twice`);
      sent.add(mail);
      if (this.#announced.get(event)?.has(to) !== true) found.push(`${mail} was not announced`);
      if (kind === 'cancellation' && !this.undone.has(event)) found.push(`${mail} without an undo`);
    }
    if (this.bench.logged.includes('storage.bad-row')) found.push('a stored row cannot be read');
    return found;
  }

  /** What is wrong once everything had time to come to its end. */
  async problemsInTheEnd(): Promise<readonly string[]> {
    const found: string[] = [...(await this.problems())];
    const ids = new Set(this.provider.standing().map(({ id }) => id));
    for (const booking of await this.bookings()) {
      const stands = ids.has(idOf(booking.id));
      if (!this.#isWell(booking, stands)) {
        found.push(`${booking.id} is ${booking.state} (${booking.reason ?? ''}) and ${stands ? 'stands' : 'does not'}`);
      }
    }
    for (const device of this.devices) {
      const { journal } = device.start();
      if ((await journal.outbox()).length > 0) found.push('something is still to be sent');
      for (const [one, other] of pairsOf(await journal.bookings())) {
        if (this.#isPlain(one) && this.#isPlain(other) && doOverlap(one.planned, other.planned)) {
          found.push(`${one.id} and ${other.id} are booked over each other`);
        }
      }
    }
    return found;
  }

  /** One event, or one failure that can be seen. */
  #isWell(booking: Booking, stands: boolean): boolean {
    const isTold = bookingView(booking, this.bench.now, this.devices[0]!.start().texts).problem !== '';
    switch (booking.state) {
      case 'booked':
        // One that was removed by hand after the last look is seen at the next.
        return stands || this.removed.has(idOf(booking.id));
      case 'failed':
      case 'gone':
        return !stands && isTold;
      case 'unclear':
        return isTold;
      default:
        return booking.state === 'undone' && !stands;
    }
  }

  /** Booked as it was accepted: nobody moved it there, and the user did not insist. */
  #isPlain({ id, state, movedTo }: Booking): boolean {
    return state === 'booked' && movedTo === undefined && !this.edited.has(idOf(id)) && !this.insisted.has(id);
  }

  /** The line is mended, everybody signs in, and as much time passes as anything may take. */
  async settle(): Promise<void> {
    this.provider.mend();
    await this.#deliver(Number.POSITIVE_INFINITY);
    for (const device of this.devices) {
      device.isOffline = false;
      device.clockOffset = 0;
      device.sendsLate = false;
      await this.connect(device);
      await this.within(device, undefined, startWorker);
    }
    await this.pass(3 * hour);
    for (const device of this.devices) await this.within(device, undefined, startWorker);
  }

  /** The user signs in again. */
  async connect(device: Device): Promise<void> {
    await this.within(device, undefined, async (app) => {
      await app.accounts.change(googleAccount.id, (account) => account && { ...account, state: 'connected' });
      await runOutboxOf(app, googleAccount.id);
    });
  }
}

const doOverlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

const pairsOf = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
