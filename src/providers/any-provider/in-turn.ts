/** Both services slow down who asks too much at once; Graph's mailboxes take four requests at a time (E6), and one stays free. */
const parallelRequests = 3;

/** Lets at most three pieces of work run at once, first come, first served. One for each account. */
export const createTurns = (): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < parallelRequests) running += 1;
    // Whoever ends hands its turn on, so that nobody overtakes.
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
