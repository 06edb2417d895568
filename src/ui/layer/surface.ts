import type { DialectTokens } from '../tokens/types.ts';
import { tokenStyle } from './token-style.ts';
import type { Look, Scene } from './types.ts';

export interface Surface {
  readonly element: HTMLElement;
  readonly draw: (scene: Pick<Scene, 'look' | 'language' | 'direction'>) => void;
}

/** The element all of ours stands in: it carries the colours, the direction and the language. */
export const createSurface = (document: Document, tokens: DialectTokens): Surface => {
  const element = document.createElement('div');
  element.className = `surface ${tokens.dialect}`;
  let drawn: { readonly look: Look; readonly language: string } | undefined;
  return {
    element,
    draw({ look, language, direction }) {
      // A page that has not changed says so by handing over the same look.
      if (drawn?.look === look && drawn.language === language) return;
      drawn = { look, language };
      element.style.cssText = tokenStyle(tokens, look);
      element.classList.toggle('dark', look.scheme === 'dark');
      element.classList.toggle('light', look.scheme === 'light');
      element.dir = direction;
      element.lang = language;
    },
  };
};
