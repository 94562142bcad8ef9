import { planWages } from '../importers/wages/plan.ts';
import { runImport } from './import-command.ts';

/** `npm run import:wages`: fills the pay tables of every guide from a file of BLS, all of them or none. */
const usage = `npm run import:wages -- <workbook, zip or CSV> --period "May 2025" [--source <name>] [--guide <name>] [--dry-run] [--root <folder>]

  --period    reference month of the figures
  --source    name of a file in content/sources/ that the figures are of
  --guide     folder name of the one guide to fill; all of them without it
  --dry-run   shows what would change and writes nothing
  --root      folder of the project, where it is another`;

await runImport({
  command: 'npm run import:wages',
  usage,
  options: ['period', 'guide'],
  period: '"May 2025"',
  plan: (order) => planWages(order),
});
