import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBuiltSearch } from '../integrations/built-search.ts';
import { find } from '../search/find.ts';
import { optionFault } from './options.ts';
import { searchReport } from './search-report.ts';

/** `npm run search -- "…"`: what search finds on the built site, and why. */
const usage = `npm run search -- "can i start with no experience" ["another question" …]

  --guide "Medical Coder"   as on the pages of this guide, which then come first`;

const words = process.argv.slice(2);
const options = { guide: { type: 'string' }, help: { type: 'boolean' } } as const;
const fault = optionFault(words, { command: 'npm run search', options });

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  if (values.help || positionals.length === 0) return console.log(usage);
  const { book, index } = await openBuiltSearch(join(process.cwd(), 'dist'));
  for (const question of positionals)
    console.log(searchReport(question, await find(question, book, index, { guide: values.guide })));
}

if (fault) {
  console.error(`${fault}\n\n${usage}`);
  process.exitCode = 1;
} else
  await run().catch((error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 1;
  });
