import type { WorldEvent } from '../model.ts';
import { refuse } from './check.ts';
import type { Preferences } from './prefer.ts';
import type { TypeRule } from './rules.ts';

/** Cuts an answer down to `$select`; `id` and the etag always stay. */
export const select = (
  value: Record<string, unknown>,
  query: URLSearchParams,
  type: TypeRule,
): Record<string, unknown> => {
  const wanted = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (!wanted || wanted.includes('*')) return value;
  const stranger = wanted.find((name) => !Object.hasOwn(type.properties, name));
  if (stranger !== undefined) {
    refuse(400, 'RequestBroker--ParseUri', `Could not find a property named '${stranger}' on type '${type.name}'.`);
  }
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => wanted.includes(name) || name === 'id' || name.startsWith('@')),
  );
};

/** The single-value extended properties that `$expand` asks for, as part of the event; Graph leaves them out otherwise. */
export const expand = (event: WorldEvent, query: URLSearchParams): Record<string, unknown> => {
  const text = query.get('$expand');
  if (text === null) return {};
  const [, filter] = /^\s*singleValueExtendedProperties\(\s*\$filter\s*=\s*(.+)\)\s*$/i.exec(text) ?? [];
  const ids = filter?.split(/\s+or\s+/i).map((part) => unquote(/^\s*id\s+eq\s+'(.*)'\s*$/i.exec(part)?.[1]));
  if (!ids || ids.includes(undefined)) {
    return refuse(400, 'ErrorInvalidUrlQuery', `The query option $expand=${text} is not valid.`);
  }
  const found = ids.flatMap((id) => {
    const value = event.extendedProperties[id!];
    return value === undefined ? [] : [{ id, value }];
  });
  return found.length ? { singleValueExtendedProperties: found } : {};
};

/** OData writes a quote in a string as two. */
const unquote = (text: string | undefined): string | undefined => text?.replaceAll("''", "'");

/** Whether an event passes `$filter`. The tag, times and the title; anything else is refused. */
export const filterOf = (query: URLSearchParams): ((event: WorldEvent, wire: Record<string, unknown>) => boolean) => {
  const text = query.get('$filter');
  if (text === null) return () => true;
  const parts = splitAnd(text).map((part) => {
    const tag =
      /^\s*singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id\s+eq\s+'((?:[^']|'')*)'\s+and\s+\1\/value\s+eq\s+'((?:[^']|'')*)'\s*\)\s*$/i.exec(
        part,
      );
    if (tag) {
      const [id, value] = [unquote(tag[2])!, unquote(tag[3])!];
      // The name of the property is case-sensitive, its value is not.
      return (event: WorldEvent) => event.extendedProperties[id]?.toLowerCase() === value.toLowerCase();
    }
    const simple = /^\s*(start\/dateTime|end\/dateTime|subject)\s+(eq|ge|gt|le|lt)\s+'((?:[^']|'')*)'\s*$/.exec(part);
    if (!simple)
      return refuse(400, 'ErrorInvalidUrlQueryFilter', `The query filter contains one or more invalid nodes: ${part}`);
    const [, path, operator, value] = simple;
    return (_: WorldEvent, wire: Record<string, unknown>) =>
      compare(at(wire, path!), path === 'subject' ? unquote(value)! : padded(value!), operator!);
  });
  return (event, wire) => parts.every((part) => part(event, wire));
};

/** At the ` and ` outside of brackets and strings. */
const splitAnd = (text: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0 && /^\sand\s/i.test(text.slice(index, index + 5))) {
      parts.push(text.slice(from, index));
      from = index + 5;
    }
  }
  return [...parts, text.slice(from)];
};

const at = (wire: Record<string, unknown>, path: string): string => {
  const [property = '', below] = path.split('/');
  const value = wire[property];
  return String(below ? (value as Readonly<Record<string, unknown>>)[below] : value);
};

/** Times are compared as text: they must be of one length. */
const padded = (time: string): string => {
  const [seconds, fraction = ''] = time.replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')}`;
};

const compare = (a: string, b: string, operator: string): boolean => {
  switch (operator) {
    case 'eq':
      return a === b;
    case 'ge':
      return a >= b;
    case 'gt':
      return a > b;
    case 'le':
      return a <= b;
    default:
      return a < b;
  }
};

const sortable = new Set(['start/dateTime', 'end/dateTime', 'subject', 'createdDateTime', 'lastModifiedDateTime']);

/** One page of a collection in its envelope, with the link to the next. */
export const collection = (
  items: readonly Record<string, unknown>[],
  { query, path, context }: { readonly query: URLSearchParams; readonly path: string; readonly context: string },
  prefer: Preferences,
): Record<string, unknown> => {
  const sorted = orderBy(items, query.get('$orderby'));
  const skip = natural(query, '$skip', 0) ?? 0;
  const top = natural(query, '$top', 1);
  if (top !== undefined && top > 1000) {
    refuse(400, 'ErrorInvalidUrlQuery', 'Invalid value for $top: must be between 1 and 1000 inclusive.');
  }
  // Ten to a page unless asked otherwise: who does not follow the link sees less than there is.
  const size = Math.min(top ?? prefer.pageSize ?? 10, 1000);
  const page = sorted.slice(skip, skip + size);
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + size));
  return {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`,
    ...(query.get('$count') === 'true' ? { '@odata.count': items.length } : {}),
    value: page,
    ...(skip + size < items.length ? { '@odata.nextLink': `https://graph.microsoft.com${path}?${next}` } : {}),
  };
};

const natural = (query: URLSearchParams, name: string, least: number): number | undefined => {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  return value >= least ? value : refuse(400, 'BadRequest', `Invalid value '${text}' for ${name} query option found.`);
};

const orderBy = (
  items: readonly Record<string, unknown>[],
  text: string | null,
): readonly Record<string, unknown>[] => {
  if (text === null) return items;
  const [, path, direction] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(text) ?? [];
  if (!path || !sortable.has(path))
    return refuse(400, 'ErrorInvalidUrlQuery', `The query option $orderby=${text} is not valid.`);
  const sign = direction === 'desc' ? -1 : 1;
  return items.toSorted((a, b) => sign * (at(a, path) < at(b, path) ? -1 : at(a, path) > at(b, path) ? 1 : 0));
};
