import * as v from 'valibot';

/** What rows of every kind are made of. */
export const text = v.string();
export const optionalText = v.exactOptional(text);
/** Milliseconds since the epoch. */
export const instant = v.pipe(v.number(), v.finite());
export const interval = v.object({ start: instant, end: instant });
