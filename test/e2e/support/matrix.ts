import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../../simulate/chance.ts';
import { recordFigure, recordProgress } from '../../support/figures.ts';
import { isLong, longRuns } from '../../support/long.ts';
import { everyCase, pairwise } from '../../support/pairwise.ts';
import { kindsOfWeek, mondaysFrom, tellingDay, writeKindsOfWeek, type KindOfWeek } from '../../world/kinds-of-week.ts';
import { defaultStyle } from '../../world/parts.ts';
import { googleCalendars, microsoftCalendars } from '../../world/seed.ts';
import { startWorld, type World } from '../../world/world.ts';
import { comingMonday, type Host } from './calendars.ts';
import { faultsOf, sightOf } from './drawn-pills.ts';
import { openPlainChromium } from './plain-chromium.ts';
import { putScriptInto, quickest } from './script-in-page.ts';
import { readMinutes, shownMinutes, stretchesOf } from './shown-minutes.ts';
import { addressOfView, datesOfView, viewsOf, type Stop } from './wander.ts';
import { untilNone } from './until.ts';

/** Changing the seed changes the sample. */
const seed = Number(process.env.ALONGSIDE_SEED ?? 20261122);

/** What a page has to be loaded anew for. */
const dresses = {
  language: ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'],
  hourHeight: [30, 36, 40, 48, 60, 80],
  weekStart: [0, 1, 6],
  clock: [12, 24],
  direction: ['ltr', 'rtl'],
} as const;
const themes = ['light', 'dark'] as const;
/** Whose words for "declined" and "free" are known to the readers. */
const spoken: ReadonlySet<string> = new Set(['en', 'ja']);

interface Way {
  readonly stop: Stop;
  readonly address: string | undefined;
}

/** Every way in which a page can be drawn, each week and view in it: read as stored, and pills where they must be. */
export const testMatrix = (host: Host): void => {
  const factors = { ...dresses, theme: themes, kind: kindsOfWeek, view: viewsOf[host] };
  type Look = ReturnType<typeof pairwise<typeof factors>>[number];

  /** All there is; only the theme, which no reader looks at, takes turns from load to load instead of doubling everything. */
  function* allLooks(): Generator<Look> {
    let loads = 0;
    for (const dress of everyCase(dresses)) {
      const theme = themes[Math.floor(loads++ / 2) % 2]!;
      for (const one of everyCase({ kind: kindsOfWeek, view: viewsOf[host] })) yield { ...dress, theme, ...one };
    }
  }

  describe(`${host}, drawn in every way there is`, () => {
    let world: World;
    let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
    let page: Page;
    let mondays: Readonly<Record<KindOfWeek, Temporal.PlainDate>>;
    /** How the page is drawn; undefined when it has to be loaded. */
    let standing: string | undefined;

    beforeAll(async () => {
      world = await startWorld({ seed: 'empty' });
      // A week that begins on a Saturday must not begin in the past: of days that are over nothing is told.
      mondays = mondaysFrom(comingMonday(world.timeZone).add({ days: 7 }), world.timeZone);
      writeKindsOfWeek(world.store, (host === 'google' ? googleCalendars : microsoftCalendars).own, mondays);
      chromium = await openPlainChromium(world, { bypassCSP: true });
      await putScriptInto(chromium.context, host, { hurry: quickest[host] });
      page = await chromium.context.newPage();
    });
    afterAll(async () => {
      await chromium.close();
      await world.close();
    });

    const stored = new Map<string, string>();
    const storedOn = (date: string, language: string): string => {
      const knowsWords = spoken.has(language);
      const key = `${date} ${knowsWords}`;
      if (!stored.has(key)) stored.set(key, stretchesOf(shownMinutes(world, host, date, knowsWords)));
      return stored.get(key)!;
    };

    /**
     * Where to go within the page: back and forth, as long as it is drawn as wanted. Otherwise it is loaded, in every other
     * case with another view first.
     */
    const wayTo = async ({ kind, view, ...dress }: Look, number: number): Promise<Way> => {
      const stop = { view, day: mondays[kind].add({ days: tellingDay[kind] }) };
      const wanted = JSON.stringify(dress);
      const isLoaded = standing === wanted;
      if (!isLoaded) {
        const style = host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle;
        Object.assign(style, defaultStyle(), { eventsAfterMs: 60, ...dress });
        await page.goto(addressOfView(host, { ...stop, view: number % 2 === 0 ? view : 'week' }));
        standing = wanted;
      }
      return { stop, address: isLoaded || number % 2 === 1 ? addressOfView(host, stop) : undefined };
    };

    const faultsIn = async (dates: readonly string[], language: string, address?: string): Promise<string[]> => {
      const { unreadable, dates: told, busy, drawings } = await sightOf(page, dates, { address });
      if (unreadable) return [`unreadable, ${unreadable.reason}: ${unreadable.detail}`];
      if (told !== dates.join()) return [`told of ${told}`];
      if (typeof busy === 'string') return [`not read: ${busy}`];
      const misread = dates.flatMap((on) => {
        const read = stretchesOf(readMinutes(busy, on));
        const wanted = storedOn(on, language);
        return read === wanted ? [] : [`${on}: read ${read}, stored ${wanted}`];
      });
      return [...misread, ...drawings.flatMap(faultsOf)];
    };

    /** What is wrong with one look of the page, in words. */
    const look = async (one: Look, number: number): Promise<readonly string[]> => {
      const { stop, address } = await wayTo(one, number);
      let next = address;
      return untilNone(async () => {
        const faults = await faultsIn(datesOfView(stop, one.weekStart), one.language, next);
        next = undefined;
        return faults;
      });
    };

    it(
      'is read minute by minute, and pills stand on their slots to a pixel',
      { timeout: longRuns(900_000, 86_400_000) },
      async () => {
        const wrong: string[] = [];
        let looks = 0;
        for (const one of isLong ? allLooks() : pairwise(factors, chanceOf(seed))) {
          const faults = await look(one, looks++);
          if (faults.length > 0) {
            wrong.push(`${JSON.stringify(one)}\n  ${faults.slice(0, 5).join('\n  ')}`);
            standing = undefined;
          }
          if (looks % 252 === 0) await recordProgress(`matrix-${host}`, `${looks} looks, ${wrong.length} wrong`, wrong);
          if (wrong.length > 9) break;
        }
        await recordFigure(`matrix-${host}`, { looks, wrong: wrong.length });
        expect(wrong.join('\n'), `seed ${seed}, ${looks} looks`).toBe('');
        expect(looks).toBeGreaterThanOrEqual(kindsOfWeek.length * dresses.language.length);
      },
    );
  });
};
