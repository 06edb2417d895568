import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { openLayer, sceneOf, suggestionAt, type OpenedLayer } from '../layer/support.ts';

export const nine = suggestionAt(9);
export const eleven = suggestionAt(11, { title: 'Coffee with Ben', names: 'Ben', people: ['ben'], icon: 'cup' });

/** A layer with two suggestions, opened anew for each test, and what a test does with it. */
export const useCard = () => {
  let opened: OpenedLayer;
  beforeEach(() => {
    opened = openLayer();
    opened.layer.draw(sceneOf([nine, eleven]));
  });
  afterEach(() => {
    opened.close();
    vi.useRealTimers();
  });
  const ours = () => within(opened.surface());
  const button = (name: string): HTMLElement => ours().getByRole('button', { name });
  return {
    get opened() {
      return opened;
    },
    ours,
    button,
    openCard: async (suggestion = nine): Promise<HTMLElement> => {
      fireEvent.click(button(suggestion.accessibleName));
      return await ours().findByRole('dialog', { name: suggestion.title });
    },
    press: (key: string, more: KeyboardEventInit = {}): boolean =>
      fireEvent.keyDown(opened.root.activeElement ?? document.body, { key, ...more }),
  };
};
