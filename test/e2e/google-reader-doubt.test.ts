import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysNow, GoogleReader, placeOf, readNow, readSettled, type Read } from './support/google-reader.ts';
import { until } from './support/until.ts';

declare global {
  var early: Read[];
}

describe('the Google Calendar reader believes nothing that is not finished', () => {
  let google: GoogleReader;
  beforeAll(async () => {
    google = await GoogleReader.start();
  });
  afterAll(() => google.close());

  it('waits for events that come later than the grid', async () => {
    // Reads the grid at every frame in which no event stands in it yet.
    const readEarly = (): void => {
      globalThis.early = [];
      const look = (): void => {
        if (document.querySelector('[data-eventchip]') !== null) return;
        if (document.querySelector('[data-column-index]') !== null) early.push(reader.readBusy());
        requestAnimationFrame(look);
      };
      addEventListener('DOMContentLoaded', look);
    };
    await google.open(google.pathOf('week'), { eventsAfterMs: 1_500 }, (fresh) => fresh.addInitScript(readEarly));
    expect((await readSettled(google.page)).length).toBeGreaterThan(20);
    const reads = await google.page.evaluate(() => early);
    expect(reads.length).toBeGreaterThan(0);
    for (const read of reads) {
      if (read.ok) throw new Error('read too early');
      expect(read.failure.reason).toBe('settling');
      expect(read.failure.retryInMs).toBeGreaterThan(0);
      expect(read.failure.retryInMs).toBeLessThanOrEqual(5_000);
    }
  });

  it('believes an empty week only after five seconds', async () => {
    await google.open(google.pathOf('week', google.monday.add({ days: 140 })));
    // By the clock of the page, which begins with it.
    const { read, at } = await google.page.evaluate(async () => {
      for (;;) {
        const found = reader.readBusy();
        if (found.ok || found.failure.reason !== 'settling') return { read: found, at: performance.now() };
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    expect(read).toEqual({ ok: true, value: [] });
    expect(at).toBeGreaterThanOrEqual(5_000);
  });

  it('waits for events that the page counts and does not show, but only once', async () => {
    await google.open();
    await readSettled(google.page);
    /** For how long the reader means to wait right after the page has counted more than it shows. */
    const patienceAfterOvercount = (): Promise<number> =>
      google.page.evaluate(() => {
        const heading = document.querySelector('h1[aria-label]')!;
        heading.setAttribute('aria-label', heading.getAttribute('aria-label')!.replace(/\d+ events$/, '99 events'));
        const read = reader.readBusy();
        return read.ok ? 0 : (read.failure.retryInMs ?? Number.NaN);
      });
    expect(await patienceAfterOvercount()).toBeGreaterThan(3_000);
    expect((await readSettled(google.page)).length).toBeGreaterThan(20);
    await google.page.keyboard.press('k');
    await until('the week before', () => google.page.getByText('Founders').count());
    expect(await patienceAfterOvercount()).toBeLessThan(3_000);
    expect((await readSettled(google.page)).length).toBeGreaterThan(10);
  });

  it('waits while one week slides into another, says no places then, and reads the other', async () => {
    await google.open();
    await readSettled(google.page);
    const slot = { date: google.monday.toString(), startMinute: 600, endMinute: 630 };
    expect(await placeOf(google.page, slot)).toBeDefined();
    const during = await google.page.evaluate((one) => {
      document.querySelector<HTMLElement>('[aria-label="Previous"]')!.click();
      const read = reader.readBusy();
      return {
        columns: document.querySelectorAll('[data-column-index]').length,
        read,
        place: reader.placeOf(one),
      };
    }, slot);
    expect(during.columns).toBe(14);
    expect(during.read).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    expect(during.place).toBeUndefined();
    await until(
      'the week before',
      async () => (await daysNow(google.page))?.dates[0] === google.monday.subtract({ days: 7 }).toString(),
    );
    await readSettled(google.page);
    expect(await placeOf(google.page, slot)).toBeUndefined();
  });

  it.each(['month', 'agenda'])('has no day grid in the %s view', async (view) => {
    await google.open(google.pathOf(view));
    await until('the view', () => google.page.locator('[role=main] [data-eventchip]').count());
    expect(await daysNow(google.page)).toBeUndefined();
    expect(
      await placeOf(google.page, { date: google.monday.toString(), startMinute: 600, endMinute: 630 }),
    ).toBeUndefined();
  });

  it.each(['/settings', '/eventedit'])('has no day grid at %s, reached from a week', async (path) => {
    await google.open();
    await readSettled(google.page);
    await google.page.keyboard.press(path === '/settings' ? 's' : 'c');
    await google.page.waitForURL(`**${path}`);
    await until('no day grid', async () => (await daysNow(google.page)) === undefined);
    expect(await google.page.evaluate(() => document.body.dataset['viewkey'])).toBe('WEEK');
  });

  it('gives its reason for a page whose markup it does not know', async () => {
    await google.open(google.pathOf('week'), { isRedesigned: true });
    await until('the page', () => google.page.locator('[data-tile]').count());
    expect(await daysNow(google.page)).toEqual({ dates: [] });
    let last = await readNow(google.page);
    await until('a reason', async () => {
      last = await readNow(google.page);
      return !last.ok && last.failure.reason !== 'settling';
    });
    expect(last).toMatchObject({ ok: false, failure: { reason: 'no-columns' } });
    expect(JSON.stringify(last)).not.toMatch(/Stand-up|Ana/);
  });

  it('fails as a whole when an event stands where none can stand', async () => {
    await google.open();
    await readSettled(google.page);
    await google.page.evaluate(() => {
      const stray = document.querySelector('[data-eventchip][role=button]')!.cloneNode(true);
      document.querySelector('[role=grid]')!.append(stray);
    });
    let last = await readNow(google.page);
    await until('a reason', async () => {
      last = await readNow(google.page);
      return !last.ok && last.failure.reason !== 'settling';
    });
    expect(last).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('takes the whole day for an event it cannot place', async () => {
    await google.open();
    await readSettled(google.page);
    const damaged = await google.page.evaluate(() => {
      const chip = document.querySelector<HTMLElement>('[data-column-index="2"] [data-eventchip]')!;
      chip.style.top = '9999px';
      return chip.closest<HTMLElement>('[data-column-index]')!.dataset['columnIndex'];
    });
    expect(damaged).toBe('2');
    const day = google.monday.add({ days: 2 }).toString();
    const read = await readSettled(google.page);
    expect(
      read.some(({ date, startMinute, endMinute }) => date === day && startMinute === 0 && endMinute === 1440),
    ).toBe(true);
  });
});
