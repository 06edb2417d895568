import type { OpenCard } from '../../src/ui/layer/card-port.ts';

/** In our own world, which the page cannot see. */
const place = Symbol.for('alongside.card');

const isCard = (found: unknown): found is OpenCard => typeof found === 'function';

/** For the card's script: leaves the card where the pills' script looks for it. */
export const bringCard = (openCard: OpenCard): void => {
  // A worker that ended before it could say so may bring it twice.
  Reflect.set(globalThis, place, openCard);
};

/** For the pills' script: the card, if it has been brought. */
export const takeCard = (): OpenCard | undefined => {
  const found: unknown = Reflect.get(globalThis, place);
  return isCard(found) ? found : undefined;
};
