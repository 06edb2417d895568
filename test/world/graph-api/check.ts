import { graphError } from '../error-answer.ts';
import type { WorldRequest } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { TypeRule, ValueRule } from './rules.ts';

export const refuse = (...error: Parameters<typeof graphError>): never => {
  throw new Refusal(graphError(...error));
};

/** @throws Refusal (400) for a query option the method does not have. */
export const checkOptions = (query: URLSearchParams, known: readonly string[]): void => {
  for (const name of query.keys()) {
    if (!known.includes(name.toLowerCase()))
      refuse(400, 'BadRequest', `The query parameter '${name}' is not supported.`);
  }
};

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws Refusal (400) for what is no JSON object of that type. */
export const parseBody = ({ body, headers }: WorldRequest, type: TypeRule): JsonObject => {
  if (!headers['content-type']) {
    refuse(400, 'BadRequest', 'Write requests (excluding DELETE) must contain the Content-Type header declaration.');
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  if (!isRecord(value) || !/json/.test(headers['content-type']!)) {
    return refuse(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  checkValue(value, type);
  return value;
};

const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkValue = (value: unknown, rule: ValueRule, isItem = false): void => {
  if ((value === null && !isItem) || rule === 'any') return;
  const cannotConvert = (expected: string): never =>
    refuse(
      400,
      'RequestBodyRead',
      `Cannot convert the literal '${JSON.stringify(value)}' to the expected type '${expected}'.`,
    );
  if (rule === 'integer') {
    if (!Number.isInteger(value)) cannotConvert('Edm.Int32');
  } else if (typeof rule === 'string') {
    if (typeof value !== rule) cannotConvert(rule === 'string' ? 'Edm.String' : 'Edm.Boolean');
  } else if ('oneOf' in rule) {
    // Graph reads the words of its enumerations in any case.
    const isKnown = typeof value === 'string' && rule.oneOf.some((word) => word.toLowerCase() === value.toLowerCase());
    if (!isKnown) cannotConvert(rule.name);
  } else if ('listOf' in rule) {
    if (!Array.isArray(value)) cannotConvert('Collection');
    for (const item of value as unknown[]) checkValue(item, rule.listOf, true);
  } else {
    if (!isRecord(value)) return cannotConvert(rule.name);
    for (const [name, inner] of Object.entries(value)) {
      const property = Object.hasOwn(rule.properties, name) ? rule.properties[name] : undefined;
      if (!property) {
        refuse(
          400,
          'RequestBodyRead',
          `The property '${name}' does not exist on type '${rule.name}'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
        );
      } else checkValue(inner, property);
    }
  }
};
