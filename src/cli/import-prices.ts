import { planPrices } from '../importers/prices/plan.ts';
import { runImport } from './import-command.ts';

/** `npm run import:prices`: fills the tables of price levels that all guides share from BEA's regional price parities. */
const usage = `npm run import:prices -- <SARPP.zip, MARPP.zip or CSV> --period 2024 [--source <name>] [--dry-run] [--root <folder>]

  --period    year of the price levels, a column of the file
  --source    name of a file in content/sources/ that they are of
  --dry-run   shows what would change and writes nothing
  --root      folder of the project, where it is another

All guides share these tables, so there is no --guide.`;

await runImport({
  command: 'npm run import:prices',
  usage,
  options: ['period'],
  period: '2024',
  plan: planPrices,
});
