/** How long a node that is not ours stands before the page notices it. */
const noticeMs = 800;

/**
 * Throws out what the page did not put beside head and body, and in the body: when it renders, and a while after
 * a foreign node appeared. Returns what to call at each rendering.
 */
export const watchForeignNodes = (): (() => void) => {
  const own = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const adopt = (): void => {
    for (const node of document.body.children) own.add(node);
  };
  adopt();
  // The page's own script appends to the body through this; whatever comes otherwise comes from outside.
  document.body.append = (...nodes) => {
    for (const node of nodes) if (node instanceof Node) own.add(node);
    Element.prototype.append.call(document.body, ...nodes);
  };
  const sweep = (): void => {
    for (const node of document.documentElement.children) {
      if (node !== document.head && node !== document.body) node.remove();
    }
    for (const node of document.body.children) if (!own.has(node)) node.remove();
  };
  const notice = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(sweep, noticeMs);
  });
  notice.observe(document.documentElement, { childList: true });
  notice.observe(document.body, { childList: true });
  return sweep;
};
