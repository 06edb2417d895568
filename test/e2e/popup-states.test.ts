import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { openPopupStage, playPopup } from '../stage/popup-stage.ts';
import { popupScenes } from '../stage/popup-scenes.ts';
import { speechOf } from '../stage/speech.ts';
import type { Stage } from '../stage/stage.ts';
import { axeOnPage } from './support/axe.ts';
import { look } from './support/geometry.ts';

interface Mode {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly forced?: true;
}

const modes: readonly Mode[] = [
  { language: 'en', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
  { language: 'ar', scheme: 'light' },
  { language: 'ar', scheme: 'dark' },
  { language: 'de', scheme: 'light', width: 340 },
  // A popup zoomed to 200 % has half of the 800 by 600 pixels a browser gives it.
  { language: 'ar', scheme: 'dark', width: 400, height: 300 },
  { language: 'fr', scheme: 'light', forced: true },
  { language: 'ar', scheme: 'dark', forced: true },
];

const named = ({ language, scheme, width = 360, height = 600, forced }: Mode): string =>
  `${language}, ${scheme}, ${width} by ${height}${forced ? ', forced colours' : ''}`;

/** Nothing cut off, sticking out, on top of something else, under 24 pixels, or below a contrast of 4.5:1. */
describe('every state of the popup is sound', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openPopupStage();
  });
  afterAll(() => stage.close());

  it.each(modes.map((mode) => [named(mode), mode] as const))(
    '%s',
    async (_, mode) => {
      const { language, scheme, width = 360, height = 600, forced } = mode;
      await stage.page.setViewportSize({ width, height });
      await stage.page.emulateMedia({ forcedColors: forced ? 'active' : 'none', colorScheme: scheme });
      const isWhole = width === 360 && forced === undefined;
      const found: unknown[] = [];
      for (const scene of popupScenes(speechOf(language))) {
        await playPopup(stage, scene, language);
        const faults = await stage.page.evaluate<string[]>(`(() => {
        const faults = (${look})(document.body);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) faults.push('is wider than its window');
        return faults;
      })()`);
        const { serious } = isWhole ? await axeOnPage(stage.page, 'html') : { serious: [] };
        if (faults.length + serious.length > 0) found.push({ state: scene.name, faults, serious });
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});
