import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { readOews } from './oews-file.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import { correctCode, type ImportOrder, type ImportPlan, noPlan, stops } from '../import-plan.ts';
import { fittingSources } from '../fitting-source.ts';
import type { IgnoredRows, OewsRows } from './oews-rows.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import { takeWages } from './guide-changes.ts';
import { planGuides, startImport } from '../plan-guides.ts';
import type { ImportGuide } from '../project.ts';
import { socsIn } from '../table-file.ts';

/**
 * Reads the guides and the file and works out what changes; writes nothing, never throws for what they hold.
 *
 * @param related - SOC codes of related occupations for guides that have no table of them yet
 */
export async function planWages(order: ImportOrder, related: readonly string[] = []): Promise<ImportPlan> {
  const { period = '' } = order;
  const [file = ''] = order.files;
  const start = startImport(order);
  const { guides, sources, problems } = start;
  const oews = await readOews(file, wantedCodes(guides, related));
  problems.push(...oews.problems);
  // What is none of OEWS's files has no month to ask for.
  if (!period && oews.rows.length === 0 && stops(oews.problems)) return noPlan(problems);
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
  const ignored = describeIgnored(oews.ignored);
  const figures = {
    ...{ oews, period, sources, suggested: related },
    given: order.source,
    choose: order.chooseSource,
  };
  const plan = planGuides(order, start, {
    has: (soc) => oews.rows.some((row) => row.soc === soc),
    noRow: (guide, isAlone) => noRowFor(guide, oews, isAlone && ignored ? `, apart from ${ignored}` : ''),
    betterSource: (soc) => fittingSources(sources, 'wages', soc, period)[0],
    take: (change) => takeWages(change, figures),
    report: ({ guide, lines }) => [`${guide.name} (${guide.soc})`, ...lines].join('\n\n'),
    unchanged: (count) => `${plural(count, 'guide')} had the figures of ${period} in this file already.`,
  });
  return { ...plan, ignored };
}

/** What a file says of an occupation that it has no row for: that BLS publishes none of this kind, or its parts alone. */
function noRowFor({ name, soc }: ImportGuide, oews: OewsRows, apart: string): Omit<Problem, 'file'> {
  const parts = [...oews.occupations].filter(
    (code) => soc.endsWith('0') && code.startsWith(soc.slice(0, 6)) && code !== soc,
  );
  const ofStates = oews.statesCovered.size === stateAbbreviations.length;
  return {
    rule: 'oews',
    message: ofStates
      ? `BLS publishes no figures by state for ${name} (${soc}): the file has every state, and no row for it${apart}.`
      : `The file has no row for ${name} (${soc})${apart}.`,
    instead:
      parts.length > 0
        ? `It has figures for the parts of that group: ${parts.join(', ')}. Take one of these and ${correctCode}, or do without this file.`
        : ofStates
          ? `The guide does without states.csv and this file. If BLS uses another code, ${correctCode}.`
          : `Give BLS’s whole file, of all industries. If that has no row either, the guide does without it; if BLS uses another code, ${correctCode}.`,
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
const wantedCodes = (guides: readonly ImportGuide[], related: readonly string[]): Set<string> =>
  new Set([
    ...guides.flatMap((guide) => [
      guide.soc,
      ...socsIn(guide, 'related-occupations'),
      ...socsIn(guide, 'related-occupations-by-state'),
    ]),
    ...related,
    ...(related.length > 0 ? ['00-0000'] : []),
  ]);
