import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCopy } from '../support/project-copy.ts';

const page = `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const [head, ...rows] = readFileSync('content/career-guides/lantern-keeper/pay/states.csv', 'utf8')
    .trim().split('\\n').map((line) => line.split(','));
  const all = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
  return Array.from({ length: COUNT }, (_, index) => 'occupation-' + (index + 1)).flatMap((occupation) =>
    [...all, { ...all[0], state: 'all' }].map((row) => ({ params: { occupation, state: row.state }, props: { row, all } })),
  );
}
const { occupation, state } = Astro.params;
const { row, all } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{occupation} in {state}</title></head>
  <body>
    <h1>{occupation} in {state}</h1>
    <p>Half earn more than {row.annual_median}.</p>
    <table>{all.map((it) => <tr><th>{it.state}</th><td>{it.employment}</td><td>{it.annual_p10}</td><td>{it.annual_median}</td><td>{it.annual_p90}</td></tr>)}</table>
  </body>
</html>
`;

/** Makes of a copy of the project a bare Astro site with 52 pages of a table for each occupation, and nothing else. */
export function makeBare(copy: ProjectCopy, occupations: number): void {
  for (const folder of ['src', 'public', 'astro.config.mjs'])
    rmSync(copy.path(folder), { recursive: true, force: true });
  writeFileSync(copy.path('astro.config.mjs'), `export default { site: 'https://career-guides.example' };\n`);
  const folder = copy.path('src/pages/[occupation]');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '[state].astro'), page.replace('COUNT', String(occupations)));
}
