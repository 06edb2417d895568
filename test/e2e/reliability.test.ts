import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLong, longRuns } from '../support/long.ts';
import { startWorld, type World } from '../world/world.ts';
import { addedSince, eventsOf, keptBookings, keptRows, untilAllBooked } from './support/bookings.ts';
import { comingMonday, openCard, type Pill, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { addPerson, chooseEveryGap, connect } from './support/options-page.ts';
import { recordFigure } from '../support/figures.ts';
import { until } from './support/until.ts';

/** What a real browser does to bookings: workers that end, browsers that end, lines that are cut. Figures: docs/reliability.md. */

const api = 'www.googleapis.com';
const path = /\/events$/;

let world: World;
let session: ChromiumSession;
let before: ReadonlySet<string>;

const prepare = async (profile?: string): Promise<void> => {
  world = await startWorld();
  session = await ChromiumSession.open(world, profile === undefined ? {} : { profile });
  await chooseEveryGap(session);
  await introduce();
};

const introduce = async (): Promise<void> => {
  await addPerson(session, 'Ana Example', 'ana@example.com');
  await connect(session, 'google');
  before = eventsOf(world);
};

/** Weeks hold back after a few promises, so the bookings are spread over several. */
const perWeek = 4;

/** Shows a week that still has a pill, and gives that pill. */
const nextPill = async (tab: Tab, booked: number): Promise<Pill> => {
  const first = Math.floor(booked / perWeek);
  for (let weeks = first; weeks < first + 4; weeks += 1) {
    const address = weekAddress('google', comingMonday(world.timeZone).add({ weeks }));
    if (tab.page.url() !== address) await tab.page.goto(address);
    const pills = await settledPills(tab).catch(() => []);
    if (pills[0]) return pills[0];
  }
  throw new Error(`No pill in four weeks from the ${first + 1}th`);
};

const book = async (tab: Tab, pill: Pill): Promise<void> => {
  await openCard(tab, pill);
  await tab.accessible.click('button', /^Book it/);
};

const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

const asked = (method: string): number =>
  world.requests.filter((request) => request.host === api && request.method === method && path.test(request.path))
    .length;

/** Waits for one more request of a kind than there were. */
const untilAsked = async (method: string, earlier: number): Promise<void> => {
  await until(`another ${method}`, () => asked(method) > earlier);
};

/** Where a booking is when its worker ends. Each holds the world still there, and lets it go on afterwards. */
const moments: readonly {
  readonly name: string;
  readonly reach: (click: () => Promise<void>) => Promise<() => void>;
}[] = [
  {
    name: 'while it looks whether the time is still free',
    reach: async (click) => {
      const { opened, open } = gate();
      const earlier = asked('GET');
      world.faults.push({ host: api, method: 'GET', path, effect: { kind: 'hold-after', until: opened } });
      await click();
      await untilAsked('GET', earlier);
      return open;
    },
  },
  {
    name: 'while the request is on its way',
    reach: async (click) => {
      const earlier = asked('POST');
      world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'latency', ms: 1500 } });
      await click();
      await untilAsked('POST', earlier);
      return () => undefined;
    },
  },
  {
    name: 'when the event stands and the answer is on its way',
    reach: async (click) => {
      const { opened, open } = gate();
      const events = world.store.everything().length;
      world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'hold-after', until: opened } });
      await click();
      await until('the write', () => world.store.everything().length > events);
      return open;
    },
  },
  {
    name: 'while it looks what else stands there',
    reach: async (click) => {
      const answer = gate();
      const look = gate();
      const events = world.store.everything().length;
      world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'hold-after', until: answer.opened } });
      await click();
      await until('the write', () => world.store.everything().length > events);
      const earlier = asked('GET');
      world.faults.push({ host: api, method: 'GET', path, effect: { kind: 'hold-after', until: look.opened } });
      answer.open();
      await untilAsked('GET', earlier);
      return look.open;
    },
  },
];

