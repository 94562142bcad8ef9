import { suggestion } from '../lib/nearest.ts';
import type { Problem } from '../lib/problems.ts';
import { otherOccupation } from './fitting-source.ts';
import { GuideChange } from './guide-change.ts';
import { type ImportOrder, type ImportPlan, noPlan, sourceOf, stops } from './import-plan.ts';
import { type ImportGuide, readImportGuides, sourcesIn } from './project.ts';

/** What an import of guides starts from; what is wrong with it is in `problems`. */
export function startImport(order: ImportOrder) {
  const { guides: all, entries, problems } = readImportGuides(order.root);
  const sources = sourcesIn(entries);
  return {
    entries,
    all,
    /** Those that the order is for. */
    guides: guidesOf(all, order.guide, problems),
    sources,
    /** The source that the order names. */
    given: sourceOf(sources, order.source, problems),
    problems,
  };
}

function guidesOf(
  all: readonly ImportGuide[],
  guide: string | undefined,
  problems: Problem[],
): readonly ImportGuide[] {
  if (guide === undefined) return all;
  const guides = all.filter(({ name }) => name === guide);
  if (guides.length === 0 && all.length > 0) {
    const names = all.map(({ name }) => name);
    problems.push({
      file: 'content/career-guides',
      rule: 'names',
      message: `There is no guide "${guide}" with a SOC code.`,
      instead: suggestion(guide, names) ?? `Known names: ${names.join(', ')}.`,
    });
  }
  return guides;
}

/** What the files of an agency say of guides. */
export interface Findings {
  has: (soc: string) => boolean;
  /** The problem of a guide that they have no row for; `isAlone` where they have none for any. */
  noRow: (guide: ImportGuide, isAlone: boolean) => Omit<Problem, 'file'>;
  /** A source that fits an occupation better than one that speaks of another. */
  betterSource?: (soc: string) => string | undefined;
  /** Takes what they say of a guide. */
  take: (change: GuideChange) => void;
  /** The change of a guide, for a person to read. */
  report: (change: GuideChange) => string;
  /** For when nothing changes, by how many guides there are. */
  unchanged: (guides: number) => string;
}

/**
 * The plan of an import, guide by guide. Figures are compared only once all are read right: a row left out as wrong would
 * look like one that the agency dropped.
 */
export function planGuides(
  { root, files: [file = ''] }: ImportOrder,
  { guides, given, problems }: ReturnType<typeof startImport>,
  { has, noRow, betterSource, take, report, unchanged }: Findings,
): ImportPlan {
  if (stops(problems)) return noPlan(problems);
  const found = guides.filter(({ soc }) => has(soc));
  for (const guide of guides.filter((it) => !found.includes(it)))
    problems.push(
      found.length > 0
        ? { ...noRow(guide, false), file: `${guide.folder}/guide.yaml`, advice: true }
        : { ...noRow(guide, true), file },
    );
  if (stops(problems)) return noPlan(problems);
  const changes = found.map((guide) => {
    const misfit = given && otherOccupation(given, guide, betterSource?.(guide.soc));
    if (misfit) problems.push(misfit);
    const change = new GuideChange(guide, root, problems);
    take(change);
    return change;
  });
  if (stops(problems)) return noPlan(problems);
  return {
    files: new Map(changes.flatMap((change) => [...change.files])),
    report: changes
      .filter((change) => change.files.size > 0)
      .map(report)
      .join('\n\n'),
    unchanged: unchanged(found.length),
    problems,
  };
}
