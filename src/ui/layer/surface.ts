import type { DialectTokens } from '../tokens/types.ts';
import { tokenStyle } from './token-style.ts';
import type { Scene } from './types.ts';

export interface Surface {
  readonly element: HTMLElement;
  readonly draw: (scene: Pick<Scene, 'look' | 'language' | 'direction'>) => void;
}

/** The element all of ours stands in: it carries the colours, the direction and the language. */
export const createSurface = (document: Document, tokens: DialectTokens): Surface => {
  const element = document.createElement('div');
  element.className = `surface ${tokens.dialect}`;
  let drawn = '';
  return {
    element,
    draw({ look, language, direction }) {
      // Writing the same again would still make the browser work out every style of ours anew.
      const next = [look.scheme, look.background, look.accent, language].join();
      if (next === drawn) return;
      drawn = next;
      element.style.cssText = tokenStyle(tokens, look);
      element.classList.toggle('dark', look.scheme === 'dark');
      element.classList.toggle('light', look.scheme === 'light');
      element.dir = direction;
      element.lang = language;
    },
  };
};
