import type { ComponentChild } from 'preact';
import type { Drawn } from './jsx-runtime.ts';

/**
 * Draws JSX without state into an element, changing only what changed: what Preact does for our own pages, in a
 * hundredth of the ways and a sixth of the weight, because this rides along in somebody else's page. Functions are called
 * anew at every drawing; nodes are known again by key, or by place among their siblings; `ref` is an object.
 */
export const draw = (content: ComponentChild, into: Element): void => patchChildren(into, content);

type Props = Drawn['props'];

/** What stands in the document for one tag or text, and what it was drawn from. */
interface Mounted {
  readonly node: Element | Text;
  readonly tag: string;
  props: Props;
}

const mounted = new WeakMap<Element, ReadonlyMap<unknown, Mounted>>();
const handlers = new WeakMap<Element, Map<string, (event: Event) => void>>();

const isDrawn = (child: unknown): child is Drawn => typeof child === 'object' && child !== null && 'type' in child;

const text = '';
const none: Props = {};

/** Every tag and text among the children, functions called, in order; `place` tells siblings without a key apart. */
const flatten = (child: unknown, place: string, found: Map<unknown, { tag: string; props: Props }>): void => {
  if (Array.isArray(child)) {
    for (const [index, one] of child.entries()) flatten(one, `${place}/${index}`, found);
  } else if (typeof child === 'string' || typeof child === 'number') {
    found.set(place, { tag: text, props: { value: String(child) } });
  } else if (isDrawn(child)) {
    const { type, props, key = place } = child;
    if (typeof type === 'string') found.set(key, { tag: type, props });
    else flatten(withKey(type(props), key), String(key), found);
  }
};

/** What a function draws is known by the key the function was given. */
const withKey = (child: unknown, key: unknown): unknown =>
  isDrawn(child) ? { ...child, key: child.key ?? key } : child;

const patchChildren = (parent: Element, children: unknown): void => {
  const wanted = new Map<unknown, { tag: string; props: Props }>();
  flatten(children, '', wanted);
  const before = mounted.get(parent) ?? new Map<unknown, Mounted>();
  const now = new Map<unknown, Mounted>();
  for (const [key, { tag }] of wanted) {
    const known = before.get(key);
    if (known?.tag === tag) now.set(key, known);
  }
  for (const [key, gone] of before) if (!now.has(key)) remove(gone);
  let next = parent.firstChild;
  for (const [key, { tag, props }] of wanted) {
    const one = now.get(key) ?? { node: create(parent, tag), tag, props: none };
    now.set(key, one);
    if (one.node === next) next = next.nextSibling;
    else parent.insertBefore(one.node, next);
    patch(one, props);
  }
  mounted.set(parent, now);
};

const create = (parent: Element, tag: string): Mounted['node'] => {
  const document = parent.ownerDocument;
  if (tag === text) return document.createTextNode('');
  if (tag === 'svg' || parent.namespaceURI === svg) return document.createElementNS(svg, tag);
  return document.createElement(tag);
};
const svg = 'http://www.w3.org/2000/svg';

const remove = ({ node, props }: Mounted): void => {
  node.remove();
  forgetRefs(node, props);
};

const forgetRefs = (node: Mounted['node'], props: Props): void => {
  if (isRef(props['ref'])) props['ref'].current = null;
  if (node instanceof Element)
    for (const child of mounted.get(node)?.values() ?? []) forgetRefs(child.node, child.props);
};

const isRef = (value: unknown): value is { current: unknown } => typeof value === 'object' && value !== null;

const patch = (one: Mounted, props: Props): void => {
  const { node, props: old } = one;
  one.props = props;
  if (node instanceof Text) {
    if (old['value'] !== props['value']) node.data = String(props['value']);
    return;
  }
  for (const name of Object.keys(old)) if (!(name in props)) set(node, name, undefined);
  for (const [name, value] of Object.entries(props)) if (value !== old[name]) set(node, name, value);
  patchChildren(node, props.children);
  // After the options of a list are there; what was typed meanwhile counts as another value.
  if ('value' in props && 'value' in node && node.value !== props['value']) node.value = props['value'];
};

/** Where `false` is a word of its own; elsewhere it means that the attribute is not there. */
const saysFalse = /^aria-|^spellcheck$/;

const set = (node: Element, name: string, value: unknown): void => {
  if (name === 'children') return;
  if (name === 'ref') {
    if (isRef(value)) value.current = node;
  } else if (name.startsWith('on')) listen(node, name.slice(2).toLowerCase(), value);
  else if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    (typeof value === 'boolean' && saysFalse.test(name))
  )
    node.setAttribute(name, String(value));
  else if (value === true) node.setAttribute(name, '');
  else node.removeAttribute(name);
};

const listen = (node: Element, type: string, handler: unknown): void => {
  const known = handlers.get(node) ?? new Map<string, (event: Event) => void>();
  handlers.set(node, known);
  if (!known.has(type)) node.addEventListener(type, (event) => known.get(type)?.(event));
  known.set(type, typeof handler === 'function' ? (event) => void handler.call(node, event) : () => undefined);
};
