/** Milliseconds a message stays at least. It never goes while the pointer or the focus is on it. */
export const toastStay = 10_000;

export interface ToastTime {
  /** The message that is shown now, if any, and whether it may go by itself; a new one starts its time anew. */
  readonly follow: (id: number | undefined, mayGo: boolean) => void;
  /** The pointer or the focus came or went. */
  readonly hold: (isHeld: boolean) => void;
}

/** Lets a message go after its time; being held stops the time, and letting go starts it from the beginning. */
export const createToastTime = (drop: () => void): ToastTime => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: number | undefined;
  let isFree = false;
  let isHeld = false;

  const restart = (): void => {
    clearTimeout(timer);
    timer = shown !== undefined && isFree && !isHeld ? setTimeout(drop, toastStay) : undefined;
  };

  return {
    follow(id, mayGo) {
      if (id === shown && mayGo === isFree) return;
      if (id === undefined) isHeld = false;
      shown = id;
      isFree = mayGo;
      restart();
    },
    hold(held) {
      if (held === isHeld || shown === undefined) return;
      isHeld = held;
      restart();
    },
  };
};
