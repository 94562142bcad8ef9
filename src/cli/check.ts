import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brokenLinks } from '../integrations/built-links.ts';
import { formatAnnotations, formatProblems, problemsAsJson } from '../lib/problem-report.ts';
import { isError, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { current } from '../model/current.ts';
import { environmentFaults, siteSettings } from '../read/site-settings.ts';
import { wordsAt } from '../read/words-at.ts';
import { checkGuide } from './check-guide.ts';
import { checkOptions, type CheckOptions, checkUsage } from './check-options.ts';
import { contentProblems } from './content-problems.ts';
import { searchProblems } from './search-problems.ts';
import { checkTypes } from './types.ts';

/** `npm run check`: every problem at once. Exit code 1 when there is one that is more than advice. */

async function run({ content, strict, json, guide }: CheckOptions): Promise<boolean> {
  const root = process.cwd();
  const color = wantsColor(process.stdout);
  if (guide !== undefined) {
    const checked = await checkGuide(root, guide, { strict, json }, color);
    if (typeof checked === 'string') console.error(checked);
    else console.log(checked.report);
    return typeof checked !== 'string' && checked.ok;
  }
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const problems = await contentProblems(root, strict);
  const wrongContent = problems.some(isError);
  const dist = join(root, 'dist');
  const built = !content && existsSync(dist);
  if (built) problems.push(...reported(brokenLinks(dist, siteSettings(pathToFileURL(`${root}/`)).base)));
  const asked = built && !wrongContent ? await searchProblems(dist, current(root)) : undefined;
  if (asked) problems.push(...reported(asked));
  const types = content || wrongContent ? undefined : await checkTypes(root, color);
  const ok = !problems.some(isError) && (types?.ok ?? true);
  if (json) {
    const typeErrors = types && !types.ok ? { types: types.output } : {};
    console.log(problemsAsJson(ok, problems, { seconds: Number(seconds()), ...typeErrors }));
    return ok;
  }
  if (problems.length > 0) {
    console.log(formatProblems(problems, color, wordsAt(root)));
    if (process.env['GITHUB_ACTIONS'] === 'true') console.log(`\n${formatAnnotations(problems)}`);
  }
  if (types && !types.ok) console.log(`\n${types.output}`);
  const checked = ['Content', types && 'types', built && 'built links', asked && 'search']
    .filter(Boolean)
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');
  if (ok)
    console.log(
      `\n${checked} ${checked === 'Content' ? 'is' : 'are'} right. Checked in ${seconds()} s.${
        content || built
          ? ''
          : ' Links and search are checked in a built site: npm run build, then this again.'
      }`,
    );
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
