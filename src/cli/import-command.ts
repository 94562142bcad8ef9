import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plural } from '../lib/plural.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { type ImportOrder, type ImportPlan, stops } from '../importers/import-plan.ts';
import { asTyped } from './as-typed.ts';
import { askedForHelp, optionFault } from './options.ts';
import { writeAllOrNone } from './write-files.ts';

/** An importer as a command: what it is called, what it takes, and what it makes of an order. */
export interface ImportCommand {
  /** As it is typed, like `npm run import:wages`. */
  command: string;
  /** What `--help` prints. */
  usage: string;
  /** Whether it takes more than one file. */
  many?: true;
  /** Its options beside `--source`, `--root` and `--dry-run`. */
  options: readonly string[];
  /** How a period looks, like `"May 2025"`; absent where the files say it themselves and none is needed. */
  period?: string;
  plan: (order: ImportOrder) => Promise<ImportPlan>;
}

/** A broken file can have as many problems as rows; the first ones say what is wrong with it. */
const mostShown = 50;

/**
 * Runs an importer: prints what changes before it writes, and writes all files or none. Exit code 1 when a problem stops
 * it; nothing is written then.
 */
export async function runImport(about: ImportCommand): Promise<void> {
  if (askedForHelp(about.usage)) return;
  const typed = readArguments(about);
  if (typeof typed === 'string') {
    console.error(`${typed}\n\n${about.usage}`);
    process.exitCode = 1;
  } else if (!(await run(about, typed))) process.exitCode = 1;
}

interface Typed {
  order: ImportOrder;
  dryRun: boolean;
}

function readArguments({ command, options: own, period, many }: ImportCommand): Typed | string {
  const texts = Object.fromEntries(
    [...own, 'source', 'root'].map((name) => [name, { type: 'string' as const }]),
  );
  const options = { ...texts, 'dry-run': { type: 'boolean' as const } };
  const fault = optionFault(process.argv.slice(2), { command, options });
  if (fault) return fault;
  const { values: read, positionals } = parseArgs({ options, allowPositionals: true });
  const { 'dry-run': dryRun, ...values } = read as Record<string, string | undefined> & {
    'dry-run'?: boolean;
  };
  const [file, ...others] = positionals;
  if (file === undefined) return 'There is no file to import.';
  if (others.length > 0 && !many)
    return `There is one file too many (${others.join(' ')})${period ? `; a period needs quotes, like --period ${period}` : ''}.`;
  if (period && values['period'] === undefined)
    return `The period of the figures is missing, like --period ${period}.`;
  return {
    order: {
      root: resolve(values['root'] ?? ''),
      files: positionals.map(asTyped),
      period: values['period']?.trim(),
      source: values['source'],
      guide: values['guide'],
      release: values['release'],
    },
    dryRun: dryRun ?? false,
  };
}

async function run(about: ImportCommand, { order, dryRun }: Typed): Promise<boolean> {
  const { problems, ignored, report, unchanged, files } = await about.plan(order);
  if (problems.length > 0) {
    // Errors before advice, so that none is cut off below it.
    const shown = reported(problems)
      .sort((a, b) => Number(a.advice ?? false) - Number(b.advice ?? false))
      .slice(0, mostShown);
    console.error(formatProblems(shown, wantsColor(process.stderr)));
    if (shown.length < problems.length)
      console.error(`${problems.length - shown.length} more are not shown.`);
  }
  if (stops(problems)) {
    console.error('\nNothing was written.');
    return false;
  }
  if (ignored) console.log(`Ignored: ${ignored}.\n`);
  if (files.size === 0) {
    console.log(`Nothing to change: ${unchanged}`);
    if (order.source !== undefined)
      console.log(
        '`--source` is written with figures that change: to name another, edit the YAML beside them.',
      );
    return true;
  }
  console.log(report);
  if (dryRun) {
    console.log(`\nDry run: ${plural(files.size, 'file')} would be written, nothing was.`);
    return true;
  }
  try {
    writeAllOrNone(new Map([...files].map(([path, text]) => [join(order.root, path), text])));
  } catch (error) {
    console.error(`\nThe files could not be written (${(error as Error).message}). All are as they were.`);
    return false;
  }
  console.log(`\nWrote ${plural(files.size, 'file')}. Look at the changes, then run \`npm run check\`.`);
  return true;
}
