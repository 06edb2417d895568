/**
 * `gone`: the extension was updated under this page · `unreachable`: the worker did not answer · `refused`: not a message
 * we take from there, or not in this shape · `failed`: the work itself went wrong.
 */
export type MessageErrorCode = 'gone' | 'unreachable' | 'refused' | 'failed';

/** Crosses the border between a page and the worker. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: MessageErrorCode;

  /** @param message a sentence for the user, in their language; empty where whoever shows it has words for the code. */
  constructor(code: MessageErrorCode, message = '', options?: ErrorOptions) {
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
