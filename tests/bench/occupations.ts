import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCopy } from '../support/project-copy.ts';

const guideOf = (number: number): string => `title: Occupation ${number}
plural: workers of occupation ${number}
soc: 99-0001
soc-title: Keepers of Lamps and Beacons
scope: BLS counts these workers among Keepers of Lamps and Beacons (99-0001).
scope-short: Keepers of Lamps and Beacons (SOC 99-0001)
summary: A guide of nothing but what is published on pay, to see how long many of them take.
description: What workers of occupation ${number} earn in the United States, by state and by industry, each figure with its source.
reviewed: 2026-11-22
at-a-glance:
  - label: Median pay
    figure: pay.us.median
chapters:
  - id: pay
    title: Pay
    sections: [what-it-pays]
specialties: []
faqs: []
certifications: []
`;
const section = `---
title: What it pays
short: Pay
reviewed: 2026-11-22
---

Half of these workers earn more than <Value of="pay.us.median" /> a year.
`;

/**
 * Adds guides that hold only pay tables to a copy of the project: 53 pages each, 51 of them of states.
 *
 * @param tables - those of them that the guides get, where not all: with `national` alone each has two pages
 */
export function addOccupations(copy: ProjectCopy, count: number, tables?: readonly string[]): void {
  const folder = copy.path('content/career-guides');
  const pay = join(folder, 'lantern-keeper/pay');
  const files = readdirSync(pay).filter((file) => tables?.includes(file.replace(/\.\w+$/, '')) ?? true);
  const names = Array.from({ length: count }, (_, index) => `occupation-${index + 1}`);
  for (const [index, name] of names.entries()) {
    mkdirSync(join(folder, name, 'sections'), { recursive: true });
    for (const file of files) cpSync(join(pay, file), join(folder, name, 'pay', file), { recursive: true });
    writeFileSync(join(folder, name, 'guide.yaml'), guideOf(index + 1));
    writeFileSync(join(folder, name, 'sections/what-it-pays.mdx'), section);
  }
  const site = copy.path('content/site.yaml');
  const first = '  - lantern-keeper\n';
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(first, first + names.map((name) => `  - ${name}\n`).join('')),
  );
}
