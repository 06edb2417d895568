import * as v from 'valibot';

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** An IANA zone that this browser knows. */
export const zone = v.pipe(v.string(), v.maxLength(100), v.check(isZone, 'an IANA time zone'));
