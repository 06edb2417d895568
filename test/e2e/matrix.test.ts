import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../simulate/chance.ts';
import { isLong, longRuns } from '../support/long.ts';
import { recordFigure } from '../support/figures.ts';
import { everyCase, pairwise, type CaseOf } from '../support/pairwise.ts';
import { kindsOfWeek, mondaysFrom, tellingDay, writeKindsOfWeek, type KindOfWeek } from '../world/kinds-of-week.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars, microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, type Host } from './support/calendars.ts';
import { drawingOf, faultsOf } from './support/drawn-pills.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { putScriptInto, readBeside, untilTold } from './support/script-in-page.ts';
import { readMinutes, shownMinutes, stretchesOf } from './support/shown-minutes.ts';

/** Changing the seed changes the sample. */
const seed = 20261122;

const shared = {
  kind: kindsOfWeek,
  language: ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'],
  hourHeight: [30, 36, 40, 48, 60, 80],
  weekStart: [0, 1, 6],
  clock: [12, 24],
  theme: ['light', 'dark'],
  direction: ['ltr', 'rtl'],
} as const;
const views = { google: ['week', 'day', 'customday'], outlook: ['week', 'workweek', 'day'] } as const;
/** All there is; only the theme, which no reader looks at, takes turns instead of doubling everything. */
function* allLooks<Of extends { readonly theme: readonly ['light', 'dark'] }>(factors: Of): Generator<CaseOf<Of>> {
  const themes = ['light', 'dark'] as const;
  let number = 0;
  for (const one of everyCase({ ...factors, theme: ['light'] as const }))
    yield { ...one, theme: themes[number++ % 2]! };
}

/** Whose words for "declined" and "free" are known to the reader. */
const spoken = { google: ['en', 'ja'], outlook: ['en', 'ja'] };

describe.each(['google', 'outlook'] as const)('%s, drawn in every way there is', (host: Host) => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;
  let mondays: Readonly<Record<KindOfWeek, Temporal.PlainDate>>;

  beforeAll(async () => {
    world = await startWorld({ seed: 'empty' });
    mondays = mondaysFrom(comingMonday(world.timeZone), world.timeZone);
    writeKindsOfWeek(world.store, (host === 'google' ? googleCalendars : microsoftCalendars).own, mondays);
    chromium = await openPlainChromium(world, { bypassCSP: true });
    await putScriptInto(chromium.context, host, { hurry: 20 });
    page = await chromium.context.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  const factors = { ...shared, view: views[host] };
  type Look = ReturnType<typeof pairwise<typeof factors>>[number];

  const datesOf = ({ view, weekStart }: Look, day: Temporal.PlainDate): string[] => {
    const run = (first: Temporal.PlainDate, count: number): string[] =>
      Array.from({ length: count }, (_, days) => first.add({ days }).toString());
    if (view === 'day') return [day.toString()];
    if (view === 'customday') return run(day, 4);
    if (view === 'workweek') return run(day.subtract({ days: day.dayOfWeek - 1 }), 5);
    return run(day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 }), 7);
  };

  /** What is wrong with one look of the page, in words. */
  const look = async (one: Look): Promise<string[]> => {
    const { kind, view, language } = one;
    const day = mondays[kind].add({ days: tellingDay[kind] });
    const style = host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle;
    Object.assign(style, defaultStyle(), { eventsAfterMs: 60, ...one });
    const date = `${day.year}/${day.month}/${day.day}`;
    await page.goto(
      host === 'google'
        ? `https://calendar.google.com/calendar/u/0/r/${view}/${date}`
        : `https://outlook.office.com/calendar/view/${view}/${date}`,
    );
    const dates = datesOf(one, day);
    await untilTold(page, dates);
    const unreadable = await page.evaluate(() => told.unreadable);
    if (unreadable) return [`unreadable, ${unreadable.reason}: ${unreadable.detail}`];
    const busy = await readBeside(page);
    const misread = dates.flatMap((on) => {
      const [read, stored] = [
        readMinutes(busy, on),
        shownMinutes(world, host, on, spoken[host].includes(language)),
      ].map(stretchesOf);
      return read === stored ? [] : [`${on}: read ${read}, stored ${stored}`];
    });
    return [...misread, ...faultsOf(await drawingOf(page, host))];
  };

  it(
    'is read minute by minute, and pills stand on their slots to a pixel',
    { timeout: longRuns(900_000, 86_400_000) },
    async () => {
      const cases = isLong ? allLooks(factors) : pairwise(factors, chanceOf(seed));
      const wrong: string[] = [];
      let looks = 0;
      for (const one of cases) {
        looks += 1;
        const faults = await look(one);
        if (faults.length > 0) wrong.push(`${JSON.stringify(one)}\n  ${faults.slice(0, 5).join('\n  ')}`);
        if (wrong.length > 9) break;
      }
      await recordFigure(`matrix-${host}`, { looks, wrong: wrong.length });
      expect(wrong.join('\n'), `seed ${seed}, ${looks} looks`).toBe('');
      expect(looks).toBeGreaterThanOrEqual(kindsOfWeek.length * shared.language.length);
    },
  );
});
