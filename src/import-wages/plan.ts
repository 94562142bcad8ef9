import { suggestion } from '../lib/nearest.ts';
import { plural } from '../lib/plural.ts';
import type { Problem } from '../lib/problems.ts';
import { readOews } from './oews-file.ts';
import type { IgnoredRows } from './oews-rows.ts';
import { oewsPeriod } from '../schemas/oews.ts';
import { type GuideChange, wageChanges } from './guide-changes.ts';
import { readWageGuides, type WageGuide } from './project.ts';
import { readWageTable } from './table-file.ts';

/** What `npm run import:wages` is asked for. */
export interface WageOrder {
  /** Folder that holds content/. */
  root: string;
  /** Workbook, zip or CSV. */
  file: string;
  /** Reference month of the file, like May 2025. */
  period: string;
  source?: string | undefined;
}

/** All that an import would do, and whatever speaks against it. Nothing is written where a problem is no advice. */
export interface WagePlan {
  guides: GuideChange[];
  ignored: IgnoredRows;
  problems: Problem[];
}

/** Reads the guides and the file and works out what changes; writes nothing, never throws for what they hold. */
export async function planWages({ root, file, period, source }: WageOrder): Promise<WagePlan> {
  const { guides, sources, problems } = readWageGuides(root);
  const oews = await readOews(file, wantedCodes(guides));
  problems.push(...oews.problems);
  if (!oewsPeriod.test(period)) {
    problems.push({
      file,
      rule: 'oews',
      message: `--period "${period}" is not the reference month of OEWS figures.`,
      instead: 'Write it with quotes, like --period "May 2025".',
    });
  } else if (oews.period && oews.period !== period) {
    problems.push({
      file,
      rule: 'oews',
      message: `The workbook says that its figures are of ${oews.period}, not of ${period}.`,
      instead: `Write --period "${oews.period}", or give the file of ${period}.`,
    });
  }
  if (source !== undefined && !sources.includes(source)) {
    problems.push({
      file: 'content/sources',
      rule: 'names',
      message: `There is no source "${source}".`,
      instead: suggestion(source, sources) ?? 'Write a file for it first: `npm run new -- source`.',
    });
  }
  // Figures are compared only once all are read right: a row left out as wrong would look like one that BLS dropped.
  if (stops(problems)) return { guides: [], ignored: oews.ignored, problems };

  const matching = guides.filter((guide) => oews.rows.some((row) => row.soc === guide.soc));
  const lacking = guides.filter((guide) => !matching.includes(guide));
  if (matching.length === 0) {
    const ignored = describeIgnored(oews.ignored);
    problems.push({
      file,
      rule: 'oews',
      message: `The file has no row for ${lacking.map(({ name, soc }) => `${name} (${soc})`).join(', ')}${ignored ? `, apart from ${ignored}` : ''}.`,
      instead:
        'Give a national, state, metropolitan or nonmetropolitan file of all industries, or correct `soc:` in guide.yaml.',
    });
  } else {
    for (const { name, soc } of lacking) {
      problems.push({
        file: `content/career-guides/${name}/guide.yaml`,
        rule: 'oews',
        message: `The file has no row for ${soc}; this guide stays as it is.`,
        instead: 'Correct `soc:` if BLS uses another code.',
        advice: true,
      });
    }
  }
  const changes = matching.map((guide) => wageChanges(guide, oews, period, source));
  problems.push(...changes.flatMap((change) => change.problems));
  return { guides: changes, ignored: oews.ignored, problems };
}

/** Whether a problem is among them that is more than advice. */
export const stops = (problems: readonly Problem[]): boolean => problems.some((problem) => !problem.advice);

/** The rows passed over in words, like “3 territory rows”; empty where there are none. */
export function describeIgnored(ignored: IgnoredRows): string {
  return Object.entries(ignored)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) =>
      plural(count, `${kind === 'industry' ? 'single-industry or single-owner' : kind} row`),
    )
    .join(', ');
}

/** Codes of the guides and of the occupations that their tables of related ones list. */
function wantedCodes(guides: readonly WageGuide[]): Set<string> {
  const codes = new Set(guides.map((guide) => guide.soc));
  for (const guide of guides) {
    for (const name of ['related-occupations', 'related-occupations-by-state'] as const) {
      // Problems of the table are reported where it is changed.
      for (const row of readWageTable(guide, name, [])?.rows ?? []) codes.add(row['soc'] ?? '');
    }
  }
  codes.delete('');
  return codes;
}
