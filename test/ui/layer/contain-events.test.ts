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

  it('lets the wheel over a pill scroll the calendar under it, which is sought once for as long as it is there', () => {
    open();
    const asked = vi.fn<() => Element[]>();
    document.elementsFromPoint = asked;
    const addScroller = () => {
      const scroller = document.createElement('div');
      scroller.style.overflowY = 'auto';
      Object.defineProperties(scroller, {
        scrollHeight: { value: 900 },
        clientHeight: { value: 300, configurable: true },
      });
      const scrollBy = vi.fn<() => void>();
      scroller.scrollBy = scrollBy;
      document.body.append(scroller);
      asked.mockReturnValue([opened.host, scroller]);
      return { scroller, scrollBy };
    };
    const turnAt = (timeStamp: number): WheelEvent => {
      const wheel = new WheelEvent('wheel', {
        deltaY: 3,
        deltaMode: 1,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      Object.defineProperty(wheel, 'timeStamp', { value: timeStamp });
      pillIn(opened).dispatchEvent(wheel);
      return wheel;
    };
    const first = addScroller();
    expect(turnAt(1000).defaultPrevented).toBe(true);
    expect(first.scrollBy).toHaveBeenCalledWith({ left: 0, top: 120, behavior: 'instant' });
    turnAt(5000);
    expect(first.scrollBy).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenCalledTimes(1);

    first.scroller.remove();
    const second = addScroller();
    turnAt(9000);
    expect(second.scrollBy).toHaveBeenCalledTimes(1);
    Object.defineProperty(second.scroller, 'clientHeight', { value: 900 });
    expect(turnAt(13_000).defaultPrevented).toBe(false);
    expect(asked).toHaveBeenCalledTimes(3);
    second.scroller.remove();
  });
});
