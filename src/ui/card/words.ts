import type { CardText } from '../i18n/en/card.ts';
import { fill, type TextValues } from '../i18n/index.ts';

/** Looks up one of the finished words that came with the settings. */
export type Words = (key: CardText, values?: TextValues) => string;

/** The worker and this script come from the same build, so that a key without a word is a fault worth seeing. */
export const wordsOf =
  (texts: Readonly<Record<string, string>>): Words =>
  (key, values) =>
    fill(texts[key] ?? key, values);
