import { planProjections } from '../importers/projections/plan.ts';
import { runImport } from './import-command.ts';

/** `npm run import:projections`: fills what guides say of BLS's Employment Projections, all of them or none. */
const usage = `npm run import:projections -- <occupation.xlsx or CSV> [--source <name>] [--guide <name>] [--period 2025–35] [--dry-run] [--root <folder>]

  --source    name of a file in content/sources/ that the projections are of
  --guide     folder name of the one guide to fill; all of them without it
  --period    years of the projections; the file says them itself, so this is only compared
  --dry-run   shows what would change and writes nothing
  --root      folder of the project, where it is another`;

await runImport({
  command: 'npm run import:projections',
  usage,
  options: ['period', 'guide'],
  plan: planProjections,
});
