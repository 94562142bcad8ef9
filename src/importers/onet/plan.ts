import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { readContent } from '../../read/read-content.ts';
import { otherOccupation } from '../fitting-source.ts';
import { correctCode, guidesOf, type ImportOrder, type ImportPlan, sourceOf, stops } from '../import-plan.ts';
import { readImportGuides, type ImportGuide } from '../project.ts';
import { GuideImport } from './guide-import.ts';
import { type OpenedRelease, openRelease } from './open-release.ts';
import { type OnetData, readOnet } from './read-onet.ts';
import { releaseGiven } from './release.ts';
import { agency, type TableKind } from './tables.ts';

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
  const { guides: all, sources, problems } = readImportGuides(root);
  const guides = guidesOf(all, order.guide, problems);
  const given = sourceOf(sources, order.source, problems);
  const opened = files?.opened ?? (await openRelease(order.files));
  problems.push(...opened.problems);
  const nothing: ImportPlan = { files: new Map(), report: '', unchanged: '', problems };
  // What is none of O*NET's files has no release to ask for.
  if (opened.tables.length === 0 && stops(opened.problems)) return nothing;
  const release = releaseGiven(order.release, opened.releases, order.files[0] ?? '', problems);
  const data = files?.data ?? readOnet(opened.tables, new Set(guides.map(({ soc }) => soc)));
  problems.push(...data.problems, ...missingNames(data, opened.tables[0]?.name ?? ''));
  if (stops(problems) || !release) return nothing;
  const found = guides.filter(({ soc }) => data.occupations.has(soc));
  for (const guide of guides.filter((it) => !found.includes(it)))
    problems.push(
      found.length > 0
        ? { ...noRowFor(guide, data), advice: true }
        : { ...noRowFor(guide, data), file: order.files[0] ?? '' },
    );
  if (stops(problems)) return nothing;
  const { entries } = readContent(root);
  const names = new Map(all.map(({ soc, name }) => [soc, name]));
  const changes = found.map((guide) => {
    const misfit = given && otherOccupation(given, guide, undefined);
    if (misfit) problems.push(misfit);
    return new GuideImport(guide, data, release, root, problems).take(entries, names, {
      given: order.source,
      sources,
      seen: order.today,
    });
  });
  if (stops(problems)) return nothing;
  return {
    files: new Map(changes.flatMap((change) => [...change.files])),
    report: changes
      .filter((change) => change.files.size > 0)
      .map(({ guide, lines }) =>
        [`${guide.name} (${guide.soc}), O*NET ${release.number}`, ...lines].join('\n'),
      )
      .join('\n\n'),
    unchanged: `${plural(found.length, 'guide')} had what O*NET ${release.number} says in these files already.`,
    problems,
  };
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

function noRowFor({ name, soc }: ImportGuide, { titles, kinds }: OnetData): Problem {
  const parts = [...titles.keys()].filter((code) => soc.endsWith('0') && code.startsWith(soc.slice(0, 6)));
  const given = (kind: TableKind): boolean => kinds.has(kind);
  return {
    file: `content/career-guides/${name}/guide.yaml`,
    rule: agency.rule,
    message: `The files have no row for ${name} (${soc}).`,
    instead:
      parts.length > 0
        ? `O*NET has the parts of that group: ${parts.join(', ')}. Take one of these and ${correctCode}, or do without these files.`
        : given('occupations')
          ? `O*NET does not describe some occupations: then the guide does without these files. If O*NET uses another code, ${correctCode}.`
          : `Give Task Statements or Occupation Data of the release too, or ${correctCode}.`,
  };
}
