// `npm run bench`: how long the gap engine and the ranking take, and what else is there. Each writes its RESULTS.md.
import { runProgram } from './program.mjs';

const areGapsFast = await runProgram('main', ...process.argv.slice(2));
const isRankingFast = await runProgram('involvement/bench');
process.exit(areGapsFast && isRankingFast ? 0 : 1);
