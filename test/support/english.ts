import { createTexts } from '../../extension/wiring/texts.ts';
import type { Texts } from '../../src/app/texts.ts';
import * as english from '../../src/ui/i18n/en/index.ts';

/** English words, with dates and numbers as `locale` writes them. */
export const englishTexts = (locale: string): Texts => createTexts(english, 'ltr', locale);
