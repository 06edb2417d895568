/**
 * A text without anything of anybody: every run of letters, signs and digits becomes `xx`, so that not even its length is
 * left. Punctuation stays, because grammars are made of it, and so do clock times with their AM or PM and the years around
 * `year`: what a reader of calendars has to be mended by.
 *
 * @param year the current one
 */
export const redactText = (text: string, year: number): string => {
  const years = new Set([year - 1, year, year + 1].map(String));
  let redacted = '';
  for (const [piece] of text.matchAll(pieces)) {
    const isKept = clock.test(piece) || years.has(piece) || blank.test(piece) || punctuation.test(piece);
    redacted += isKept ? piece : 'xx';
  }
  return redacted;
};

/** A clock time that is no part of a longer number; a run of anything that is said or counted; blanks; punctuation. */
const pieces =
  /(?<![\d:.,/-])\d{1,2}(?:[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?|\s?[AaPp][Mm]\b)(?![\d:]|[.,/-]\d)|[^\s\p{P}\d~～]+|\d+|\s+|[\p{P}~～]/gu;
const clock = /^\d{1,2}(?:[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?|\s?[AaPp][Mm])$/;
const blank = /^\s+$/;
const punctuation = /^[\p{P}~～]$/u;
