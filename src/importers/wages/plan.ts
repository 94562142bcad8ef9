import { posix } from 'node:path';
import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { readOews } from './oews-file.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import {
  type ChooseSource,
  correctCode,
  guidesOf,
  type ImportPlan,
  sourceOf,
  stops,
} from '../import-plan.ts';
import { fittingSources, otherOccupation } from '../fitting-source.ts';
import type { IgnoredRows, OewsRows } from './oews-rows.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import { type GuideChange, wageChanges } from './guide-changes.ts';
import { readImportGuides, type ImportGuide } from '../project.ts';
import { formatWageChanges } from './report.ts';
import { readPayTable } from '../table-file.ts';

/** What `npm run import:wages` is asked for. */
export interface WageOrder {
  /** Folder that holds content/. */
  root: string;
  /** Workbook, zip or CSV. */
  file: string;
  /** Reference month of the file, like May 2025. */
  period: string;
  source?: string | undefined;
  /** Names the source of a table where the order names none. */
  chooseSource?: ChooseSource;
  /** Folder name of the one guide to fill; all where it is absent. */
  guide?: string | undefined;
  /** SOC codes of related occupations for guides that have no table of them yet. */
  related?: readonly string[];
}

/** All that an import would do, and whatever speaks against it. Nothing is written where a problem is no advice. */
export interface WagePlan {
  guides: GuideChange[];
  ignored: IgnoredRows;
  problems: Problem[];
}

/** Reads the guides and the file and works out what changes; writes nothing, never throws for what they hold. */
export async function planWages({
  root,
  file,
  period,
  source,
  chooseSource,
  guide,
  related = [],
}: WageOrder): Promise<WagePlan> {
  const { guides: all, sources, problems } = readImportGuides(root);
  const guides = guidesOf(all, guide, problems);
  const oews = await readOews(file, wantedCodes(guides, related));
  problems.push(...oews.problems);
  // What is none of OEWS's files has no month to ask for.
  if (!period && oews.rows.length === 0 && stops(oews.problems))
    return { guides: [], ignored: oews.ignored, problems };
  if (!oewsPeriod.test(period)) {
    problems.push({
      file,
      rule: 'oews',
      message: period
        ? `--period "${period}" is not the reference month of OEWS figures.`
        : 'The month that these figures are of is not known.',
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
  const given = sourceOf(sources, source, problems);
  // Figures are compared only once all are read right: a row left out as wrong would look like one that BLS dropped.
  if (stops(problems)) return { guides: [], ignored: oews.ignored, problems };

  const matching = guides.filter((guide) => oews.rows.some((row) => row.soc === guide.soc));
  const lacking = guides.filter((guide) => !matching.includes(guide));
  for (const guide of lacking) {
    const problem = noRowFor(guide, oews);
    if (matching.length > 0) problems.push({ ...problem, advice: true });
    else
      problems.push({
        ...problem,
        file,
        message: problem.message.replace(/\.$/, `${apartFrom(oews.ignored)}.`),
      });
  }
  for (const guide of given ? matching : []) {
    const [better] = fittingSources(sources, 'wages', guide.soc, period);
    const misfit = given && otherOccupation(given, guide, better);
    if (misfit) problems.push(misfit);
  }
  const changes = matching.map((guide) =>
    wageChanges(guide, oews, period, { given: source, choose: chooseSource, sources }, related),
  );
  problems.push(...changes.flatMap((change) => change.problems));
  return { guides: changes, ignored: oews.ignored, problems };
}

const apartFrom = (ignored: IgnoredRows): string => {
  const words = describeIgnored(ignored);
  return words ? `, apart from ${words}` : '';
};

/** What a file says of an occupation that it has no row for: that BLS publishes none of this kind, or its parts alone. */
function noRowFor({ name, soc }: ImportGuide, oews: OewsRows): Problem {
  const parts = [...oews.occupations].filter(
    (code) => soc.endsWith('0') && code.startsWith(soc.slice(0, 6)) && code !== soc,
  );
  const ofStates = oews.statesCovered.size === stateAbbreviations.length;
  return {
    file: `content/career-guides/${name}/guide.yaml`,
    rule: 'oews',
    message: ofStates
      ? `BLS publishes no figures by state for ${name} (${soc}): the file has every state, and no row for it.`
      : `The file has no row for ${name} (${soc}).`,
    instead:
      parts.length > 0
        ? `It has figures for the parts of that group: ${parts.join(', ')}. Take one of these and ${correctCode}, or do without this file.`
        : ofStates
          ? `The guide does without states.csv and this file. If BLS uses another code, ${correctCode}.`
          : `Give BLS’s whole file, of all industries. If that has no row either, the guide does without it; if BLS uses another code, ${correctCode}.`,
  };
}

/** A plan of wages as the command of every importer takes it. */
export function asImportPlan({ guides, ignored, problems }: WagePlan, period: string): ImportPlan {
  const files = guides.flatMap(({ guide, files }) =>
    Object.entries(files).map(([name, text]) => [posix.join(guide.folder, name), text] as const),
  );
  return {
    files: new Map(files),
    report: formatWageChanges(guides),
    unchanged: `${plural(guides.length, 'guide')} had the figures of ${period} in this file already.`,
    ignored: describeIgnored(ignored),
    problems,
  };
}

/** The rows passed over in words, like “3 territory rows”; empty where there are none. */
function describeIgnored(ignored: IgnoredRows): string {
  return Object.entries(ignored)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) =>
      plural(count, `${kind === 'industry' ? 'single-industry or single-owner' : kind} row`),
    )
    .join(', ');
}

/** Codes of the guides, of related occupations, and of those that their tables list. */
function wantedCodes(guides: readonly ImportGuide[], related: readonly string[]): Set<string> {
  const codes = new Set([
    ...guides.map((guide) => guide.soc),
    ...related,
    ...(related.length > 0 ? ['00-0000'] : []),
  ]);
  for (const guide of guides) {
    for (const name of ['related-occupations', 'related-occupations-by-state'] as const) {
      // Problems of the table are reported where it is changed.
      for (const row of readPayTable(guide, name, [])?.rows ?? []) codes.add(row['soc'] ?? '');
    }
  }
  codes.delete('');
  return codes;
}
