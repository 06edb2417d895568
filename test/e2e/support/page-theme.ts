import type { Page } from 'playwright-core';
import type { Host } from './calendars.ts';

/** What a host changes on its root when the user picks another theme: names and values. */
export const themeOf = (host: Host, theme: 'light' | 'dark'): readonly (readonly [string, string])[] => {
  // Outlook's sheet knows both and follows an attribute of the root.
  if (host === 'outlook') return [];
  const isDark = theme === 'dark';
  return [
    ['--gm3-sys-color-surface', isDark ? '#131314' : '#ffffff'],
    ['--gm3-sys-color-background', isDark ? '#1b1b1b' : '#f8fafd'],
    ['--gm3-sys-color-on-surface', isDark ? '#e3e3e3' : '#1f1f1f'],
    ['--gm3-sys-color-primary', isDark ? '#a8c7fa' : '#0b57d0'],
  ];
};

/** The least contrast of any pill's words with what they stand on (WCAG 2, 1 … 21), as the browser resolves the colours. */
export const leastContrast = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    // Two frames and whatever still fades.
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    await promise;
    const root = told.roots.at(-1)!;
    await Promise.allSettled(
      [...root.querySelectorAll('.pill, .slot')].flatMap((one) => one.getAnimations().map((a) => a.finished)),
    );
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    /** Relative luminance of colours laid over each other. */
    const lightOf = (...layers: readonly string[]): number => {
      for (const color of layers) {
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const words = [...root.querySelectorAll('.pill')].flatMap((pill) =>
      [...pill.querySelectorAll('.what, .length')].filter((one) => one.checkVisibility()),
    );
    const contrasts = words.map((one) => {
      const back = getComputedStyle(one.closest('.pill')!).backgroundColor;
      const [text, ground] = [lightOf(back, getComputedStyle(one).color), lightOf(back)];
      return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    });
    return contrasts.length === 0 ? 0 : Math.min(...contrasts);
  });
