/** Milliseconds a sentence stays. */
const stay = 10_000;

export interface Trouble {
  readonly say: (sentence: string) => void;
  readonly drop: () => void;
}

/** One plain sentence where the card's own messages stand, for when there is no card to say it. */
export const createTrouble = (surface: HTMLElement, signal: AbortSignal): Trouble => {
  const box = surface.ownerDocument.createElement('div');
  box.className = 'toast plain';
  box.setAttribute('role', 'alert');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(timer);
    box.remove();
  };
  signal.addEventListener('abort', drop);
  return {
    say(sentence) {
      drop();
      box.textContent = sentence;
      surface.append(box);
      timer = setTimeout(drop, stay);
    },
    drop,
  };
};
