import { readContent } from '../read/read-content.ts';
import { checkContent } from '../model/check.ts';
import { formatProblems } from '../lib/problems.ts';

/** `npm run check`: every problem in content/ at once. Exit code 1 when there is one that stops a build. */
const started = performance.now();
const problems = checkContent(readContent(process.cwd()));
const colour = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (problems.length > 0) console.log(formatProblems(problems, colour));
if (problems.some((problem) => !problem.advice)) process.exitCode = 1;
else console.log(`\nContent is right. Checked in ${seconds} s.`);