describe('a worker that is ended', () => {
  beforeEach(() => prepare());
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const kills = longRuns(3, 20);

  it(`books exactly once, whichever step it is at (${kills} kills)`, { timeout: kills * 60_000 }, async () => {
    const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    for (let kill = 0; kill < kills; kill += 1) {
      // In the short run the first moment, which is the least telling, is left out.
      const moment = moments[(kill + (isLong ? 0 : 1)) % moments.length]!;
      const pill = await nextPill(tab, kill);
      const goOn = await moment.reach(() => book(tab, pill));
      const { isAnotherLife } = await session.killWorker();
      goOn();
      const booked = await untilAllBooked(session, kill + 1, 90_000);
      expect(await isAnotherLife(), moment.name).toBe(true);
      expect(booked).toHaveLength(kill + 1);
      await tab.page.bringToFront();
    }
    const added = addedSince(world, before);
    expect(added.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual(
      [...new Set(added.map(({ start }) => start))].toSorted((a, b) => a - b),
    );
    expect(added).toHaveLength(kills);
    await recordFigure('worker-kills', { kills, accepted: kills, events: added.length });
  });
});

describe('a browser that is ended right after the click', () => {
  let profile: string;
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'alongside-killed-'));
    await prepare(profile);
  });
  afterEach(async () => {
    await session.close();
    await world.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** As `kill -9` does it: nothing is written any more, nobody says goodbye. */
  const endBrowser = async (): Promise<void> => {
    const lock = await readlink(join(profile, 'SingletonLock'));
    const closed = new Promise<void>((resolve) => session.context.once('close', () => resolve()));
    process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
    await closed;
  };

  const times = longRuns(2, 10);

  it(`keeps what was accepted, and books it exactly once (${times} times)`, { timeout: times * 90_000 }, async () => {
    let kept = 0;
    let lost = 0;
    for (let time = 0; time < times; time += 1) {
      const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
      await book(tab, await nextPill(tab, time));
      // From at once to when the event stands. However slow the machine, one of them is kept before its browser ends.
      await new Promise((later) => setTimeout(later, (time % 5) * 60));
      if (time === times - 1 && kept === 0)
        await until('it to be kept', async () => (await keptBookings(session)).length > 0);
      await endBrowser();
      session = await ChromiumSession.open(world, { profile });
      const accepted = await keptBookings(session);
      // Chromium throws its database away when it finds it damaged (docs/reliability.md): nobody can keep anything in it then.
      if ((await keptRows(session, 'people')).length === 0) {
        lost += 1;
        if (lost > 1) throw new Error('The browser threw its database away a second time');
        await introduce();
        kept = 0;
        time = -1;
        continue;
      }
      expect(accepted.length - kept).toBeLessThanOrEqual(1);
      kept = accepted.length;
      // Tokens ended with the browser; the user may have to sign in again, and is told so.
      if (accepted.some(({ state }) => state !== 'booked')) await untilBookedOrSignedOut(kept);
      const booked = await untilAllBooked(session, kept, 90_000);
      expect(booked).toHaveLength(kept);
      expect(addedSince(world, before), `after end ${time + 1}`).toHaveLength(kept);
    }
    expect(kept).toBeGreaterThan(0);
    await recordFigure('browser-kills', { kills: times, accepted: kept, events: addedSince(world, before).length });
  });

  const untilBookedOrSignedOut = async (count: number): Promise<void> => {
    const state = await until(
      'the bookings to be settled',
      async () => {
        const popup = await session.popup();
        await popup.close();
        const kept = await keptBookings(session);
        if (kept.filter((one) => one.state === 'booked').length === count) return 'booked';
        return kept.some((one) => one.state === 'signed-out') ? 'signed-out' : undefined;
      },
      60_000,
    );
    if (state === 'signed-out') await connect(session, 'google');
  };
});

describe('an outage', () => {
  beforeEach(() => prepare());
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const count = longRuns(4, 20);
  const outageMs = longRuns(5_000, 180_000);

  it(
    `of ${outageMs / 1000} s with ${count} accepted loses none and doubles none`,
    { timeout: outageMs * 2 + count * 30_000 },
    async () => {
      const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
      await settledPills(tab);
      // Every connection to the service is dropped.
      const cut = { host: api, times: Number.POSITIVE_INFINITY, effect: { kind: 'drop' } } as const;
      world.faults.push(cut);
      const began = performance.now();
      for (let accepted = 0; accepted < count; accepted += 1) {
        const pill = await nextPill(tab, accepted);
        await book(tab, pill);
        await tab.accessible.none('button', pill.name, 20_000);
        await until('it to be kept', async () => (await keptBookings(session)).length === accepted + 1);
        await tab.page.bringToFront();
      }
      expect(addedSince(world, before)).toEqual([]);
      const left = outageMs - (performance.now() - began);
      if (left > 0) await new Promise((later) => setTimeout(later, left));
      const lastedMs = performance.now() - began;
      world.faults.splice(world.faults.indexOf(cut), 1);
      const restored = performance.now();
      const booked = await untilAllBooked(session, count, 240_000);
      const recoveredMs = performance.now() - restored;
      const added = addedSince(world, before);
      expect(booked).toHaveLength(count);
      expect(added).toHaveLength(count);
      expect(new Set(added.map(({ start }) => start)).size).toBe(count);
      await recordFigure('outage', {
        seconds: Math.round(lastedMs / 1000),
        accepted: count,
        events: added.length,
        recoveredSeconds: Math.round(recoveredMs / 1000),
      });
    },
  );
});
