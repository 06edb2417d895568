import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { cardScenes, stagedIn } from '../stage/card-scenes.ts';
import { openLayerStage, play, type Stage } from '../stage/stage.ts';
import { suggestionIn } from '../stage/samples.ts';
import { speechOf } from '../stage/speech.ts';
import { axeOnPage } from './support/axe.ts';
import { look } from './support/geometry.ts';

interface Mode {
  readonly language: Language;
  readonly dialect: 'material' | 'fluent';
  readonly scheme: 'light' | 'dark';
  readonly as?: 'zoomed to 200 %' | 'in forced colours';
}

const whole: readonly Mode[] = (['en', 'ar'] as const).flatMap((language) =>
  (['material', 'fluent'] as const).flatMap((dialect) =>
    (['light', 'dark'] as const).map((scheme) => ({ language, dialect, scheme })),
  ),
);
const others: readonly Mode[] = [
  { language: 'de', dialect: 'fluent', scheme: 'light' },
  { language: 'ja', dialect: 'material', scheme: 'light' },
  { language: 'en', dialect: 'material', scheme: 'light', as: 'zoomed to 200 %' },
  { language: 'ar', dialect: 'fluent', scheme: 'dark', as: 'zoomed to 200 %' },
  { language: 'en', dialect: 'fluent', scheme: 'light', as: 'in forced colours' },
  { language: 'ar', dialect: 'material', scheme: 'dark', as: 'in forced colours' },
];

const named = ({ language, dialect, scheme, as }: Mode): string =>
  [language, dialect, scheme, as].filter((part) => part !== undefined).join(', ');

/** Nothing cut off, sticking out, on top of something else, under 24 pixels, or below a contrast of 4.5:1. */
describe('every state of the card and its message is sound', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openLayerStage();
  });
  afterAll(() => stage.close());

  const faultsIn = (box: string): Promise<readonly string[]> =>
    stage.page.evaluate(
      `(${look})(document.querySelector('alongside-layer').shadowRoot.querySelector('${box}'), window)`,
    );

  it.each([...whole, ...others].map((mode) => [named(mode), mode] as const))(
    '%s',
    async (_, mode) => {
      const { language, dialect, scheme, as } = mode;
      const speech = speechOf(language);
      // A browser zoomed to 200 % lays a page out on half the pixels.
      const size = as === 'zoomed to 200 %' ? { width: 640, height: 400 } : { width: 1280, height: 800 };
      await stage.page.setViewportSize(size);
      await stage.page.emulateMedia({
        forcedColors: as === 'in forced colours' ? 'active' : 'none',
        colorScheme: scheme,
      });
      const found: unknown[] = [];
      for (const scene of cardScenes(speech)) {
        await play(stage, stagedIn(speech, scene, { dialect, scheme, ...size }), scene.steps, scene.shows);
        const faults = await faultsIn(scene.box);
        const { serious } = as === undefined ? await axeOnPage(stage.page, 'alongside-layer') : { serious: [] };
        if (faults.length + serious.length > 0) found.push({ state: scene.name, faults, serious });
      }
      expect(found).toEqual([]);
    },
    180_000,
  );

  /** What is wrong with the pills as they stand now: words give way with an ellipsis, and how high one may be is the grid's to say. */
  const faultsOfPills = async (): Promise<readonly string[]> => [
    ...(await faultsIn('.pills')).filter((fault) => !/^is (cut off|smaller)/.test(fault)),
    ...(await stage.page.evaluate<string[]>(`(() => {
      const root = document.querySelector('alongside-layer').shadowRoot;
      return [...root.querySelectorAll('.slot')].flatMap((slot) => {
        const [a, b] = [slot, slot.querySelector('.pill')].map((one) => one.getBoundingClientRect());
        const isIn = b.left >= a.left - 1 && b.right <= a.right + 1 && b.top >= a.top - 1 && b.bottom <= a.bottom + 1;
        return isIn ? [] : ['leaves its slot of ' + a.width + ' by ' + a.height];
      });
    })()`)),
  ];

  it.each(
    [...whole, ...others.filter(({ as }) => as === 'in forced colours')].map((mode) => [named(mode), mode] as const),
  )(
    'with the pills, in columns of all widths: %s',
    async (_, mode) => {
      const { page } = stage;
      const speech = speechOf(mode.language);
      const size = { width: 1280, height: 800 };
      await page.setViewportSize(size);
      await page.mouse.move(size.width - 1, size.height - 1);
      await page.emulateMedia({ forcedColors: mode.as === undefined ? 'none' : 'active', colorScheme: mode.scheme });
      const places = [60, 90, 140, 240].flatMap((width, column) =>
        [16, 24, 36, 72].map((height, row) => ({ left: 20 + column * 260, top: 20 + row * 100, width, height })),
      );
      const suggestions = places.map((_place, index) => suggestionIn(speech, { at: 33 + index }));
      const scene = { name: 'pills', suggestions, answers: {}, steps: [], shows: '.pill', box: '.pills' } as const;
      const staged = stagedIn(speech, scene, { ...mode, ...size });
      const placed = Object.fromEntries(suggestions.map(({ slot }, index) => [slot.start, places[index]!]));
      await play(stage, { ...staged, places: placed }, [], '.pill');
      const found: Record<string, readonly string[]> = { 'at rest': await faultsOfPills() };
      const pills = page.locator('alongside-layer .pill');
      for (const [index, { width, height }] of places.entries()) {
        const of = `${width} by ${height}`;
        await pills.nth(index).hover();
        found[`pointed at, ${of}`] = await faultsOfPills();
        await page.mouse.move(size.width - 1, size.height - 1);
        await page.keyboard.press('Tab');
        expect(await page.locator('alongside-layer .pill:focus-visible').count(), of).toBe(1);
        found[`with the focus, ${of}`] = await faultsOfPills();
      }
      await pills.last().click();
      await page.locator('alongside-layer .slot.open').waitFor();
      found['open'] = await faultsOfPills();
      expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    },
    120_000,
  );

  it('is no empty word: what is pale, cut off, small or out of place is found', async () => {
    const speech = speechOf('en');
    const size = { width: 1280, height: 800 };
    await stage.page.setViewportSize(size);
    await stage.page.emulateMedia({ forcedColors: 'none' });
    const [scene] = cardScenes(speech);
    await play(
      stage,
      stagedIn(speech, scene!, { dialect: 'fluent', scheme: 'light', ...size }),
      scene!.steps,
      scene!.shows,
    );
    await stage.page.evaluate(`document.querySelector('alongside-layer').shadowRoot.append(Object.assign(
      document.createElement('style'), { textContent: \`
        .question { opacity: .5 } .row .times { block-size: 20px; min-block-size: 0; min-height: 0 }
        .row .menu { position: relative; inset-inline-start: 60px } h2 { overflow: hidden; white-space: nowrap; max-inline-size: 60px }\` }))`);
    const faults = (await faultsIn('.card')).join('\n');
    for (const fault of ['contrast', 'smaller than 24', 'sticks out: Not now', 'is cut off: Walk with Ana'])
      expect(faults).toContain(fault);
  });
});
