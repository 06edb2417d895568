import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interval } from '../../../src/domain/availability/types.ts';
import { createCard } from '../../../src/ui/card/create-card.tsx';
import type { OpenCard } from '../../../src/ui/layer/card-port.ts';
import { messageError, openLayer, sceneOf, suggestionAt, type OpenedLayer } from './support.ts';

const nine = suggestionAt(9);
const eleven = suggestionAt(11, { title: 'Coffee with Ben', names: 'Ben', people: ['ben'], icon: 'cup' });

let opened: OpenedLayer;
const ours = () => within(opened.surface());
const button = (name: string): HTMLElement => ours().getByRole('button', { name });
const press = (key: string): boolean => fireEvent.keyDown(opened.root.activeElement ?? document.body, { key });

afterEach(() => opened.close());

describe('the pills', () => {
  beforeEach(() => {
    opened = openLayer();
    opened.layer.draw(sceneOf([nine, eleven]));
  });

  it('stand in a labelled region, in order of time, with exactly their accessible names', () => {
    const region = ours().getByRole('region', { name: 'Involvement suggestions' });
    const names = within(region)
      .getAllByRole('button')
      .map((pill) => pill.getAttribute('aria-label'));
    expect(names).toEqual([nine.accessibleName, eleven.accessibleName]);
  });

  it('say that they open a dialog and whether it is open', async () => {
    const pill = button(nine.accessibleName);
    expect(pill.getAttribute('aria-haspopup')).toBe('dialog');
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(pill);
    await ours().findByRole('dialog', { name: nine.title });
    expect(pill.getAttribute('aria-expanded')).toBe('true');
  });

  it('show what they are called, so that they can be called by voice', () => {
    const pill = button(nine.accessibleName);
    expect(pill.textContent).toBe('Walk with Ana');
    expect(nine.accessibleName).toContain(pill.textContent);
  });

  it('take the focus one after the other when the next one is asked for, and come into view', () => {
    const scroller = document.createElement('div');
    const scrollBy = vi.fn<(x: number, y: number) => void>();
    Object.assign(scroller, { scrollBy });
    Object.defineProperty(scroller, 'scrollHeight', { value: 2000 });
    Object.assign(document, { elementsFromPoint: () => [document.createElement('p'), scroller] });
    const near = sceneOf([]);
    const far = (slot: Interval) => ({ ...near.placeOf(slot)!, top: slot.start === eleven.slot.start ? 900 : 160 });
    opened.layer.draw(sceneOf([nine, eleven], { placeOf: far }));
    const away = button(eleven.accessibleName).parentElement!;
    vi.spyOn(away, 'getBoundingClientRect').mockReturnValue({ top: 900 } as DOMRect);
    const focused = (): string | null | undefined => opened.root.activeElement?.getAttribute('aria-label');

    opened.layer.focusNext();
    expect(focused()).toBe(nine.accessibleName);
    expect(scrollBy).not.toHaveBeenCalled();
    opened.layer.focusNext();
    expect(focused()).toBe(eleven.accessibleName);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith(0, 900 - window.innerHeight / 2);
    opened.layer.focusNext();
    expect(focused()).toBe(nine.accessibleName);
  });

  it('have nothing to focus when there are none', () => {
    opened.layer.draw(sceneOf([]));
    opened.layer.focusNext();
    expect(opened.root.activeElement).toBeNull();
  });

  it('keep their elements while the page is read again, so that nothing flickers', () => {
    const before = button(nine.accessibleName);
    opened.layer.draw(sceneOf([nine, eleven]));
    expect(button(nine.accessibleName)).toBe(before);
  });

  it('hand on neither the focus nor what was said of them to what is suggested next', () => {
    button(nine.accessibleName).focus();
    opened.layer.draw(sceneOf([eleven]));
    expect(opened.root.activeElement).toBeNull();
    button(eleven.accessibleName).focus();
    opened.layer.draw(sceneOf([]));
    opened.layer.draw(sceneOf([suggestionAt(13)]));
    expect(opened.root.activeElement).toBeNull();
    expect(button(suggestionAt(13).accessibleName).textContent).toBe('Walk with Ana');
    expect(opened.root.querySelectorAll('.pill')).toHaveLength(1);
  });

  it('hide while the host is occupied and come back', () => {
    opened.layer.draw(sceneOf([nine], { isOccupied: true }));
    expect(opened.root.querySelector('.pills')?.classList.contains('hidden')).toBe(true);
    opened.layer.draw(sceneOf([nine]));
    expect(opened.root.querySelector('.pills')?.classList.contains('hidden')).toBe(false);
  });

  it('are not drawn for a day that is not in view', () => {
    opened.layer.draw(sceneOf([nine], { placeOf: () => undefined }));
    expect(ours().queryByRole('button', { name: nine.accessibleName })).toBeNull();
  });

  it('let the pointer through while a press that began in the calendar lasts', () => {
    fireEvent.pointerDown(document.body);
    expect(opened.root.querySelector('.passing')).not.toBeNull();
    fireEvent.pointerUp(document.body);
    expect(opened.root.querySelector('.passing')).toBeNull();
  });

  it('go when the layer is cleared', () => {
    opened.layer.clear();
    expect(ours().queryAllByRole('button', { name: /^Suggestion/u })).toEqual([]);
  });

  it('keep what was written on them when the calendar scrolls: their sheet moves, and they with it', () => {
    const slots = [...opened.root.querySelectorAll<HTMLElement>('.slot')];
    const before = slots.map((slot) => slot.style.cssText);
    const scene = sceneOf([nine, eleven]);
    opened.layer.draw({
      ...scene,
      placeOf: (slot) => {
        const place = scene.placeOf(slot)!;
        return { ...place, top: place.top - 70 };
      },
    });
    expect(slots.map((slot) => slot.style.cssText)).toEqual(before);
    expect(opened.root.querySelector<HTMLElement>('.sheet')?.style.transform).toBe('translate(0px, -70px)');
  });

  it('stand where they must, whatever the sheet does and whichever of them come and go', () => {
    const topOf = (name: string): number => {
      const slot = button(name).closest<HTMLElement>('.slot')!;
      const moved = /, (-?\d+)px/u.exec(opened.root.querySelector<HTMLElement>('.sheet')!.style.transform)?.[1] ?? '0';
      return Number.parseInt(slot.style.top, 10) + Number(moved);
    };
    const place = (top: number) => ({ left: 0, top, width: 100, height: 40 });
    const tops = new Map([
      [nine.slot, 10],
      [eleven.slot, 90],
    ]);
    const placeOf = (slot: typeof nine.slot) => place(tops.get(slot)!);
    opened.layer.draw(sceneOf([nine, eleven], { placeOf }));
    expect([topOf(nine.accessibleName), topOf(eleven.accessibleName)]).toEqual([11, 91]);
    tops.set(nine.slot, -30).set(eleven.slot, 50);
    opened.layer.draw(sceneOf([eleven], { placeOf }));
    expect(topOf(eleven.accessibleName)).toBe(51);
    tops.set(eleven.slot, 200);
    opened.layer.draw(sceneOf([nine, eleven], { placeOf }));
    expect([topOf(nine.accessibleName), topOf(eleven.accessibleName)]).toEqual([-29, 201]);
  });

  it('keep the focus while others come and go before and after them', () => {
    button(eleven.accessibleName).focus();
    opened.layer.draw(sceneOf([eleven]));
    opened.layer.draw(sceneOf([nine, eleven, suggestionAt(15)]));
    expect(opened.root.activeElement).toBe(button(eleven.accessibleName));
  });

  it('take over the words of a suggestion that was worded anew', () => {
    opened.layer.draw(sceneOf([{ ...nine, title: 'Stroll with Ana', accessibleName: 'Suggestion: Stroll with Ana' }]));
    expect(button('Suggestion: Stroll with Ana').textContent).toBe('Stroll with Ana');
  });
});

