import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brokenLinks } from '../integrations/built-links.ts';
import { formatAnnotations, formatProblems } from '../lib/problem-report.ts';
import { isError, type Problem, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { suggestion } from '../lib/nearest.ts';
import { checkContent } from '../model/check.ts';
import { current } from '../model/current.ts';
import { guideLacks, unwrittenIn } from '../model/guide-lacks.ts';
import { isDraft } from '../model/written-texts.ts';
import { environmentFaults, siteSettings } from '../read/site-settings.ts';
import { wordsAt } from '../read/words-at.ts';
import { checkOptions, type CheckOptions, checkUsage } from './check-options.ts';
import { formatGuide } from './guide-report.ts';
import { searchProblems } from './search-problems.ts';
import { checkSpelling } from './spelling.ts';
import { checkTypes } from './types.ts';
import { notesLeft } from './writers-notes.ts';

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

/** The same for the files of one guide alone, with what it still lacks. */
async function runForGuide(
  root: string,
  guide: string,
  { strict, json }: Pick<CheckOptions, 'strict' | 'json'>,
): Promise<boolean> {
  const { entries } = current(root);
  const known = entries.guides.map(({ id }) => id);
  const own = entries.guides.find(({ id }) => id === guide);
  if (!own) {
    console.error(`There is no guide "${guide}". ${suggestion(guide, known) ?? ''}`.trim());
    return false;
  }
  const inGuide = (await contentProblems(root, strict)).filter(({ file }) =>
    file.startsWith(`content/career-guides/${guide}/`),
  );
  const unwritten = unwrittenIn(entries, guide);
  const lacks = [...guideLacks(entries, guide), ...(isDraft(own) ? notesLeft(root, guide) : [])];
  const ok = !inGuide.some(isError);
  if (json) {
    console.log(asJson(ok, [...inGuide, ...lacks]));
    return ok;
  }
  const listed = new Set(unwritten.map(({ file }) => file));
  const problems = inGuide.filter(
    ({ rule, advice, file }) => !(rule === 'still-to-fill' && advice && listed.has(file)),
  );
  const findings = { guide, isDraft: isDraft(own), unwritten, lacks, problems };
  console.log(formatGuide(findings, wantsColor(process.stdout), wordsAt(root)));
  return ok;
}

/** The findings as one JSON document, with whatever else there is to say. */
function asJson(ok: boolean, problems: readonly Problem[], more: Record<string, unknown> = {}): string {
  const errors = problems.filter(isError).length;
  const listed = problems.map(({ advice, ...problem }) => ({
    severity: advice ? 'advice' : 'error',
    ...problem,
  }));
  return JSON.stringify({ ok, errors, advice: problems.length - errors, ...more, problems: listed }, null, 2);
}

async function run({ content, strict, json, guide }: CheckOptions): Promise<boolean> {
  const root = process.cwd();
  if (guide !== undefined) return runForGuide(root, guide, { strict, json });
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const problems = await contentProblems(root, strict);
  const wrongContent = problems.some(isError);
  const dist = join(root, 'dist');
  const built = !content && existsSync(dist);
  if (built) problems.push(...reported(brokenLinks(dist, siteSettings(pathToFileURL(`${root}/`)).base)));
  const asked = built && !wrongContent ? await searchProblems(dist, current(root)) : undefined;
  if (asked) problems.push(...reported(asked));
  const types = content || wrongContent ? undefined : await checkTypes(root, wantsColor(process.stdout));
  const ok = !problems.some(isError) && (types?.ok ?? true);
  if (json) {
    const typeErrors = types && !types.ok ? { types: types.output } : {};
    console.log(asJson(ok, problems, { seconds: Number(seconds()), ...typeErrors }));
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
