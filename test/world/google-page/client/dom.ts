import { data } from './data.ts';

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | undefined;

/** The meaningless class name of this load. */
export const css = (...names: readonly string[]): string =>
  names
    .map((name) => {
      const real = data.classes[name];
      if (!real) throw new Error(`The style sheet has no .__${name}`);
      return real;
    })
    .join(' ');

/** `class` takes our own names, separated by blanks; an attribute that is undefined is left out. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name === 'class') node.className = css(...value.split(' '));
    // Through the CSSOM: the page's own policy forbids style attributes in markup.
    else if (name === 'style') node.style.cssText = value;
    else node.setAttribute(name, value);
  }
  for (const child of children) if (child !== undefined) node.append(child);
  return node;
};

export const on = <Kind extends keyof HTMLElementEventMap, Node_ extends HTMLElement>(
  node: Node_,
  kind: Kind,
  act: (event: HTMLElementEventMap[Kind]) => void,
): Node_ => {
  node.addEventListener(kind, act);
  return node;
};

/** Text for assistive technology only. */
export const unseen = (tag: 'div' | 'span' | 'h2', text: string, id?: string): HTMLElement =>
  el(tag, { class: 'hidden', id }, text);

/** Makes `node` look like `model` without replacing it: the page recycles its nodes. */
export const recycle = (node: HTMLElement, model: HTMLElement): void => {
  for (const name of node.getAttributeNames()) if (!model.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of model.attributes) {
    if (name === 'style') node.style.cssText = model.style.cssText;
    else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  node.replaceChildren(...model.childNodes);
};

export const recycleAll = (parent: HTMLElement, models: readonly HTMLElement[]): void => {
  const old = [...parent.children] as HTMLElement[];
  for (const [index, model] of models.entries()) {
    const node = old[index];
    if (node) recycle(node, model);
    else parent.append(model);
  }
  for (const node of old.slice(models.length)) node.remove();
};
