/** A fresh uuid, lower case with dashes. */
export type MakeId = () => string;

export const randomId: MakeId = () => crypto.randomUUID();

/** A number in [0, 1): spreads retries of many devices over time, so that it need not be secret. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();
