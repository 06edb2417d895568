import type { Page } from 'playwright-core';

/** One picture of a sheet, and what it shows. */
export interface Shot {
  readonly caption: string;
  /** PNG. */
  readonly picture: Buffer;
}

const styles = `
  body { margin: 0; padding: 24px; display: grid; grid-template-columns: repeat(4, max-content); gap: 24px; align-items: start; font: 500 13px/20px system-ui, sans-serif; }
  figure { margin: 0; } figcaption { padding-block-end: 6px; } img { display: block; }
  body.light { background: #eceff1; color: #20262b; } body.dark { background: #0b0d0e; color: #d5dadd; }
`;

/** Puts pictures beside each other, four in a row; answers the sheet as PNG. */
export const sheetOf = async (page: Page, shots: readonly Shot[], scheme: 'light' | 'dark'): Promise<Buffer> => {
  const figures = shots.map(
    ({ caption, picture }) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  );
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.setContent(`<!doctype html><style>${styles}</style><body class="${scheme}">${figures.join('')}</body>`);
  const box = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  return await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, ...box } });
};
