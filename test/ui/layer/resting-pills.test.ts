import { within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLayer, sceneOf, suggestionAt, type OpenedLayer } from './support.ts';

const nine = suggestionAt(9);
const thirteen = suggestionAt(13, { title: 'Coffee with Ben', names: 'Ben', people: ['ben'], icon: 'cup' });

/** The days in view are about to be others: nothing stands anywhere. */
const noDays = sceneOf([nine], { clip: undefined, placeOf: () => undefined });

describe('pills between two weeks', () => {
  let opened: OpenedLayer;
  beforeEach(() => {
    opened = openLayer();
    opened.layer.draw(sceneOf([nine]));
  });
  afterEach(() => opened.close());
  const pills = (): Element[] => [...opened.root.querySelectorAll('.pill')];
  const shown = (): HTMLElement[] => within(opened.surface()).queryAllByRole('button', { name: /^Suggestion/u });

  it('wait unseen where they are, and show what is suggested next', () => {
    const before = pills();
    opened.layer.draw(noDays);
    const region = opened.root.querySelector<HTMLElement>('.pills')!;
    expect(region.hidden).toBe(true);
    expect(opened.layer.isShowing()).toBe(false);
    opened.layer.draw(sceneOf([thirteen]));
    expect(region.hidden).toBe(false);
    expect(shown()).toEqual(before);
    expect(shown().map((pill) => [pill.getAttribute('aria-label'), pill.textContent])).toEqual([
      [thirteen.accessibleName, thirteen.title],
    ]);
  });

  it('are as many as are suggested then, in order of time', () => {
    opened.layer.draw(sceneOf([nine, suggestionAt(11), thirteen]));
    opened.layer.draw(noDays);
    opened.layer.draw(sceneOf([thirteen]));
    expect(pills()).toHaveLength(1);
    opened.layer.draw(noDays);
    opened.layer.draw(sceneOf([nine, thirteen]));
    expect(shown().map((pill) => pill.getAttribute('aria-label'))).toEqual([
      nine.accessibleName,
      thirteen.accessibleName,
    ]);
  });

  it('take the focus only once they are shown again', () => {
    opened.layer.draw(noDays);
    opened.layer.focusNext();
    expect(opened.root.activeElement).toBeNull();
    opened.layer.draw(sceneOf([thirteen]));
    opened.layer.focusNext();
    expect(opened.root.activeElement?.getAttribute('aria-label')).toBe(thirteen.accessibleName);
  });

  it('leave the page while one of them is being pressed, so that the press ends on nothing', () => {
    const [pressed] = pills();
    vi.spyOn(opened.root.querySelector('.sheet')!, 'matches').mockImplementation((sought) => sought === ':active');
    opened.layer.draw(noDays);
    expect(pressed?.isConnected).toBe(false);
  });

  it('leave a page that cannot be read', () => {
    opened.layer.clear();
    expect(pills()).toEqual([]);
  });
});
