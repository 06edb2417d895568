import type { WorldAnswer } from './model.ts';

/** Thrown by the APIs where a request is refused; carries the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: WorldAnswer;

  constructor(answer: WorldAnswer) {
    super(answer.body);
    this.answer = answer;
  }
}

/** Runs a handler; a refusal on the way is its answer. */
export const orRefusal = (handle: () => WorldAnswer): WorldAnswer => {
  try {
    return handle();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.answer;
    throw cause;
  }
};
