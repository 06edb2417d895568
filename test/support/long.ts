/** `npm run test:long` asks for the long versions of tests that are short in `npm test`. */
export const isLong = process.env.ALONGSIDE_LONG === '1';

/** How often something is tried: as often as it takes to be sure in `npm run test:long`, often enough to notice otherwise. */
export const longRuns = (usual: number, long: number): number => (isLong ? long : usual);
