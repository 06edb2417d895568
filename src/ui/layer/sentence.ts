/**
 * What to tell of an error: the sentence it carries, where it is one of ours and has one; else ours for it.
 * @param words of the card, in the user's language: after an update there is no worker any more that could say it.
 */
export const sentenceOf = (error: unknown, words: (key: 'failed' | 'gone') => string): string => {
  if (!(error instanceof Error && error.name === 'MessageError')) return words('failed');
  if (error.message !== '') return error.message;
  return words('code' in error && error.code === 'gone' ? 'gone' : 'failed');
};
