interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** What a content script needs of the extension API; all of it speaks promises natively in every browser we run on. */
export interface Native {
  readonly runtime: {
    readonly id: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: Event<
      (message: unknown, sender: { readonly id?: string }, respond: (answer: unknown) => void) => void
    >;
  };
  readonly storage: {
    readonly onChanged: Event<
      (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => void
    >;
  };
}

declare global {
  var browser: Native | undefined;
  var chrome: Native | undefined;
}

const isApi = (candidate: unknown): boolean =>
  typeof candidate === 'object' && candidate !== null && 'storage' in candidate && 'runtime' in candidate;

/** The extension API as the browser itself offers it, so that no polyfill has to weigh on somebody else's page. */
export const native = (): Native => {
  // A page's own element with the id "browser" becomes a global even here, so that a name alone proves nothing.
  const api = [globalThis.browser, globalThis.chrome].find((candidate) => isApi(candidate));
  if (api === undefined) throw new Error('No extension API: this script runs outside an extension.');
  return api;
};

/** False once the extension was updated, reloaded or removed under a page that still runs its old script. */
export const isContextAlive = (): boolean => {
  try {
    // After an update `runtime` itself, or only its id, is gone, depending on the browser.
    const { runtime }: { readonly runtime?: Partial<Native['runtime']> } = native();
    return runtime !== undefined && runtime.id !== undefined;
  } catch {
    return false;
  }
};
