import { planOnet } from '../importers/onet/plan.ts';
import { runImport } from './import-command.ts';

/** `npm run import:onet`: takes from the O*NET database what a writer and search need, for all guides or none. */
const usage = `npm run import:onet -- <zip, folder or files> [--release 30.3] [--source <name>] [--guide <name>] [--dry-run] [--root <folder>]

  --release   number of the release; needed where neither a name nor the “Read Me” says it
  --source    name of a file in content/sources/ that the data are of; made new where none fits
  --guide     folder name of the one guide to fill; all of them without it
  --dry-run   shows what would change and writes nothing
  --root      folder of the project, where it is another

The zip (text or Excel) is at https://www.onetcenter.org/database.html. Its tables are known by their headings.`;

await runImport({
  command: 'npm run import:onet',
  usage,
  options: ['release', 'guide'],
  many: true,
  plan: planOnet,
});
