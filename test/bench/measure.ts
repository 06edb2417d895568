import { measure } from 'mitata';

/** Rounds of measuring; of their medians the smallest counts, for whatever else the machine does only makes a round slower. */
const rounds = 5;
/** On a busy machine the compiler is late: what is measured before it is done says nothing. */
const warmUpMs = 700;

/** The smallest of the rounds' medians, in milliseconds. */
export const medianOf = async (ask: () => unknown): Promise<number> => {
  const started = performance.now();
  ask();
  const isSlow = performance.now() - started > 300;
  while (!isSlow && performance.now() - started < warmUpMs) {
    ask();
  }
  const medians: number[] = [];
  for (let round = 0; round < (isSlow ? 1 : rounds); round += 1) {
    const { p50 } = await measure(ask, {
      min_samples: isSlow ? 3 : 20,
      max_samples: 1e5,
      min_cpu_time: isSlow ? 1 : 2e8,
      warmup_samples: isSlow ? 0 : 50,
      // Every call by itself: whatever interrupts a batch of them is in all their times.
      batch_threshold: 0,
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
