/** Waits for an answer and hands it, or why there is none, to the one of two. */
export const handle = async <Value>(
  question: Promise<Value>,
  use: (value: Value) => void,
  fail: (error: unknown) => void,
): Promise<void> => {
  let value: Value;
  try {
    value = await question;
  } catch (error) {
    fail(error);
    return;
  }
  use(value);
};
