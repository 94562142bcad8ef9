import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brokenLinks } from '../integrations/built-links.ts';
import { formatAnnotations, formatProblems } from '../lib/problem-report.ts';
import { type Problem, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { checkContent } from '../model/check.ts';
import { current } from '../model/current.ts';
import { environmentFaults, siteSettings } from '../read/site-settings.ts';
import { wordsAt } from '../read/words-at.ts';
import { checkOptions, type CheckOptions, checkUsage } from './check-options.ts';
import { searchProblems } from './search-problems.ts';
import { checkSpelling } from './spelling.ts';
import { checkTypes } from './types.ts';

/** `npm run check`: every problem at once. Exit code 1 when there is one that is more than advice. */

/** Advice that `--strict` makes a failure. */
const strictRules = new Set(['reviews', 'vintages']);

async function contentProblems(root: string, strict: boolean): Promise<Problem[]> {
  const content = current(root);
  const spelling = await checkSpelling(root, content);
  const problems = checkContent(content, { language: true, others: spelling, sites: content });
  return problems.map((problem) =>
    strict && strictRules.has(problem.rule) ? { ...problem, advice: false } : problem,
  );
}

const stops = (problem: Problem): boolean => !problem.advice;

async function run({ content, strict, json }: CheckOptions): Promise<boolean> {
  const root = process.cwd();
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const problems = await contentProblems(root, strict);
  const wrongContent = problems.some(stops);
  const dist = join(root, 'dist');
  const built = !content && existsSync(dist);
  if (built) problems.push(...reported(brokenLinks(dist, siteSettings(pathToFileURL(`${root}/`)).base)));
  const asked = built && !wrongContent ? await searchProblems(dist, current(root)) : undefined;
  if (asked) problems.push(...reported(asked));
  const types = content || wrongContent ? undefined : await checkTypes(root, wantsColor(process.stdout));
  const ok = !problems.some(stops) && (types?.ok ?? true);
  if (json) {
    const { length: errors } = problems.filter(stops);
    const listed = problems.map(({ advice, ...problem }) => ({
      severity: advice ? 'advice' : 'error',
      ...problem,
    }));
    const typeErrors = types && !types.ok ? { types: types.output } : {};
    console.log(
      JSON.stringify(
        {
          ok,
          errors,
          advice: problems.length - errors,
          seconds: Number(seconds()),
          problems: listed,
          ...typeErrors,
        },
        null,
        2,
      ),
    );
    return ok;
  }
  if (problems.length > 0) {
    console.log(formatProblems(problems, wantsColor(process.stdout), wordsAt(root)));
    if (process.env['GITHUB_ACTIONS'] === 'true') console.log(`\n${formatAnnotations(problems)}`);
  }
  if (types && !types.ok) console.log(`\n${types.output}`);
  const checked = ['Content', types && 'types', built && 'built links', asked && 'search']
    .filter(Boolean)
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');
  if (ok)
    console.log(`\n${checked} ${checked === 'Content' ? 'is' : 'are'} right. Checked in ${seconds()} s.`);
  else if (!content && wrongContent) console.log('\nTypes are checked once content is right.');
  return ok;
}

const options = checkOptions(process.argv.slice(2));
const faults = environmentFaults(process.env);
if (typeof options === 'string') {
  console.error(`${options}\n\n${checkUsage}`);
  process.exitCode = 1;
} else if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else if (options.help) console.log(checkUsage);
else if (!(await run(options))) process.exitCode = 1;
