/** The value below which this share of the samples lies; 0 … 1. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There are no samples');
  return found;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** `1.2`, `0.04`, `130`: as many digits as mean something. */
export const ms = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 2 : 1);
