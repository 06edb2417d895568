import { measure } from 'mitata';

/** Rounds of measuring; of their medians the smallest counts, for whatever else the machine does only makes a round slower. */
const rounds = 5;
/** On a busy machine the compiler is late: what is measured before it is done says nothing. */
const warmUpMs = 700;

/** What the process itself has worked, in nanoseconds: not what others on the machine took from it meanwhile. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

const shortestOf = (ask: () => unknown, calls: number): number => {
  const times = Array.from({ length: calls }, () => {
    const started = performance.now();
    ask();
    return performance.now() - started;
  });
  return Math.min(...times);
};

/**
 * The smallest of the rounds' medians, in milliseconds. Calls are timed one by one: short ones by the clock, for hardly one of
 * them is interrupted; those of more than half a millisecond by the processor's time, for on a busy machine all of them are.
 */
export const medianOf = async (ask: () => unknown): Promise<number> => {
  const started = performance.now();
  const first = shortestOf(ask, 1);
  const isSlow = first > 300;
  if (!isSlow) {
    while (performance.now() - started < warmUpMs) ask();
  }
  const isLong = isSlow || shortestOf(ask, 5) > 0.5;
  const medians: number[] = [];
  for (let round = 0; round < (isSlow ? 1 : rounds); round += 1) {
    const { p50 } = await measure(ask, {
      min_samples: isSlow ? 3 : 10,
      max_samples: 1e5,
      min_cpu_time: isSlow ? 1 : 2e8,
      warmup_samples: isSlow ? 0 : 10,
      // Every call by itself: whatever interrupts a batch of them is in all their times.
      batch_threshold: 0,
      ...(isLong ? { now: worked } : {}),
    });
    medians.push(p50 / 1e6);
  }
  return Math.min(...medians);
};

/** The slope of a straight line through the logarithms: 1 for work that grows with its input, 2 for its square. */
export const exponentOf = (points: readonly (readonly [size: number, time: number])[]): number => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return above / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
};

const heldBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** What one call allocates, in bytes: the most of a few, those aside in which the collector ran. */
export const transientBytes = (ask: () => unknown): number => {
  const grown: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    globalThis.gc?.();
    const before = heldBytes();
    ask();
    grown.push(heldBytes() - before);
  }
  return Math.max(...grown);
};
