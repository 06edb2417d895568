// Draws every size from the one SVG. The stores want 16 px of clear space around the 128 px icon.
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const here = new URL('.', import.meta.url);
const drawing = await readFile(new URL('alongside.svg', here), 'utf8');
const padded = drawing.replace('viewBox="0 0 96 96"', 'viewBox="-16 -16 128 128"');

/** Edge asks for a larger one beside the listing. */
const store = new Resvg(padded, { fitTo: { mode: 'width', value: 300 } });
await writeFile(new URL('../docs/store/icon-300.png', here), store.render().asPng());

for (const size of [16, 32, 48, 96, 128]) {
  const picture = new Resvg(size === 128 ? padded : drawing, { fitTo: { mode: 'width', value: size } });
  await writeFile(new URL(`${size}.png`, here), picture.render().asPng());
}
