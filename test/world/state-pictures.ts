import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/domain/language.ts';
import { cardScenes, stagedIn } from '../stage/card-scenes.ts';
import { openPopupStage, playPopup } from '../stage/popup-stage.ts';
import { popupScenes } from '../stage/popup-scenes.ts';
import { sheetOf, type Shot } from '../stage/sheet.ts';
import { speechOf } from '../stage/speech.ts';
import { openLayerStage, play, type Stage } from '../stage/stage.ts';

const pictures = resolve(fileURLToPath(import.meta.url), '../../../docs/screenshots/states');

interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
}

const shoot = async ({ page }: Stage, box: string, margin: number): Promise<Buffer> => {
  const { x, y, width, height } = await page.evaluate<DOMRect>(`${box}.getBoundingClientRect().toJSON()`);
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  return await page.screenshot({
    clip: { x: left, y: top, width: x + width + margin - left, height: y + height + margin - top },
  });
};

const keep = async (stage: Stage, name: string, shots: readonly Shot[], { scheme }: Look): Promise<void> => {
  await writeFile(join(pictures, `${name}.webp`), await sheetOf(stage.page.context().browser()!, shots, scheme));
};

async function cards(stage: Stage, name: string, dialect: 'material' | 'fluent', look: Look): Promise<void> {
  const speech = speechOf(look.language);
  const size = { width: 1000, height: 760 };
  await stage.page.setViewportSize(size);
  const shots: Shot[] = [];
  for (const scene of cardScenes(speech)) {
    await play(stage, stagedIn(speech, scene, { dialect, scheme: look.scheme, ...size }), scene.steps, scene.shows);
    const box = `document.querySelector('alongside-layer').shadowRoot.querySelector('${scene.box}')`;
    shots.push({ caption: scene.name, picture: await shoot(stage, box, 16) });
  }
  await keep(stage, name, shots, look);
}

async function popups(stage: Stage, name: string, look: Look): Promise<void> {
  await stage.page.setViewportSize({ width: 360, height: 600 });
  await stage.page.emulateMedia({ colorScheme: look.scheme });
  const shots: Shot[] = [];
  for (const scene of popupScenes(speechOf(look.language))) {
    await playPopup(stage, scene, look.language);
    shots.push({ caption: scene.name, picture: await shoot(stage, `document.querySelector('#popup')`, 0) });
  }
  await keep(stage, name, shots, look);
}

/** Draws docs/screenshots/states anew: every state of the card and of the popup, with the build's own scripts. */
export async function takeStatePictures(): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const layer = await openLayerStage();
  try {
    await cards(layer, 'card-google', 'material', { language: 'en', scheme: 'light' });
    await cards(layer, 'card-outlook-dark', 'fluent', { language: 'en', scheme: 'dark' });
    await cards(layer, 'card-google-ar-dark', 'material', { language: 'ar', scheme: 'dark' });
  } finally {
    await layer.close();
  }
  const popup = await openPopupStage();
  try {
    await popups(popup, 'popup', { language: 'en', scheme: 'light' });
    await popups(popup, 'popup-ar-dark', { language: 'ar', scheme: 'dark' });
  } finally {
    await popup.close();
  }
}
