/**
 * Graph's two kinds of ids for one item: the default kind, and the immutable one that comes with
 * `Prefer: IdType="ImmutableId"`. Both are opaque; both are understood in addresses.
 */
export type IdKind = 'default' | 'immutable';

const prefixes: Readonly<Record<IdKind, string>> = { default: 'AAMkAGI1AAAt', immutable: 'AAkALgAAAAAAHYQD' };

export const toGraphId = (id: string, kind: IdKind): string =>
  `${prefixes[kind]}${Buffer.from(id).toString('base64url')}AAA=`;

/** The world's own id behind one of Graph's; undefined for what Graph never gave out. */
export const fromGraphId = (graphId: string): string | undefined => {
  const prefix = Object.values(prefixes).find((start) => graphId.startsWith(start));
  if (!prefix || !graphId.endsWith('AAA=')) return undefined;
  return Buffer.from(graphId.slice(prefix.length, -4), 'base64url').toString();
};
