let work: Promise<unknown> = Promise.resolve();

/** Remembers that this page is doing something which a reload must not cut short. */
export const atWork = <Done>(task: Promise<Done>): Promise<Done> => {
  work = Promise.allSettled([work, task]);
  return task;
};

/** Resolves once nothing is left of what this page has begun, well or badly. */
export const whenDone = async (): Promise<void> => {
  for (let seen: Promise<unknown> | undefined; seen !== work;) {
    seen = work;
    await seen;
  }
};
