import type { Browser } from 'playwright-core';

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

/** Puts pictures beside each other, four in a row; answers the sheet as WebP. */
export const sheetOf = async (browser: Browser, shots: readonly Shot[], scheme: 'light' | 'dark'): Promise<Buffer> => {
  const figures = shots.map(
    ({ caption, picture }) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  try {
    await page.setContent(`<!doctype html><style>${styles}</style><body class="${scheme}">${figures.join('')}</body>`);
    const { scrollWidth: width, scrollHeight: height } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollWidth, scrollHeight };
    });
    const cdp = await page.context().newCDPSession(page);
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 60,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    return Buffer.from(data, 'base64');
  } finally {
    await page.close();
  }
};
