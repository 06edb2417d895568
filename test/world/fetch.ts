/** Node's own, kept: a test may put the world's in its place. */
const nodeFetch = globalThis.fetch;

/**
 * A `fetch` for Node that takes real addresses (`https://graph.microsoft.com/…`) to the running world, over a socket, so
 * that a dropped connection is a rejected promise and an abort is an abort. An address outside the world is refused.
 */
export const createFetch =
  (hosts: ReadonlySet<string>, rootOf: (host: string) => string): typeof fetch =>
  async (input, init) => {
    const asked = new Request(input, init);
    const { host, pathname, search, href } = new URL(asked.url);
    if (!hosts.has(host)) throw new TypeError(`${href} is not in the stand-in world`);
    const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD';
    // Made anew: a Request copied onto another address needs a body in half-duplex mode, and loses what only `init` had.
    return await nodeFetch(`${rootOf(host)}${pathname.slice(1)}${search}`, {
      method: asked.method,
      headers: asked.headers,
      redirect: asked.redirect,
      signal: asked.signal,
      ...(hasBody ? { body: await asked.arrayBuffer() } : {}),
    });
  };
