import { afterAll, beforeAll } from 'vitest';

/**
 * Looking for things by their label or their name asks every control for its labels, and jsdom goes through the whole document
 * for each of them. Here they are gathered once, and again when anything that decides on them has changed.
 */
type Labelable = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLButtonElement];
const labelable = 'button, input:not([type="hidden"]), meter, output, progress, select, textarea';

let gathered: Map<Element, HTMLLabelElement[]> | undefined;
const changes = new MutationObserver(() => (gathered = undefined));

const controlOf = (label: HTMLLabelElement): Element | null =>
  label.hasAttribute('for') ? document.getElementById(label.htmlFor) : label.querySelector(labelable);

const gather = (): Map<Element, HTMLLabelElement[]> => {
  const labels = new Map<Element, HTMLLabelElement[]>();
  for (const label of document.querySelectorAll('label')) {
    const control = controlOf(label);
    if (control !== null) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return labels;
};

const before = kinds.map((kind) => Object.getOwnPropertyDescriptor(kind.prototype, 'labels')!);

beforeAll(() => {
  changes.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['for', 'id', 'type'],
  });
  for (const [index, kind] of kinds.entries())
    Object.defineProperty(kind.prototype, 'labels', {
      ...before[index],
      get(this: Labelable) {
        if (!this.isConnected || this.getRootNode() !== document) return before[index]!.get!.call(this);
        if (this instanceof HTMLInputElement && this.type === 'hidden') return null;
        // What has changed a moment ago is not told yet.
        if (changes.takeRecords().length > 0) gathered = undefined;
        gathered ??= gather();
        return gathered.get(this) ?? [];
      },
    });
});

afterAll(() => {
  changes.disconnect();
  gathered = undefined;
  for (const [index, kind] of kinds.entries()) Object.defineProperty(kind.prototype, 'labels', before[index]!);
});
