import { takeCard } from '../../extension/content/card-meeting.ts';
import type { NoticeView, SuggestionView } from '../../src/messages/map.ts';
import { createLayer } from '../../src/ui/layer/index.ts';
import type { LayerActions, Look, Rect, Scene } from '../../src/ui/layer/types.ts';
import { fluent } from '../../src/ui/tokens/fluent.ts';
import { material } from '../../src/ui/tokens/material.ts';

/** What an action answers; left out, it never does. */
type Answer = { readonly value: unknown } | { readonly error: string };

/** Everything a scene needs, as it crosses from the test into the page. */
export interface Staged {
  readonly dialect: 'material' | 'fluent';
  readonly look: Look;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: Readonly<Record<string, string>>;
  readonly suggestions: readonly SuggestionView[];
  readonly notices: readonly NoticeView[];
  readonly clip: Rect;
  /** By the start of the slot. */
  readonly places: Readonly<Record<number, Rect>>;
  readonly answers: Readonly<Partial<Record<keyof LayerActions, Answer>>>;
}

/** A press on the control of this name, a text into the field of this label, or the loss of a slot to something else. */
export type Step =
  | { readonly press: string }
  | { readonly type: readonly [string, string] }
  | { readonly take: number };

let life = new AbortController();

const root = (): ShadowRoot => document.querySelector('alongside-layer')!.shadowRoot!;

const answering = ({ answers }: Staged): LayerActions =>
  new Proxy({} as LayerActions, {
    get: (_, name: keyof LayerActions) => async () => {
      const answer = answers[name];
      if (answer === undefined) return await new Promise(() => undefined);
      if ('error' in answer) throw Object.assign(new Error(answer.error), { name: 'MessageError' });
      return answer.value;
    },
  });

const sceneOf = (staged: Staged, taken: readonly number[]): Scene => ({
  ...staged,
  isOccupied: false,
  suggestions: staged.suggestions.filter(({ slot }) => !taken.includes(slot.start)),
  placeOf: ({ start }) => staged.places[start],
  standing: ({ start }) => (taken.includes(start) ? 'taken' : 'free'),
});

/** Waits for as many frames as the condition needs. */
const until = async (sought: string, isThere: () => boolean): Promise<void> => {
  const limit = performance.now() + 20_000;
  while (!isThere()) {
    if (performance.now() > limit) throw new Error(`Sought ${sought}, found ${root().textContent}`);
    await new Promise(requestAnimationFrame);
  }
};

const nameOf = (one: Element): string =>
  one.getAttribute('aria-label') ??
  (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent) ??
  '';

const control = async (name: string): Promise<HTMLElement> => {
  const find = (): HTMLElement | undefined =>
    [...root().querySelectorAll<HTMLElement>('button, input')].find((one) => nameOf(one).trim() === name);
  await until(`a control named ${name}`, () => find() !== undefined);
  return find()!;
};

/** Plays a scene from its beginning, with the card's script as it ships; `shows` is what stands there in the end. */
const play = async (staged: Staged, steps: readonly Step[], shows: string): Promise<void> => {
  life.abort();
  life = new AbortController();
  document.querySelector('alongside-layer')?.remove();
  document.documentElement.style.cssText = `background:${staged.look.background};color-scheme:${staged.look.scheme}`;
  const layer = createLayer(document, {
    tokens: staged.dialect === 'material' ? material : fluent,
    actions: answering(staged),
    loadCard: async () => takeCard()!,
    mayStay: () => true,
    onGivingWay: () => undefined,
    signal: life.signal,
    isTrusted: () => true,
  });
  layer.draw(sceneOf(staged, []));
  for (const step of steps) {
    if ('press' in step) (await control(step.press)).click();
    else if ('take' in step) {
      await until('an open card', () => root().querySelector('.card') !== null);
      layer.draw(sceneOf(staged, [step.take]));
    } else {
      const field = (await control(step.type[0])) as HTMLInputElement;
      field.value = step.type[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  await until(shows, () => root().querySelector(shows) !== null);
};

// So that geometry, axe and pictures can look in.
const { value: attach } = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')!;
Element.prototype.attachShadow = function attachOpen(options): ShadowRoot {
  return attach.call(this, { ...options, mode: 'open' }) as ShadowRoot;
};
Reflect.set(globalThis, 'stage', { play });