/** A card whose script comes when the test says so. */
const slowCard = () => {
  const asked: ((outcome: 'arrives' | 'fails') => void)[] = [];
  const loadCard = vi.fn<() => Promise<OpenCard>>(
    () =>
      new Promise((resolve, reject) =>
        asked.push((outcome) =>
          outcome === 'arrives' ? resolve(createCard) : reject(messageError('Alongside did not answer. Try again.')),
        ),
      ),
  );
  return { loadCard, settle: (outcome: 'arrives' | 'fails') => asked.shift()?.(outcome) };
};

describe('the way to the card', () => {
  let slow: ReturnType<typeof slowCard>;
  beforeEach(() => {
    slow = slowCard();
    opened = openLayer({ loadCard: slow.loadCard });
    opened.layer.draw(sceneOf([nine, eleven]));
  });
  const asks = (count: number) => waitFor(() => expect(slow.loadCard).toHaveBeenCalledTimes(count));
  const noCard = (): void => expect(ours().queryByRole('dialog')).toBeNull();

  it('is not gone before anybody reaches for a pill', () => {
    opened.layer.draw(sceneOf([nine]));
    fireEvent.pointerDown(document.body);
    expect(slow.loadCard).not.toHaveBeenCalled();
  });

  it('begins when the pointer comes to a pill, once', () => {
    fireEvent.pointerOver(button(nine.accessibleName));
    fireEvent.pointerOver(button(eleven.accessibleName));
    fireEvent.click(button(nine.accessibleName));
    expect(slow.loadCard).toHaveBeenCalledTimes(1);
  });

  it('begins when a pill gets the focus', () => {
    button(nine.accessibleName).focus();
    expect(slow.loadCard).toHaveBeenCalledTimes(1);
  });

  it('shows that a press was heard, and opens the card when it arrives', async () => {
    fireEvent.click(button(nine.accessibleName));
    expect(button(nine.accessibleName).getAttribute('aria-busy')).toBe('true');
    expect(button(nine.accessibleName).getAttribute('aria-expanded')).toBe('false');
    slow.settle('arrives');
    await ours().findByRole('dialog', { name: nine.title });
    expect(button(nine.accessibleName).getAttribute('aria-busy')).toBe('false');
    expect(button(nine.accessibleName).getAttribute('aria-expanded')).toBe('true');
  });

  it('leads to the pill that was pressed last', async () => {
    fireEvent.click(button(nine.accessibleName));
    fireEvent.click(button(eleven.accessibleName));
    slow.settle('arrives');
    await ours().findByRole('dialog', { name: eleven.title });
  });

  it.each([
    ['the pill is pressed again', () => fireEvent.click(button(nine.accessibleName))],
    ['Escape is pressed', () => (button(nine.accessibleName).focus(), press('Escape'))],
    ['somebody presses elsewhere', () => fireEvent.pointerDown(document.body)],
    ['the calendar goes', () => opened.layer.clear()],
  ])('is given up when %s', async (_what, giveUp) => {
    fireEvent.click(button(nine.accessibleName));
    giveUp();
    slow.settle('arrives');
    await waitFor(() => expect(opened.root.querySelector('[role=status]')).not.toBeNull());
    noCard();
  });

  it('is tried once more when it fails', async () => {
    fireEvent.click(button(nine.accessibleName));
    slow.settle('fails');
    await asks(2);
    slow.settle('arrives');
    await ours().findByRole('dialog', { name: nine.title });
  });

  it('ends in a plain sentence when it fails twice, and begins anew at the next press', async () => {
    fireEvent.click(button(nine.accessibleName));
    slow.settle('fails');
    await asks(2);
    slow.settle('fails');
    const sentence = await ours().findByRole('alert');
    expect(sentence.textContent).toBe('Alongside did not answer. Try again.');
    expect(button(nine.accessibleName).getAttribute('aria-busy')).toBe('false');
    fireEvent.click(button(nine.accessibleName));
    slow.settle('arrives');
    await ours().findByRole('dialog', { name: nine.title });
    expect(ours().queryByRole('alert')).toBeNull();
  });

  it('says nothing when it fails before anybody pressed', async () => {
    fireEvent.pointerOver(button(nine.accessibleName));
    slow.settle('fails');
    await asks(2);
    slow.settle('fails');
    await waitFor(() => {
      fireEvent.pointerOver(button(nine.accessibleName));
      expect(slow.loadCard).toHaveBeenCalledTimes(3);
    });
    expect(ours().queryByRole('alert')).toBeNull();
  });

  it('takes its sentence back when Escape is pressed on the pill', async () => {
    fireEvent.click(button(nine.accessibleName));
    slow.settle('fails');
    await asks(2);
    slow.settle('fails');
    await ours().findByRole('alert');
    button(nine.accessibleName).focus();
    press('Escape');
    expect(ours().queryByRole('alert')).toBeNull();
  });

  it('opens nothing after the layer was closed', async () => {
    fireEvent.click(button(nine.accessibleName));
    opened.close();
    slow.settle('arrives');
    await Promise.resolve();
    expect(opened.host.isConnected).toBe(false);
    expect(opened.root.querySelector('[role=dialog]')).toBeNull();
  });
});
