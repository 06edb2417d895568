import { waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLayer, sceneOf, suggestionAt, type OpenedLayer } from './support.ts';

let opened: OpenedLayer;
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

/** Mutation observers report in a microtask of their own. */
const observed = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

const isThere = (): boolean => opened.host.parentNode === document.documentElement;

describe('our node in the page', () => {
  it('is one element with a closed root under the root element of the page', () => {
    opened = openLayer();
    expect(isThere()).toBe(true);
    expect(opened.host.localName).toBe('alongside-layer');
    expect(opened.host.shadowRoot).toBeNull();
    expect(opened.host.style.pointerEvents).toBe('none');
  });

  it('comes back with everything in it when the page removes it', async () => {
    opened = openLayer();
    opened.layer.draw(sceneOf([suggestionAt(9)]));
    opened.host.remove();
    await waitFor(() => expect(isThere()).toBe(true));
    expect(opened.root.querySelectorAll('.pill')).toHaveLength(1);
    expect(opened.givingWay).toEqual([]);
  });

  it('comes back with the focus where it was', async () => {
    opened = openLayer();
    opened.layer.draw(sceneOf([suggestionAt(9)]));
    opened.root.querySelector<HTMLElement>('.pill')!.click();
    await waitFor(() => expect(opened.root.activeElement?.closest('.card')).toBeTruthy());
    const before = opened.root.activeElement;
    opened.host.remove();
    await waitFor(() => expect(isThere()).toBe(true));
    expect(opened.root.activeElement).toBe(before);
  });

  it('gives way for half a minute to a page that insists, tells so, and tries again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    opened = openLayer();
    for (let time = 0; time <= 12; time += 1) {
      expect(isThere()).toBe(true);
      opened.host.remove();
      await observed();
    }
    expect(isThere()).toBe(false);
    expect(opened.givingWay).toEqual([true]);
    vi.advanceTimersByTime(30_000);
    expect(isThere()).toBe(true);
    expect(opened.givingWay).toEqual([true, false]);
  });

  it('does not tire of a page that removes it now and then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    opened = openLayer();
    for (let time = 0; time < 40; time += 1) {
      opened.host.remove();
      await observed();
      expect(isThere()).toBe(true);
      vi.advanceTimersByTime(1000);
    }
    expect(opened.givingWay).toEqual([]);
  });

  it('stays away once there is no extension behind it, and goes with its signal', async () => {
    let alive = true;
    opened = openLayer({ mayStay: () => alive });
    alive = false;
    opened.host.remove();
    await observed();
    expect(isThere()).toBe(false);
    const other = openLayer();
    other.close();
    expect(other.host.isConnected).toBe(false);
  });
});
