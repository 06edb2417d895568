import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { ageBookings, untilAllBooked } from './support/bookings.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

const services = [
  { host: 'google', provider: 'google', api: 'www.googleapis.com', root: '/calendar/v3/' },
  { host: 'outlook', provider: 'microsoft', api: 'graph.microsoft.com', root: '/v1.0/' },
] as const;

/** Every request costs the user's client a share of its quota, and the battery: how many there are is a promise. */
describe.each(services)('requests to $provider', ({ host, provider, api, root }) => {
  let world: World;
  let session: ChromiumSession;

  beforeEach(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, provider);
  });
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const asked = (): string[] =>
    world.requests
      .filter((request) => request.host === api && request.method !== 'OPTIONS' && request.path.startsWith(root))
      .map(({ method, path, query }) => `${method} ${path}?${query}`);

  /** What is asked while `act` runs, and until nothing has been asked for a while. */
  const askedWhile = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = asked().length;
    await act();
    let count = asked().length;
    let since = performance.now();
    await until('requests to end', () => {
      if (asked().length !== count) {
        count = asked().length;
        since = performance.now();
      }
      return performance.now() - since > 1500;
    });
    return asked().slice(before);
  };

  it('are two at most for a page, none for the popup from cache, four at most for a booking', async () => {
    const address = weekAddress(host, comingMonday(world.timeZone));
    const tab = await session.tab('about:blank');
    // What connecting the account asks for may come a moment later, and is not the page's.
    await askedWhile(async () => undefined);
    const forPage = await askedWhile(async () => {
      await tab.page.goto(address);
      await settledPills(tab);
    });
    expect(forPage.length, forPage.join('\n')).toBeLessThanOrEqual(2);

    const openPopup = async (): Promise<void> => {
      const popup = await session.popup();
      await popup.accessible.one('button', 'Book');
      await popup.close();
    };
    // The first look at the next days is asked for; the ones after it are not.
    await askedWhile(openPopup);
    expect(await askedWhile(openPopup)).toEqual([]);

    await tab.page.bringToFront();
    const [pill] = await settledPills(tab);
    const forBooking = await askedWhile(async () => {
      await openCard(tab, pill!);
      await tab.accessible.click('button', /^Book it/);
      await tab.accessible.none('button', pill!.name);
    });
    expect(forBooking.length, forBooking.join('\n')).toBeLessThanOrEqual(4);
    await untilAllBooked(session, 1, 20_000);

    // With a booking ahead that is worth a look, a page asks what became of it, and not about the others in the same breath.
    await ageBookings(session);
    const looksAtBookings = (line: string): boolean => line.includes('alongsideKind') || line.includes('subject');
    const before = asked().length;
    const again = await askedWhile(async () => {
      await tab.page.reload();
      await settledPills(tab);
      await until('the look at the bookings', () => asked().slice(before).some(looksAtBookings));
    });
    expect(again.length, again.join('\n')).toBeLessThanOrEqual(2);
    expect(again.filter(looksAtBookings).length, again.join('\n')).toBe(1);
  });
});
