import { googleError } from '../error-answer.ts';
import { Refusal } from '../refusal.ts';
import type { ParameterRules, Shape } from './rules.ts';

const refuse = (reason: string, message: string, parameter?: string): never => {
  throw new Refusal(
    googleError(400, reason, message, parameter ? { locationType: 'parameter', location: parameter } : undefined),
  );
};

/** @throws Refusal (400) for a parameter that the method does not know, knows only once, or cannot read. */
export const checkParameters = (query: URLSearchParams, rules: ParameterRules): void => {
  for (const name of new Set(query.keys())) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) {
      refuse(
        'badRequest',
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
      continue;
    }
    const values = query.getAll(name);
    if (values.length > 1 && !('isRepeated' in rule)) {
      refuse('badRequest', `Invalid value at '${name}': the parameter is not repeatable.`);
    }
    for (const value of values)
      if (!isReadable(value, rule)) refuse('invalidParameter', invalidValue(value, rule), name);
  }
};

const isReadable = (value: string, rule: ParameterRules[string]): boolean => {
  switch (rule.type) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^\d+$/.test(value) && Number(value) >= rule.from && Number(value) <= rule.to;
    case 'oneOf':
      return rule.values.includes(value);
    case 'dateTime':
      return isInstant(value);
    case 'timeZone':
      return isZone(value);
    default:
      return true;
  }
};

const invalidValue = (value: string, rule: ParameterRules[string]): string =>
  rule.type === 'integer'
    ? `Invalid integer value: '${value}'. Values must be within the range: [${rule.from}, ${rule.to}]`
    : rule.type === 'oneOf'
      ? `Invalid string value: '${value}'. Allowed values: [${rule.values.join(', ')}]`
      : `Invalid value '${value}'.`;

/** RFC 3339 with an offset: the only way Google takes a point in time. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) && !Number.isNaN(Date.parse(text));

/** An IANA name. */
export const isZone = (timeZone: string): boolean => {
  // An offset is a zone to Intl, but not to Google.
  if (/^[+-]/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return true;
  } catch {
    return false;
  }
};

/** A parsed body of known shape; what fields hold is checked by shape only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws Refusal (400) when it is no JSON object, or has a field that the shape does not. */
export const parseBody = (body: string, shape: Shape): JsonObject => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse('parseError', 'Invalid JSON payload received. Unexpected token.');
  }
  if (!isRecord(value)) return refuse('parseError', 'Parse Error');
  checkShape(value, shape, '');
  return value;
};

const checkShape = (value: unknown, shape: Shape, path: string, isItem = false): void => {
  // null clears a field (or a tag) in a patch; a list has no use for it.
  if ((value === null && !isItem) || shape === 'any') return;
  const where = path === '' ? 'request' : path;
  const invalid = (): never => refuse('invalid', `Invalid value at '${where}' (${JSON.stringify(value)})`);
  if (shape === 'integer') {
    if (!Number.isInteger(value)) invalid();
  } else if (shape === 'map') {
    const isMap = isRecord(value) && Object.values(value).every((inner) => typeof inner === 'string' || inner === null);
    if (!isMap) invalid();
  } else if (typeof shape === 'string') {
    if (typeof value !== shape) invalid();
  } else if (isList(shape)) {
    if (!Array.isArray(value)) invalid();
    for (const [index, item] of (value as unknown[]).entries()) checkShape(item, shape[0], `${path}[${index}]`, true);
  } else {
    if (!isRecord(value)) return invalid();
    for (const [name, inner] of Object.entries(value)) {
      const rule = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (!rule) {
        const at = path === '' ? '' : ` at '${path}'`;
        refuse('badRequest', `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
      } else checkShape(inner, rule, path === '' ? name : `${path}.${name}`);
    }
  }
};

const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape);
