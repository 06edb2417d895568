import type { DialectTokens } from '../tokens/types.ts';
import { plainColour, readableAccent } from './accent.ts';
import type { Look } from './types.ts';

/** `onPrimary` → `--on-primary`. */
const propertyOf = (name: string): string => `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

/** The custom properties of a dialect as the page looks now: its own background and accent, where they can be read. */
export const tokenStyle = (tokens: DialectTokens, look: Look): string => {
  const scheme = tokens[look.scheme];
  const page = plainColour(look.background, scheme.page);
  const accent = readableAccent(look.accent, scheme.accent, [page, scheme.surface, scheme.field]);
  const values = { ...tokens.shape, ...scheme, page, accent };
  return Object.entries(values)
    .map(([name, value]) => `${propertyOf(name)}:${value}`)
    .join(';');
};
