/**
 * `gone`: the extension was updated under this page · `unreachable`: the worker did not answer · `refused`: not a message
 * we take from there, or not in this shape · `failed`: the work itself went wrong.
 */
export type MessageErrorCode = 'gone' | 'unreachable' | 'refused' | 'failed';

const sentences: Readonly<Record<MessageErrorCode, string>> = {
  gone: 'Alongside was updated. Reload this page to go on.',
  unreachable: 'Alongside did not answer. Try again.',
  refused: 'Alongside could not take that. Reload the page and try again.',
  failed: 'Something went wrong in Alongside. Try again.',
};

/** Crosses the border between a page and the worker; its message may be shown to the user. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: MessageErrorCode;

  /** @param message a sentence for the user; the code's own when left out. */
  constructor(code: MessageErrorCode, message: string = sentences[code], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What travels back: an answer, or a typed error. */
export type Envelope<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: MessageErrorCode; readonly message: string };

/** What travels there. */
export interface Parcel {
  readonly name: string;
  readonly request: unknown;
}
