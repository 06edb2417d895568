import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLayer, sceneOf, suggestionAt, type OpenedLayer } from './support.ts';

const nine = suggestionAt(9);
let opened: OpenedLayer;
afterEach(() => opened.close());

const pillIn = ({ root }: OpenedLayer): HTMLElement => root.querySelector<HTMLElement>('.pill')!;
const open = (isTrusted: (event: Event) => boolean = () => true): void => {
  opened = openLayer({ isTrusted });
  opened.layer.draw(sceneOf([nine]));
};

describe('what happens inside the layer', () => {
  it.each(['pointerdown', 'mousedown', 'click', 'dblclick', 'contextmenu', 'paste', 'touchstart', 'input'])(
    'keeps %s from the host',
    (type) => {
      open();
      const heard = vi.fn<() => void>();
      document.documentElement.addEventListener(type, heard);
      pillIn(opened).dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      document.documentElement.removeEventListener(type, heard);
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it('keeps typed letters even from a host that catches them first on its document', async () => {
    open();
    fireEvent.click(pillIn(opened));
    await waitFor(() => expect(opened.root.activeElement?.closest('.card')).toBeTruthy());
    const heard = vi.fn<() => void>();
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, heard, { capture: true });
    const typed = opened.root.activeElement!;
    for (const type of ['keydown', 'keypress', 'keyup']) {
      const event = new KeyboardEvent(type, { key: 'c', bubbles: true, composed: true, cancelable: true });
      typed.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, heard, { capture: true });
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the keys to the host while the focus is on a pill, all but those that press it', () => {
    open();
    pillIn(opened).focus();
    const heard: string[] = [];
    const hear = ({ key, type }: KeyboardEvent): void => void heard.push(`${type} ${key}`);
    const types = ['keydown', 'keyup'] as const;
    for (const type of types) document.addEventListener(type, hear);
    for (const key of ['j', 'Enter', ' '])
      for (const type of types)
        pillIn(opened).dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    for (const type of types) document.removeEventListener(type, hear);
    expect(heard).toEqual(['keydown j', 'keyup j']);
  });

  it('does nothing for an event that no person made', () => {
    open((event) => event.isTrusted);
    fireEvent.click(pillIn(opened));
    expect(opened.root.querySelector('[role=dialog]')).toBeNull();
  });

  it('lets the wheel over a pill scroll the calendar under it', () => {
    open();
    const scroller = document.createElement('div');
    scroller.style.overflowY = 'auto';
    Object.defineProperties(scroller, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
    const scrollBy = vi.fn<() => void>();
    scroller.scrollBy = scrollBy;
    document.body.append(scroller);
    document.elementsFromPoint = () => [opened.host, scroller];
    const wheel = new WheelEvent('wheel', { deltaY: 3, deltaMode: 1, bubbles: true, composed: true, cancelable: true });
    pillIn(opened).dispatchEvent(wheel);
    expect(scrollBy).toHaveBeenCalledWith({ left: 0, top: 120, behavior: 'instant' });
    expect(wheel.defaultPrevented).toBe(true);
    scroller.remove();
  });
});
