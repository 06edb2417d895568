/** An account that is asked may take longer than this; what is to be done besides waits no longer. */
const longestWaitMs = 1000;

/** Lets work that nobody waits for begin after the answers that somebody does wait for. */
export interface AnswersFirst {
  /** Says that somebody waits for this. */
  readonly answering: (answer: Promise<unknown>) => void;
  /** Resolves when nobody waits for an answer, or has for a second. */
  readonly quiet: () => Promise<void>;
}

/** @param wait resolves after so many milliseconds. */
export const createAnswersFirst = (wait: (ms: number) => Promise<void>): AnswersFirst => {
  const answers = new Set<Promise<unknown>>();
  return {
    answering(answer) {
      answers.add(answer);
      const forget = (): void => void answers.delete(answer);
      answer.then(forget, forget);
    },
    async quiet() {
      if (answers.size > 0) await Promise.race([Promise.allSettled(answers), wait(longestWaitMs)]);
    },
  };
};
