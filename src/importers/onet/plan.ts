import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { correctCode, type ImportOrder, type ImportPlan, noPlan, stops } from '../import-plan.ts';
import { planGuides, startImport } from '../plan-guides.ts';
import type { ImportGuide } from '../project.ts';
import { takeOnet } from './guide-import.ts';
import { type OpenedRelease, openRelease } from './open-release.ts';
import { type OnetData, readOnet } from './read-onet.ts';
import { releaseGiven } from './release.ts';
import { agency } from './tables.ts';

/**
 * Reads the guides and the files of a release and works out what changes; writes nothing.
 *
 * @param files - the files of the order and what they say, where they are read already
 */
export async function planOnet(
  order: ImportOrder,
  files?: { opened: OpenedRelease; data: OnetData },
): Promise<ImportPlan> {
  const { root } = order;
  const [file = ''] = order.files;
  const start = startImport(order);
  const { all, guides, sources, entries, problems } = start;
  const opened = files?.opened ?? (await openRelease(order.files));
  problems.push(...opened.problems);
  // What is none of O*NET's files has no release to ask for.
  if (opened.tables.length === 0 && stops(opened.problems)) return noPlan(problems);
  const release = releaseGiven(order.release, opened.releases, file, problems);
  const data = files?.data ?? readOnet(opened.tables, new Set(guides.map(({ soc }) => soc)));
  problems.push(...data.problems, ...missingNames(data, opened.tables[0]?.name ?? ''));
  if (!release) return noPlan(problems);
  const names = new Map(all.map(({ soc, name }) => [soc, name]));
  const choice = { given: order.source, sources, seen: order.today };
  return planGuides(order, start, {
    has: (soc) => data.occupations.has(soc),
    noRow: (guide) => noRowFor(guide, data),
    take: (change) => takeOnet(change, { root, data, release, entries, guides: names, choice }),
    report: ({ guide, lines }) =>
      [`${guide.name} (${guide.soc}), O*NET ${release.number}`, ...lines].join('\n'),
    unchanged: (count) =>
      `${plural(count, 'guide')} had what O*NET ${release.number} says in these files already.`,
  });
}

/** Answers by number say nothing without the table that has their names. */
function missingNames({ occupations, categories }: OnetData, file: string): Problem[] {
  const shares = [...occupations.values()].flat().flatMap((own) => own.shares);
  const scales = new Set(
    shares.filter(({ scale, category }) => !categories.get(`${scale} ${category}`)).map(({ scale }) => scale),
  );
  const table = (scale: string) =>
    scale === 'RL' ? 'Education Categories' : 'Training and Experience Categories';
  return [...new Set([...scales].map(table))].map((name) => ({
    file,
    rule: agency.rule,
    message: `The answers on ${name.replace(' Categories', '').toLowerCase()} are numbers whose meaning no file here says.`,
    instead: `Give ${name} of the same release too; before release 30.3 it is Education, Training, and Experience Categories.`,
  }));
}

function noRowFor({ name, soc }: ImportGuide, { titles, kinds }: OnetData): Omit<Problem, 'file'> {
  const parts = [...titles.keys()].filter((code) => soc.endsWith('0') && code.startsWith(soc.slice(0, 6)));
  return {
    rule: agency.rule,
    message: `The files have no row for ${name} (${soc}).`,
    instead:
      parts.length > 0
        ? `O*NET has the parts of that group: ${parts.join(', ')}. Take one of these and ${correctCode}, or do without these files.`
        : kinds.has('occupations')
          ? `O*NET does not describe some occupations: then the guide does without these files. If O*NET uses another code, ${correctCode}.`
          : `Give Task Statements or Occupation Data of the release too, or ${correctCode}.`,
  };
}
