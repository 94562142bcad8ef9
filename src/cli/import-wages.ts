import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plural } from '../lib/plural.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { describeIgnored, planWages, stops, type WageOrder } from '../import-wages/plan.ts';
import { formatWageChanges } from '../import-wages/report.ts';
import { askedForHelp, optionFault } from './options.ts';
import { writeAllOrNone } from './write-files.ts';

/**
 * `npm run import:wages`: fills the pay tables of every guide from a file of BLS, all of them or none. It prints what
 * changes before it writes. Exit code 1 when a problem stops it; nothing is written then.
 */
const usage = `npm run import:wages -- <workbook, zip or CSV> --period "May 2025" [--source <name>] [--guide <name>] [--dry-run] [--root <folder>]

  --period    reference month of the figures
  --source    name of a file in content/sources/ that the figures are of
  --guide     folder name of the one guide to fill; all of them without it
  --dry-run   shows what would change and writes nothing
  --root      folder of the project, where it is another`;

/** A broken file can have as many problems as rows; the first ones say what is wrong with it. */
const mostShown = 50;

interface Order extends WageOrder {
  dryRun: boolean;
}

function readArguments(): Order | string {
  const options = {
    period: { type: 'string' },
    source: { type: 'string' },
    guide: { type: 'string' },
    root: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  const fault = optionFault(process.argv.slice(2), { command: 'npm run import:wages', options });
  if (fault) return fault;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined) return 'There is no file to import.';
  if (others.length > 0)
    return `There is one file too many (${others.join(' ')}); a period needs quotes, like --period "May 2025".`;
  if (values.period === undefined) return 'The period of the figures is missing, like --period "May 2025".';
  // npm runs a script in the project's folder; the path was typed in the folder the person is in.
  const typed = resolve(process.env['INIT_CWD'] ?? '', file);
  return {
    root: resolve(values.root ?? ''),
    file: existsSync(file) || !existsSync(typed) ? file : typed,
    period: values.period.trim(),
    source: values.source,
    guide: values.guide,
    dryRun: values['dry-run'] ?? false,
  };
}

async function run(order: Order): Promise<boolean> {
  const plan = await planWages(order);
  if (plan.problems.length > 0) {
    // Errors before advice, so that none is cut off below it.
    const shown = reported(plan.problems)
      .sort((a, b) => Number(a.advice ?? false) - Number(b.advice ?? false))
      .slice(0, mostShown);
    console.error(formatProblems(shown, wantsColor(process.stderr)));
    if (shown.length < plan.problems.length)
      console.error(`${plan.problems.length - shown.length} more are not shown.`);
  }
  if (stops(plan.problems)) {
    console.error('\nNothing was written.');
    return false;
  }
  const ignored = describeIgnored(plan.ignored);
  if (ignored) console.log(`Ignored: ${ignored}.\n`);
  const files = new Map(
    plan.guides.flatMap(({ guide, files }) =>
      Object.entries(files).map(([name, text]) => [join(order.root, guide.folder, name), text]),
    ),
  );
  if (files.size === 0) {
    console.log(
      `Nothing to change: ${plural(plan.guides.length, 'guide')} had the figures of ${order.period} in this file already.`,
    );
    return true;
  }
  console.log(formatWageChanges(plan.guides));
  if (order.dryRun) {
    console.log(`\nDry run: ${plural(files.size, 'file')} would be written, nothing was.`);
    return true;
  }
  try {
    writeAllOrNone(files);
  } catch (error) {
    console.error(`\nThe files could not be written (${(error as Error).message}). All are as they were.`);
    return false;
  }
  console.log(`\nWrote ${plural(files.size, 'file')}. Look at the changes, then run \`npm run check\`.`);
  return true;
}

if (askedForHelp(usage)) process.exit();
const order = readArguments();
if (typeof order === 'string') {
  console.error(`${order}\n\n${usage}`);
  process.exitCode = 1;
} else if (!(await run(order))) process.exitCode = 1;
