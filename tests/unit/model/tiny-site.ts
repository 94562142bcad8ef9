import { stateAbbreviations } from '../../../src/lib/us-states.ts';
import { reported } from '../../../src/lib/problems.ts';
import { sitesOf } from '../../../src/model/sites.ts';
import type { Rule } from '../../../src/model/rules/rule.ts';
import type { Content } from '../../../src/read/read-content.ts';
import { fixedToday } from '../../support/fixture-site.ts';
import { readFiles } from '../small-content.ts';
import { reportsByFile } from '../reports.ts';

export const guide = 'content/career-guides/coder';
const lines = (...text: string[]) => text.map((line) => `${line}\n`).join('');
const sentence =
  'A sentence of seventy to a hundred and sixty characters, as the schemas ask for it, and no more.';
const about = (title: string, source = 'bls', period = 'May 2025') =>
  lines(`title: ${title}`, `source: ${source}`, `period: ${period}`, 'scope: United States');

/** Rows of states.csv: medians fall from state to state, so that every rank is another. */
export const stateRow = (state: string, index: number) => {
  const median = 60000 - index * 100;
  const hourly = (median / 2080).toFixed(2);
  return [state, 1000 - index, 1, 0.5, 24, hourly, 50000, 30000, 40000, median, 70000, 80000].join(',');
};
const wages = 'annual_p10,annual_p25,annual_median,annual_p75,annual_p90';
const statesHead = `state,employment,jobs_per_1000,location_quotient,hourly_mean,hourly_median,annual_mean,${wages}`;
export const nationalHead = `period,employment,hourly_mean,hourly_p10,hourly_p25,hourly_median,hourly_p75,hourly_p90,annual_mean,${wages}`;

