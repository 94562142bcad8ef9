import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './manual/generate.ts';
import { takeNoWords } from './options.ts';
import { writing } from './write-fault.ts';

/** `npm run manual`: makes the tables of fields and the list of components in content/README.md anew from the schemas. */
takeNoWords('npm run manual', 'Makes the tables of fields in content/README.md anew from the schemas.');
const path = 'content/README.md';

function run(): void {
  if (!existsSync(path)) {
    console.error(`There is no ${path} here, so there is no manual to bring up to date.`);
    process.exitCode = 1;
    return;
  }
  const before = readFileSync(path, 'utf8');
  const after = withGeneratedParts(before);
  if (after === before) return console.log(`${path} is up to date.`);
  writeFileSync(path, after);
  console.log(`Wrote ${path}.`);
}

writing(run);
