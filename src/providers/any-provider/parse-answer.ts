import * as v from 'valibot';
import { ProviderError } from '../calendar-provider.ts';

/**
 * Checks what a service sent, once, at the edge.
 * @param what names the answer in the failure, as in "the event list".
 * @throws ProviderError `unexpected`, naming the field that was not as documented; never its value.
 */
export const parseAnswer = <Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  what: string,
): v.InferOutput<Schema> => {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const field = v.getDotPath(issue) ?? 'the whole of it';
  throw new ProviderError({
    kind: 'unexpected',
    detail: `In ${what}, ${field} is not as documented: expected ${issue.expected ?? issue.type}.`,
  });
};