/** A whole project that is right, as small as it can be. Every name in it is used. */
export const soundFiles: Record<string, string> = {
  'content/site.yaml': lines(
    'name: Guides',
    'tagline: Short.',
    `description: ${sentence}`,
    'address: https://guides.example',
    'publisher: us',
    'repository: https://github.com/example/guides',
    'corrections: a@guides.example',
    'review-every-months: 12',
    'guides:',
    '  - coder',
  ),
  'content/redirects.yaml': lines('redirects:', '  - from: /old/', '    to: /career-guides/coder/'),
  'content/changes.yaml': lines(
    'changes:',
    '  - date: 2026-11-22',
    '    title: First',
    '    note: All of it.',
    '    page: /career-guides/coder/',
  ),
  'content/price-parities.csv': lines(
    'state,price_parity',
    ...stateAbbreviations.map((state) => `${state},100`),
  ),
  'content/price-parities.yaml': about('Price levels', 'bea', '"2024"'),
  'content/sources/bls.yaml': lines(
    'title: Wages',
    'publisher: BLS',
    'short: BLS',
    'url: https://www.bls.gov/a',
    'seen: 2026',
    'reached: original',
    'kind: government',
  ),
  'content/sources/bea.yaml': lines(
    'title: Prices',
    'publisher: BEA',
    'short: BEA',
    'url: https://www.bea.gov/b',
    'seen: 2026',
    'reached: original',
    'kind: government',
  ),
  'content/glossary/median.yaml': lines(
    'term: median',
    'definition: The middle.',
    'see: [mean]',
    'source: bls',
  ),
  'content/glossary/mean.yaml': lines('term: mean', 'definition: The average.'),
  'content/pages/about.mdx': lines(
    '---',
    'title: About',
    `description: ${sentence}`,
    'reviewed: 2026-11-22',
    '---',
    '',
    'About [sources](/sources/#bls).',
    '',
    '## Method',
    '',
    'By hand.',
  ),
  [`${guide}/guide.yaml`]: lines(
    'title: Coder',
    'plural: coders',
    'soc: 29-2072',
    'soc-title: Records Specialists',
    'scope: Wider than coders.',
    'scope-short: Records',
    'summary: A job.',
    `description: ${sentence}`,
    'reviewed: 2026-11-22',
    'at-a-glance:',
    '  - label: Pay',
    '    figure: pay.us.p25',
    '    to: pay.us.p75',
    '  - label: School',
    '    text: None',
    '    source: bls',
    'chapters:',
    '  - id: job',
    '    title: The job',
    '    sections:',
    '      - what',
    '      - how',
    'specialties: [inpatient]',
    'faqs:',
    '  - title: Getting in',
    '    questions:',
    '      - is-it-hard',
    'certifications: [cpc]',
    'specialty-facts:',
    '  where: Where',
    '  code-sets: Code sets',
    '  credentials: Credentials',
  ),
  [`${guide}/figures.yaml`]: lines(
    'growth:',
    '  label: Growth',
    '  value: 8',
    '  unit: percent',
    '  period: 2025–35',
    '  scope: United States',
    '  source: bls',
    'training:',
    '  label: Training',
    '  low: 100',
    '  high: 900',
    '  unit: usd',
    '  period: "2026"',
    '  scope: United States',
    '  source: bea',
    'first-year:',
    '  label: First year',
    '  sum-of:',
    '    - certification.cpc.exam',
    '    - training',
    '  unit: usd',
    '  period: "2026"',
    '  scope: United States',
  ),
  [`${guide}/sections/what.mdx`]: lines(
    '---',
    'title: What it is',
    'short: What',
    'reviewed: 2026-11-22',
    '---',
    '',
    'It pays <Value of="pay.us.median" />.<Cite source="bls" />',
    '',
    '## On a day',
    '',
    '<DataTable of="employers" />',
  ),
  [`${guide}/sections/how.mdx`]: lines(
    '---',
    'title: How to',
    'short: How',
    'reviewed: 2026-11-22',
    '---',
    '',
    'See [what](/career-guides/coder/#on-a-day) a <Term of="median">median</Term> is.',
  ),
  [`${guide}/specialties/inpatient.mdx`]: lines(
    '---',
    'title: Inpatient',
    `summary: ${sentence}`,
    'facts:',
    '  where: Hospital',
    '  code-sets: ICD',
    'credentials: [cpc]',
    'reviewed: 2026-11-22',
    '---',
    '',
    'In hospitals.',
  ),
  [`${guide}/faqs/is-it-hard.mdx`]: lines(
    '---',
    'question: Is it hard?',
    'reviewed: 2026-11-22',
    '---',
    '',
    'It grows by <Value of="growth" />.',
  ),
  [`${guide}/certifications/cpc.yaml`]: lines(
    'abbreviation: CPC',
    'name: Professional Coder',
    'body: AAPC',
    'for: All',
    'settings: [any]',
    'level: entry',
    'eligibility: None',
    'fees:',
    '  - id: exam',
    '    label: Exam',
    '    usd: 425',
    '    payer: anyone',
    '    seen: 2026-09',
    '    source: bea',
    'renewal: None',
    'status: Active',
    'confirmed: full',
    'sources: [bls]',
  ),
  [`${guide}/tables/employers.yaml`]: lines(
    'caption: Employers',
    'columns: [Name, Kind]',
    'rows:',
    '  - cells: [A, Hospital]',
    '  - cells: [B, Insurer]',
    '    source: bea',
    'source: bls',
  ),
  [`${guide}/routes.yaml`]: lines(
    'answer: [It depends.]',
    `description: ${sentence}`,
    'routes:',
    '  - id: school',
    '    title: School',
    '    for: All',
    '    months:',
    '      low: 4',
    '      high: 15',
    '      source: bls',
    '    parts:',
    '      - label: Training',
    '        cost: training',
    '        times: 2',
    '      - label: Exam',
    '        cost: certification.cpc.exam',
    '        source: bls',
    '      - label: Books',
    '        cost: unknown',
    '    result: CPC',
  ),
  [`${guide}/ladder.yaml`]: lines(
    'caption: Steps',
    'stages:',
    '  - title: First',
    '    roles:',
    '      - title: Trainee',
    '  - title: Then',
    '    roles:',
    '      - title: Coder',
    'source: bls',
  ),
  [`${guide}/pay/national.csv`]: lines(
    nationalHead,
    'May 2024,190000,25,15,18,23,30,40,52000,31000,38000,48000,62000,83000',
    'May 2025,194720,27,17,20,24.59,31,39,56790,35000,42000,51140,65000,81150',
  ),
  [`${guide}/pay/national.yaml`]: about('Pay by year', 'bls', 'May 2024 to May 2025'),
  [`${guide}/pay/states.csv`]: lines(statesHead, ...stateAbbreviations.map(stateRow)),
  [`${guide}/pay/states.yaml`]: about('Pay by state'),
};

/** Changes to the sound files: a whole new text, none (the file is deleted), or what takes the place of what. */
export type Changes = Record<string, string | undefined | [find: string, replace: string]>;

/** What is read of the sound files with some changes. */
export function tinyContent(changes: Changes = {}): Content {
  const files = { ...soundFiles };
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) delete files[path];
    else files[path] = Array.isArray(change) ? replaced(path, change) : change;
  }
  return readFiles(files);
}

function replaced(path: string, [find, replace]: [string, string]): string {
  const text = soundFiles[path] ?? '';
  if (text.split(find).length !== 2) throw new Error(`"${find}" is not in ${path} exactly once.`);
  return text.replace(find, () => replace);
}

/** What one rule says of the sound files with some changes, as `file:line:column message`. */
export function reportsBy(rule: Rule, changes: Changes = {}, today = fixedToday): string[] {
  return reportsByFile(problemsOf(rule, changes, today));
}

export function problemsOf(rule: Rule, changes: Changes = {}, today = fixedToday) {
  const { entries, problems } = tinyContent(changes);
  const { preview: site, published } = sitesOf(entries);
  const found = rule({ entries, site, published, today });
  const rules = new Set(found.map((problem) => problem.rule));
  return reported([...problems, ...found]).filter((problem) => rules.has(problem.rule));
}

/** The site made of the sound files with some changes. */
export function tinySite(changes: Changes = {}, drafts = false) {
  const { preview, published } = sitesOf(tinyContent(changes).entries);
  return drafts ? preview : published;
}
