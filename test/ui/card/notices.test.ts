import { afterEach, describe, expect, test, vi } from 'vitest';
import type { NoticeView } from '../../../src/messages/map.ts';
import { openLayer, sceneOf, suggestionAt } from '../layer/support.ts';
import type { OpenedLayer } from '../layer/support.ts';

const { slot } = suggestionAt(10);
const notice: NoticeView = {
  booking: 'booking-1',
  slot,
  text: 'Ana declined: Walk with Ana',
  detail: 'Walk with Ana, Monday 10:00 to 10:30. Ana declined. Press to take this note away.',
};

describe('a note about a booking', () => {
  let opened: OpenedLayer;
  afterEach(() => opened.close());

  const notes = (): HTMLElement[] =>
    [...opened.root.querySelectorAll<HTMLElement>('.pills .note')].filter(({ hidden }) => !hidden);
  const draw = (change: Parameters<typeof sceneOf>[1]): Promise<void> => {
    opened.layer.draw(sceneOf([suggestionAt(9)], { notices: [notice], ...change }));
    // The card's script is on its way.
    return vi.waitFor(() => expect(opened.root.querySelector('.toast')).not.toBeNull());
  };

  test('stands at its place, says what happened, and is pressed to be taken away', async () => {
    opened = openLayer();
    await draw({});
    const [note] = notes();
    expect(note?.textContent).toBe(notice.text);
    expect(note?.title).toBe(notice.detail);
    expect(note?.style.top).toBe('200px');
    note?.click();
    expect(notes()).toEqual([]);
    expect(opened.actions.noticed.mock.calls).toEqual([['booking-1']]);
    expect(notes()).toEqual([]);
    // The worker has not heard of it yet.
    await draw({});
    expect(notes()).toEqual([]);
  });

  test('opens no card, and stays the same element while the page scrolls', async () => {
    opened = openLayer();
    await draw({});
    const [before] = notes();
    before?.focus();
    await draw({ placeOf: () => ({ left: 100, top: 40, width: 150, height: 40 }) });
    const [after] = notes();
    expect(after).toBe(before);
    expect(opened.root.activeElement).toBe(after);
    after?.click();
    expect(opened.root.querySelector('[role="dialog"]')).toBeNull();
  });

  test('hides while its day is not in view, and when it is scrolled away', async () => {
    opened = openLayer();
    await draw({ placeOf: () => undefined });
    expect(notes()).toEqual([]);
    await draw({});
    expect(notes()).toHaveLength(1);
    await draw({ placeOf: () => ({ left: 100, top: -90, width: 150, height: 40 }) });
    expect(notes()).toEqual([]);
  });

  test('that says something else by now is another one', async () => {
    opened = openLayer();
    await draw({});
    await draw({ notices: [{ ...notice, text: 'Removed: Walk with Ana', detail: 'Removed.' }] });
    expect(notes().map(({ textContent }) => textContent)).toEqual(['Removed: Walk with Ana']);
  });

  test('goes with the calendar', async () => {
    opened = openLayer();
    await draw({});
    opened.layer.clear();
    expect(notes()).toEqual([]);
  });
});
