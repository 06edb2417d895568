// `npm run bench:involvement`: how long it takes to rank, and nothing else.
import { runProgram } from '../program.mjs';

process.exit((await runProgram('involvement/bench')) ? 0 : 1);
