import { googleError } from '../error-answer.ts';
import { Refusal } from '../refusal.ts';
import type { Shape } from './rules.ts';

/** A parsed `fields` parameter: what is wanted, by name; `undefined` wants all below. */
type Mask = Map<string, Mask | undefined>;

/**
 * Cuts an answer down to what `fields` names, in Google's notation: `items(id,start/dateTime),nextPageToken`, `*`.
 *
 * @throws Refusal (400) when the mask cannot be read or names what the answer never has.
 */
export const applyFields = (answer: unknown, fields: string | null, shape: Shape): unknown => {
  if (fields === null || fields === '') return answer;
  const mask = parse(fields);
  check(mask, shape);
  return cut(answer, mask);
};

const refuse = (selection: string): never => {
  throw new Refusal(
    googleError(400, 'invalidParameter', `Invalid field selection ${selection}`, {
      locationType: 'parameter',
      location: 'fields',
    }),
  );
};

const parse = (fields: string): Mask => {
  const words = fields.match(/[\w*.-]+|[(),/]/g) ?? [];
  if (words.join('') !== fields.replaceAll(/\s/g, '')) refuse(fields);
  let at = 0;

  const list = (): Mask => {
    const mask: Mask = new Map();
    do path(mask);
    while (words[at] === ',' && (at += 1));
    return mask;
  };
  const path = (mask: Mask): void => {
    const name = words[at++];
    if (!name || !/^[\w*.-]+$/.test(name)) return void refuse(fields);
    if (words[at] === '/') {
      at += 1;
      const below = inner(mask, name);
      path(below);
    } else if (words[at] === '(') {
      at += 1;
      const below = inner(mask, name);
      for (const [key, value] of list()) below.set(key, value);
      if (words[at++] !== ')') refuse(fields);
    } else mask.set(name, undefined);
  };

  const mask = list();
  if (at !== words.length) refuse(fields);
  return mask;
};

/** The mask below a name; one that was wanted whole stays wanted whole. */
const inner = (mask: Mask, name: string): Mask => {
  const below = mask.get(name) ?? new Map();
  if (!mask.has(name) || mask.get(name)) mask.set(name, below);
  return below;
};

const check = (mask: Mask, shape: Shape): void => {
  const fields = Array.isArray(shape) ? (shape as readonly [Shape])[0] : shape;
  if (typeof fields === 'string') {
    if (fields !== 'any' && fields !== 'map') refuse([...mask.keys()].join(','));
    return;
  }
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const rule = Object.hasOwn(fields, name) ? (fields as Readonly<Record<string, Shape>>)[name] : undefined;
    if (!rule) refuse(name);
    else if (below) check(below, rule);
  }
};

const cut = (value: unknown, mask: Mask): unknown => {
  if (Array.isArray(value)) return value.map((item) => cut(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, below]) => {
    if (!mask.has(name) && !mask.has('*')) return [];
    const inner = mask.get(name) ?? mask.get('*');
    return [[name, inner ? cut(below, inner) : below] as const];
  });
  return Object.fromEntries(kept);
};
