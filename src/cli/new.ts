import { join } from 'node:path';
import { today } from '../lib/today.ts';
import { askForRest } from './new/ask.ts';
import { readArguments, usage } from './new/arguments.ts';
import type { Order } from './new/kinds.ts';
import { type Plan, planNew } from './new/plan.ts';
import { type Project, readProject } from './new/project.ts';
import { Refusal } from './new/refusal.ts';
import { writeAllOrNone } from './write-files.ts';
import { writeFault } from './write-fault.ts';

/**
 * `npm run new -- <kind> "<title>"`: writes a new file of content marked as a draft and adds its line to the list that
 * gives the order. A person at a terminal is asked for what is missing. Nothing is ever overwritten.
 */
async function takeOrder(project: Project): Promise<Order | undefined> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    console.log(usage);
    return undefined;
  }
  const typed = readArguments(words);
  if (typeof typed === 'string') throw new Refusal(`${typed}\n\nnpm run new -- --help lists everything.`);
  if (process.stdin.isTTY && process.stdout.isTTY) return askForRest(typed, project);
  const { kind, title, values } = typed;
  if (!kind || !title) throw new Refusal(`${kind ? 'The title is' : 'What to make is'} missing.\n\n${usage}`);
  if (kind === 'guide' && !values.soc)
    throw new Refusal(
      'A guide needs the SOC code of its occupation, like --soc 31-9097: its pay is found by it.',
    );
  return { kind, title, values };
}

function write({ created, changed }: Plan, root: string): void {
  writeAllOrNone(new Map([...created, ...changed].map(([path, text]) => [join(root, path), text])));
  for (const path of created.keys()) console.log(`new      ${path}`);
  for (const path of changed.keys()) console.log(`changed  ${path}`);
  const [are, them] = created.size > 1 ? ['They are drafts', 'them'] : ['It is a draft', 'it'];
  console.log(
    `\n${are}: \`npm run dev\` shows ${them}, the built site leaves ${them} out, and \`npm run check\` lists what is still to fill.`,
  );
}

try {
  const project = readProject(process.cwd());
  const order = await takeOrder(project);
  if (order) write(planNew(order, project, today()), project.root);
} catch (error) {
  const fault = error instanceof Refusal ? error.message : writeFault(error);
  if (!fault) throw error;
  console.error(fault);
  process.exitCode = 1;
}
