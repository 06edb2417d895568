import type { ComponentChild, ComponentChildren, JSX as PreactJsx } from 'preact';

/** What JSX makes: a tag or a function, what it is given, and what tells it from its neighbours. */
export interface Drawn {
  readonly type: string | ((props: Drawn['props']) => ComponentChild);
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
  readonly key: unknown;
}

/** Called by what the compiler makes of JSX in this folder's files. */
export const jsx = (type: Drawn['type'], props: Drawn['props'], key?: unknown): Drawn => ({ type, props, key });
export { jsx as jsxs };

/** The same types of tags and attributes as everywhere else. */
export type { PreactJsx as JSX };
