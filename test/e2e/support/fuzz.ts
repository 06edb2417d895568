import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf, pick, type Chance } from '../../simulate/chance.ts';
import { recordFigure, recordProgress } from '../../support/figures.ts';
import { longRuns } from '../../support/long.ts';
import type { PageStyle, WorldEvent } from '../../world/model.ts';
import { defaultStyle } from '../../world/parts.ts';
import { randomEvent } from '../../world/random-week.ts';
import { googleCalendars, microsoftCalendars } from '../../world/seed.ts';
import { startWorld, type World } from '../../world/world.ts';
import { comingMonday, weekAddress, type Host } from './calendars.ts';
import { faultsOf, sightOf } from './drawn-pills.ts';
import { openPlainChromium } from './plain-chromium.ts';
import { putScriptInto, quickest } from './script-in-page.ts';
import { shownMinutes } from './shown-minutes.ts';
import { untilNone } from './until.ts';

/** Changing the seed changes every week. */
const seed = Number(process.env.ALONGSIDE_SEED ?? 20261122);
const weeks = longRuns(200, Number(process.env.ALONGSIDE_WEEKS ?? 10_000));
/** Pages are loaded anew, and drawn in another way, after so many weeks. */
const weeksPerLoad = 25;
const spoken = { google: ['en', 'ja'], outlook: ['en', 'ja'] };

/** The keys by which a host goes a week on, and back. */
const keys = { google: ['j', 'k'], outlook: ['Shift+ArrowRight', 'Shift+ArrowLeft'] } as const;

