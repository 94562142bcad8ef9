import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './manual/generate.ts';
import { takeNoWords } from './options.ts';
import { writing } from './write-fault.ts';

/** `npm run manual`: makes the tables of fields and the list of components in content/README.md anew from the schemas. */
takeNoWords('npm run manual', 'Makes the tables of fields in content/README.md anew from the schemas.');
const path = 'content/README.md';
const before = readFileSync(path, 'utf8');
const after = withGeneratedParts(before);
if (after === before) console.log(`${path} is up to date.`);
else {
  writing(() => {
    writeFileSync(path, after);
    console.log(`Wrote ${path}.`);
  });
}
