/** The words of something that was thrown, when they are fit to be shown; else the words given. */
export const failureText = (thrown: unknown, otherwise: string): string =>
  thrown instanceof Error && thrown.name === 'MessageError' && thrown.message !== '' ? thrown.message : otherwise;
