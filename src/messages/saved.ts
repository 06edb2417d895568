/** A value that was refused: the field keeps what was typed and shows the message. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}
export type Saved<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };
