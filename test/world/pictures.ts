import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** One state of a surface. */
export interface Shot {
  readonly name: string;
  readonly png: Buffer;
}

/** How much of a picture is worth its bytes: words stay crisp, and a window of a calendar takes about 40 kB. */
const quality = 76;

/**
 * Saves what a page shows as WebP, a third of what a PNG takes.
 * @param isWhole with what lies below the window.
 */
export const savePicture = async (page: Page, path: string, isWhole = false): Promise<void> => {
  const cdp = await page.context().newCDPSession(page);
  const { cssContentSize } = await cdp.send('Page.getLayoutMetrics');
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    captureBeyondViewport: isWhole,
    ...(isWhole && { clip: { ...cssContentSize, scale: 1 } }),
  });
  await writeFile(path, Buffer.from(data, 'base64'));
  await cdp.detach();
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Saves many states side by side, each under its name.
 * @param columns how many stand in a row; a shot is scaled down to its column, never up.
 */
export const saveSheet = async (
  page: Page,
  path: string,
  shots: readonly Shot[],
  { columns, isDark }: { readonly columns: number; readonly isDark: boolean },
): Promise<void> => {
  const [ground, ink] = isDark ? ['#23282a', '#d5dddb'] : ['#e4e9e8', '#33403d'];
  const figures = shots.map(
    ({ name, png }) =>
      `<figure><figcaption>${escaped(name)}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 24px; background: ${ground}; color: ${ink}; font: 13px system-ui; columns: ${columns}; column-gap: 24px }
    figure { margin: 0 0 24px; break-inside: avoid }
    figcaption { margin-block-end: 6px }
    img { max-inline-size: 100%; border-radius: 8px }
  </style>${figures.join('')}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await savePicture(page, path, true);
};
