/** A host that takes our node away more often than this in so short a time means it: we give way for a while. */
const patience = { removals: 12, withinMs: 5000, restMs: 30_000 };

interface KeepOptions {
  /** False once this script has no extension behind it any more: then nothing is put back. */
  readonly mayStay: () => boolean;
  /** The host insists: `true` when we give way, `false` when we are back. */
  readonly onGivingWay: (isAway: boolean) => void;
  /** After the node was put back. */
  readonly onPutBack: () => void;
  readonly signal: AbortSignal;
}

/**
 * Puts `node` under the document's root element and puts it back when the page removes it. Watches nothing but that one
 * list of children; after {@link patience} is used up it rests, so that a page and we never fight for the processor.
 */
export const keepInPage = (node: HTMLElement, options: KeepOptions): void => {
  const { mayStay, onGivingWay, onPutBack, signal } = options;
  const root = node.ownerDocument.documentElement;
  let removals: number[] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;

  const attach = (): void => {
    root.append(node);
  };

  const observer = new MutationObserver(() => {
    if (node.parentNode === root || rest !== undefined || !mayStay()) return;
    const now = performance.now();
    removals = [...removals.filter((at) => now - at < patience.withinMs), now];
    if (removals.length <= patience.removals) {
      attach();
      onPutBack();
      return;
    }
    onGivingWay(true);
    rest = setTimeout(() => {
      rest = undefined;
      removals = [];
      if (!mayStay()) return;
      attach();
      onPutBack();
      onGivingWay(false);
    }, patience.restMs);
  });

  attach();
  observer.observe(root, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(rest);
    node.remove();
  });
};
