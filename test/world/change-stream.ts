import type { WorldAnswer } from './model.ts';
import type { WorldStore } from './store.ts';

/** Tells a page that the store changed, once for all that changed in one go; the page then asks for its events again. */
export const changeStream = (store: WorldStore): WorldAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  stream: (send) => {
    let told: NodeJS.Immediate | undefined;
    const tell = (): void => {
      told = undefined;
      send(`data: ${store.revision}\n\n`);
    };
    tell();
    const unwatch = store.onChange(() => (told ??= setImmediate(tell)));
    return () => {
      unwatch();
      clearImmediate(told);
    };
  },
});
