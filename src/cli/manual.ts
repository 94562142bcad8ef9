import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './manual/generate.ts';

/** `npm run manual`: makes the tables of fields and the list of components in content/README.md anew from the schemas. */
const path = 'content/README.md';
const before = readFileSync(path, 'utf8');
const after = withGeneratedParts(before);
if (after === before) console.log(`${path} is up to date.`);
else {
  writeFileSync(path, after);
  console.log(`Wrote ${path}.`);
}
