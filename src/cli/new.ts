import { join } from 'node:path';
import { stops } from '../importers/import-plan.ts';
import { plural } from '../lib/plural.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { today } from '../lib/today.ts';
import { askForRest } from './new/ask.ts';
import { readArguments, type Typed, usage } from './new/arguments.ts';
import { planGuide } from './new/fill-guide.ts';
import type { Order } from './new/kinds.ts';
import { type Plan, planNew } from './new/plan.ts';
import { Project } from './new/project.ts';
import { Refusal } from './new/refusal.ts';
import { askedForHelp } from './options.ts';
import { writeAllOrNone } from './write-files.ts';
import { writeFault } from './write-fault.ts';

/**
 * `npm run new -- <kind> "<title>"`: writes a new file of content marked as a draft and adds its line to the list that
 * gives the order. A person at a terminal is asked for what is missing. Nothing is ever overwritten.
 */
async function takeOrder(typed: Typed, project: Project): Promise<Order> {
  if (process.stdin.isTTY && process.stdout.isTTY) return askForRest(typed, project);
  const { kind, title, values, files } = typed;
  if (!kind || !title) throw new Refusal(`${kind ? 'The title is' : 'What to make is'} missing.\n\n${usage}`);
  if (kind === 'guide' && !values.soc)
    throw new Refusal(
      'A guide needs the SOC code of its occupation, like --soc 31-9097: its pay is found by it.',
    );
  return { kind, title, values, ...(files && { files }) };
}

/** A new guide with what public files give it; false where something in them is wrong, and nothing is written. */
async function makeGuide(order: Order, project: Project, dryRun: boolean): Promise<boolean> {
  const plan = await planGuide(order, project, today());
  if (plan.problems.length > 0)
    console.error(formatProblems(reported(plan.problems), wantsColor(process.stderr)));
  if (stops(plan.problems)) {
    console.error('\nNothing was written.');
    return false;
  }
  for (const report of plan.reports) console.log(`${inShort(report)}\n`);
  if (!dryRun) writePlan(plan, project.root);
  const folder = `content/career-guides/${plan.id}`;
  const files = [...plan.created.keys()].filter((path) => path.startsWith(`${folder}/`));
  console.log(`new      ${folder}/, ${plural(files.length, 'file')}`);
  listPaths(
    'new',
    [...plan.created.keys()].filter((path) => !files.includes(path)),
  );
  listPaths('changed', [...plan.changed.keys()]);
  console.log(
    dryRun
      ? wouldWrite(plan)
      : `\nIt is a draft: \`npm run dev\` shows it, the built site leaves it out.\n\`npm run check -- --guide ${plan.id}\` lists what it still lacks, and how to add it.`,
  );
  return true;
}

/** The report of an import without the rows of its tables: in a new guide all of them are new. */
const inShort = (report: string): string =>
  report
    .split('\n')
    .filter((line) => line !== '' && (!line.startsWith('    ') || line.endsWith('.')))
    .join('\n');

function writePlan({ created, changed }: Plan, root: string): void {
  writeAllOrNone(new Map([...created, ...changed].map(([path, text]) => [join(root, path), text])));
}

const wouldWrite = ({ created, changed }: Plan): string =>
  `\nDry run: ${plural(created.size + changed.size, 'file')} would be written, nothing was.`;

function listPaths(word: string, files: readonly string[]): void {
  for (const path of files) console.log(`${word.padEnd(9)}${path}`);
}

function makeOne(order: Order, project: Project, dryRun: boolean): void {
  const plan = planNew(order, project, today());
  if (!dryRun) writePlan(plan, project.root);
  listPaths('new', [...plan.created.keys()]);
  listPaths('changed', [...plan.changed.keys()]);
  if (plan.note) console.log(`\n${plan.note}`);
  console.log(
    dryRun
      ? wouldWrite(plan)
      : '\nIt is a draft: `npm run dev` shows it, the built site leaves it out, and `npm run check` lists what is still to fill.',
  );
}

/** Does what was typed; false where nothing could be written. */
async function run(words: readonly string[]): Promise<boolean> {
  const typed = readArguments(words);
  if (typeof typed === 'string') throw new Refusal(`${typed}\n\nnpm run new -- --help lists everything.`);
  const project = new Project(process.cwd());
  const order = await takeOrder(typed, project);
  const { dryRun = false } = typed;
  if (order.kind === 'guide') return makeGuide(order, project, dryRun);
  makeOne(order, project, dryRun);
  return true;
}

try {
  if (!askedForHelp(usage) && !(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  const fault = error instanceof Refusal ? error.message : writeFault(error);
  if (!fault) throw error;
  console.error(fault);
  process.exitCode = 1;
}