/** Generated weeks, and whatever may happen to a page while they are looked at: no pill over a busy minute, no exception. */
export const testFuzz = (host: Host): void => {
  describe(`${host}, whatever happens in it`, () => {
    let world: World;
    let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
    let page: Page;
    let first: Temporal.PlainDate;
    /** Of every page that was loaded, its last moments included. */
    const exceptions: string[] = [];

    beforeAll(async () => {
      world = await startWorld({ seed: 'empty' });
      first = comingMonday(world.timeZone);
      chromium = await openPlainChromium(world, { bypassCSP: true });
      await putScriptInto(chromium.context, host, { hurry: quickest[host] });
      page = await chromium.context.newPage();
      page.on('pageerror', ({ message }) => exceptions.push(message));
    });
    afterAll(async () => {
      await chromium.close();
      await world.close();
    });

    const calendar = (): string => (host === 'google' ? googleCalendars : microsoftCalendars).own;
    const account = (): string => world.parts[host === 'google' ? 'googleAccount' : 'microsoftAccount'];
    const style = (): PageStyle => (host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle);
    const datesOf = (monday: Temporal.PlainDate): string[] =>
      Array.from({ length: 7 }, (_, day) => monday.add({ days: day }).toString());

    const load = async (chance: Chance, monday: Temporal.PlainDate): Promise<void> => {
      Object.assign(style(), defaultStyle(), {
        language: pick(['en', 'en', 'de', 'ja', 'ar'], chance),
        clock: pick([12, 24] as const, chance),
        hourHeight: 30 + Math.floor(chance() * 51),
        direction: pick(['ltr', 'rtl'] as const, chance),
        eventsAfterMs: Math.floor(chance() * 800),
      });
      await page.goto(weekAddress(host, monday));
    };

    const deeds: readonly ((
      chance: Chance,
      week: readonly WorldEvent[],
      monday: Temporal.PlainDate,
    ) => Promise<unknown>)[] = [
      async (chance, _, monday) => world.store.insert(randomEvent(chance, monday, calendar(), world.timeZone)),
      async (chance, week) => {
        const { calendar: of, id } = pick(week, chance);
        if (world.store.event(of, id)?.status === 'confirmed') world.store.remove(of, id);
      },
      async () => page.evaluate(() => document.querySelector('alongside-layer')?.remove()),
      async (chance) =>
        page.setViewportSize({ width: 900 + Math.floor(chance() * 700), height: 600 + Math.floor(chance() * 400) }),
      async (chance) => page.mouse.wheel(0, (chance() - 0.5) * 1200),
      async () => {
        for (const key of [keys[host][0], keys[host][0], keys[host][1], keys[host][1]]) await page.keyboard.press(key);
      },
      async () => {
        for (const key of [keys[host][1], keys[host][0]]) await page.keyboard.press(key);
      },
      async (chance) => {
        const ms = Math.floor(chance() * 150);
        world.faults.push({ host: hostName, path: /^\/_world\/events/, effect: { kind: 'latency', ms } });
      },
      async () => page.evaluate(() => window.dispatchEvent(new Event('resize'))),
      // The page hears of every change by itself and draws all its events anew each time.
      async (chance, week) => {
        const { calendar: of, id } = pick(week, chance);
        for (let count = 3 + Math.floor(chance() * 8); count > 0; count--) {
          if (world.store.event(of, id)?.status === 'confirmed')
            world.store.update(of, id, { title: `Draft ${count}` });
          await page.evaluate(() => new Promise(requestAnimationFrame));
        }
      },
    ];
    const hostName = host === 'google' ? 'calendar.google.com' : 'outlook.office.com';

    /** The busy minutes of each day as the store has them now; reckoned once for all looks at the same state. */
    let reckoned: { readonly of: string; readonly minutes: ReadonlyMap<string, readonly boolean[]> } | undefined;
    const takenIn = (monday: Temporal.PlainDate): ReadonlyMap<string, readonly boolean[]> => {
      const { language } = style();
      const of = `${world.store.revision} ${monday.toString()} ${language}`;
      if (reckoned?.of !== of) {
        const knowsWords = spoken[host].includes(language);
        const minutes = new Map(datesOf(monday).map((date) => [date, shownMinutes(world, host, date, knowsWords)]));
        reckoned = { of, minutes };
      }
      return reckoned.minutes;
    };

    /** What is wrong with the pills of a week, in words, once the page has told of it. */
    const look = async (monday: Temporal.PlainDate): Promise<string[]> => {
      const dates = datesOf(monday);
      // Twice: a page between two of its own steps may look right by chance.
      const { unreadable, dates: told, drawings } = await sightOf(page, dates, { times: 2 });
      if (unreadable) return [`unreadable, ${unreadable.reason}: ${unreadable.detail}`];
      if (told !== dates.join()) return [`told of ${told}`];
      const taken = takenIn(monday);
      return drawings.flatMap((drawing) => [
        ...drawing.pills.flatMap(({ date, startMinute, endMinute }) =>
          taken.get(date)!.slice(startMinute, endMinute).includes(true)
            ? [`${date} ${startMinute}-${endMinute}: a busy minute`]
            : [],
        ),
        ...faultsOf(drawing),
      ]);
    };

    it(
      `has no pill over a busy minute, and no exception, in ${weeks} weeks`,
      { timeout: longRuns(900_000, 86_400_000) },
      async () => {
        const wrong: string[] = [];
        let events = 0;
        for (let number = 0; number < weeks && wrong.length < 5; number++) {
          const chance = chanceOf(seed + number);
          // The weeks go round, so that no run leaves the years a calendar knows.
          const monday = first.add({ days: 7 * (number % 500) });
          const old = number % 50 === 0 ? world.store.standing(account(), calendar()) : [];
          for (const { calendar: of, id } of old) world.store.remove(of, id);
          const week = Array.from({ length: 1 + Math.floor(chance() * 30) }, () =>
            world.store.insert(randomEvent(chance, monday, calendar(), world.timeZone)),
          );
          if (number % weeksPerLoad === 0) await load(chance, monday);
          else await page.evaluate((address) => told.goTo(address), weekAddress(host, monday));
          for (let count = Math.floor(chance() * 4); count > 0; count--)
            await pick(deeds, chance)(chance, week, monday);
          events += week.length;
          const faults = await untilNone(() => look(monday));
          if (faults.length > 0) wrong.push(`week ${number}, ${monday.toString()}: ${faults.slice(0, 4).join('; ')}`);
          if (faults.length > 0) await load(chance, monday);
          if (number % 250 === 249)
            await recordProgress(`fuzz-${host}`, `${number + 1} weeks, ${wrong.length} wrong`, wrong);
        }
        if (exceptions.length > 0) wrong.push(`exceptions: ${exceptions.join('; ')}`);
        await recordFigure(`fuzz-${host}`, { weeks, events, wrong: wrong.length });
        expect(wrong.join('\n'), `seed ${seed}, ${weeks} weeks`).toBe('');
      },
    );

    it('is as it was before when we are gone', async () => {
      const monday = first;
      await load(chanceOf(seed), monday);
      expect(await untilNone(() => look(monday))).toEqual([]);
      const serialised = (isOurs: boolean): Promise<string> =>
        page.evaluate((withoutOurs) => {
          const copy = document.documentElement.cloneNode(true) as HTMLElement;
          if (withoutOurs) for (const layer of copy.querySelectorAll('alongside-layer')) layer.remove();
          return copy.outerHTML;
        }, isOurs);
      const during = await serialised(true);
      expect(await page.evaluate(() => document.querySelectorAll('alongside-layer').length)).toBe(1);
      await page.evaluate(() => {
        told.isAlive = false;
        window.dispatchEvent(new Event('resize'));
      });
      await page.waitForFunction(() => document.querySelector('alongside-layer') === null);
      await expect.poll(() => serialised(false), { timeout: 10_000 }).toBe(during);
      // Nothing of ours was written into the page's own nodes while we were there.
      expect(during).not.toMatch(/alongside/i);
    });
  });
};
