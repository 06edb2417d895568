/** What to tell of an error: only errors of ours carry a sentence made for the user. */
export const sentenceOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.name === 'MessageError' ? error.message : otherwise;
