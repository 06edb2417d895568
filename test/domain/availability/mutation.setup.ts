import { configureGlobal } from 'fast-check';

// A mutant is killed by the first counterexample; the smallest one is of no use, and finding it takes longest.
configureGlobal({ endOnFailure: true, numRuns: 25, seed: 20_261_122 });
