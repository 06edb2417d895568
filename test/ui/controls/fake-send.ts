import type { Answer, MessageName, Request, Send } from '../../../src/messages/map.ts';

/** What a test's worker answers to each message; a message without a row rejects, as an unreachable worker does. */
export type Answers = {
  readonly [Name in MessageName]?: (request: Request<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

export interface FakeSend {
  readonly send: Send;
  /** Every request of one name, in order. */
  readonly asked: <Name extends MessageName>(name: Name) => readonly Request<Name>[];
}

/** A worker in a test: answers from a table and remembers what it was asked. */
export function fakeSend(answers: Answers): FakeSend {
  const calls: { readonly name: MessageName; readonly request: unknown }[] = [];
  return {
    send: async (name, request) => {
      calls.push({ name, request });
      const answer = answers[name];
      if (answer === undefined) throw new Error(`Nobody answers ${name} in this test.`);
      return await answer(request);
    },
    asked: <Name extends MessageName>(name: Name) =>
      calls.filter((call) => call.name === name).map((call) => call.request as Request<Name>),
  };
}

/** A promise and the hand that settles it. */
export function pending<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (thrown: unknown) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (thrown: unknown) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onFailure) => {
    resolve = onValue;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}
