/** @jsxImportSource ../../../../src/ui/layer/draw */
import type { ComponentChild } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../../../src/ui/layer/draw/draw.ts';

function Row({ name, onPress }: { readonly name: string; readonly onPress?: () => void }): ComponentChild {
  return (
    <button type="button" onClick={onPress}>
      {name}
    </button>
  );
}

describe('drawing', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
  });
  const buttons = (): HTMLButtonElement[] => [...place.querySelectorAll('button')];

  it('makes tags, texts and what functions return, and leaves out what is nothing', () => {
    draw(
      <p class="a" hidden={false}>
        {'one'} {2} {null} {undefined} {false}
        <Row name="three" />
      </p>,
      place,
    );
    expect(place.innerHTML).toBe('<p class="a">one 2   <button type="button">three</button></p>');
  });

  it('keeps the same node as long as it is the same thing', () => {
    draw(<Row name="one" />, place);
    const [before] = buttons();
    draw(<Row name="two" />, place);
    expect(buttons()).toEqual([before]);
    expect(before?.textContent).toBe('two');
  });

  it('knows things again by their key, wherever they move', () => {
    const list = (...names: readonly string[]) => (
      <div>
        {names.map((name) => (
          <Row key={name} name={name} />
        ))}
      </div>
    );
    draw(list('a', 'b', 'c'), place);
    const [a, b, c] = buttons();
    draw(list('c', 'x', 'a'), place);
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['c', 'x', 'a']);
    expect(buttons()[0]).toBe(c);
    expect(buttons()[2]).toBe(a);
    expect(place.contains(b!)).toBe(false);
  });

  it('does not mistake a sibling for one that was left out before it', () => {
    const both = (isFirst: boolean) => (
      <div>
        {isFirst && <input aria-label="first" />}
        <input aria-label="second" />
      </div>
    );
    draw(both(true), place);
    const second = place.querySelector('[aria-label=second]');
    draw(both(false), place);
    expect(place.querySelector('[aria-label=second]')).toBe(second);
    draw(both(true), place);
    expect(
      [...place.querySelectorAll('input')].map((input) => input.ariaLabel ?? input.getAttribute('aria-label')),
    ).toEqual(['first', 'second']);
    expect(place.querySelectorAll('input')[1]).toBe(second);
  });

  it('replaces what has become another tag', () => {
    draw(<div>{<b>one</b>}</div>, place);
    draw(<div>{<i>one</i>}</div>, place);
    expect(place.innerHTML).toBe('<div><i>one</i></div>');
  });

  it('says false where that is a word, and leaves the attribute out elsewhere', () => {
    const input = (isOn: boolean) => <input aria-expanded={isOn} spellcheck={isOn} disabled={isOn} />;
    draw(input(false), place);
    expect(place.innerHTML).toBe('<input aria-expanded="false" spellcheck="false">');
    draw(input(true), place);
    expect(place.innerHTML).toBe('<input aria-expanded="true" spellcheck="true" disabled="">');
    draw(<input />, place);
    expect(place.innerHTML).toBe('<input>');
  });

  it('draws outlines as SVG', () => {
    draw(
      <svg viewBox="0 0 20 20">
        <path d="M0 0" />
      </svg>,
      place,
    );
    expect(place.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(place.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 20 20');
  });

  it('calls the latest handler only', () => {
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    draw(<Row name="a" onPress={first} />, place);
    draw(<Row name="a" onPress={second} />, place);
    buttons()[0]!.click();
    draw(<Row name="a" />, place);
    buttons()[0]!.click();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it('sets what a field holds, also after it was changed by typing, and which option is chosen', () => {
    const field = (value: string) => <input value={value} />;
    draw(field('one'), place);
    const input = place.querySelector('input')!;
    input.value = 'typed';
    draw(field('one'), place);
    expect(input.value).toBe('one');
    const list = (value: string) => (
      <select value={value}>
        <option value="a">A</option>
        <option value="b">B</option>
      </select>
    );
    draw(list('b'), place);
    expect(place.querySelector('select')!.value).toBe('b');
  });

  it('gives a reference its node, and takes it back with the node', () => {
    const box: { current: HTMLDivElement | null } = { current: null };
    draw(
      <section>
        <div ref={box} />
      </section>,
      place,
    );
    expect(box.current).toBe(place.querySelector('div'));
    draw(null, place);
    expect(box.current).toBeNull();
    expect(place.childNodes).toHaveLength(0);
  });

  it('writes nothing where nothing changed', async () => {
    const list = () => (
      <ul class="x">
        <li style="left:1px">one</li>
        <Row name="two" />
      </ul>
    );
    draw(list(), place);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
    draw(list(), place);
    await Promise.resolve();
    expect([...seen, ...observer.takeRecords()]).toEqual([]);
  });
});
