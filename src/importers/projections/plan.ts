import { formatCount, formatDollars } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import { fittingSources } from '../fitting-source.ts';
import type { GuideChange } from '../guide-change.ts';
import { fillGuideFields } from '../guide-fields.ts';
import { correctCode, type ImportOrder, type ImportPlan, noPlan } from '../import-plan.ts';
import { notesFile, notesHead } from '../notes.ts';
import { planGuides, startImport } from '../plan-guides.ts';
import { socsIn } from '../table-file.ts';
import type { Years } from './columns.ts';
import { takeFigures } from './figures-file.ts';
import { type Projection, type Projections, readProjections } from './read-projections.ts';
import { firstYear, periodOf, takeRelated } from './related-table.ts';

/** Reads the guides and the file and works out what changes; writes nothing, never throws for what they hold. */
export async function planProjections(order: ImportOrder): Promise<ImportPlan> {
  const [file = ''] = order.files;
  const start = startImport(order);
  const { guides, sources, problems } = start;
  const wanted = guides.flatMap((guide) => [
    guide.soc,
    ...socsIn(guide, 'related-occupations'),
    ...socsIn(guide, 'related-projections'),
  ]);
  const projections = await readProjections(file, new Set(['00-0000', ...wanted]));
  problems.push(...projections.problems);
  const { years, occupations } = projections;
  if (!years) return noPlan(problems);
  const period = periodOf(years);
  const source = order.source ?? order.chooseSource?.('related-projections', period);
  if (order.period !== undefined && firstYear(order.period) !== years.base)
    problems.push({
      file,
      rule: 'projections',
      message: `The headings say that the projections are of ${period}, not of ${order.period}.`,
      instead: `Write --period ${period} or leave it out, or give the table of ${order.period}.`,
    });
  return planGuides(order, start, {
    has: (soc) => occupations.has(soc),
    noRow: ({ name, soc }) => ({
      rule: 'projections',
      message: `The table has no row for ${name} (${soc}).`,
      instead: `BLS projects some occupations as part of a group only: then the guide does without this file. If BLS uses another code, ${correctCode}.`,
    }),
    betterSource: (soc) => fittingSources(sources, 'projections', soc, period)[0],
    take: (change) => takeProjections(change, { ...projections, years }, source),
    report: ({ guide, lines }) => [`${guide.name} (${guide.soc}), ${period}`, ...lines].join('\n'),
    unchanged: (count) => `${plural(count, 'guide')} had the projections of ${period} in this file already.`,
  });
}

function takeProjections(
  change: GuideChange,
  projections: Projections & { years: Years },
  source: string | undefined,
): void {
  const { guide } = change;
  const { occupations, years } = projections;
  const own = occupations.get(guide.soc);
  if (!own) return;
  const occupation = `${guide.title || own.title} (${guide.soc})`;
  takeFigures(change, { own, total: occupations.get('00-0000'), years, occupation, source });
  takeRelated(change, projections, source);
  fillGuideFields(change, { title: own.title, education: own.education, source });
  change.setNotes(notesFile('projections'), notesOf(own, occupation, projections));
}

/** All that the table says of an occupation, for the writer. */
function notesOf(
  own: Projection,
  occupation: string,
  { years, wageYear }: Projections & { years: Years },
): string {
  const none = 'BLS gives none (a dash or an empty cell in its table)';
  const count = (value: number | null): string => (value === null ? none : formatCount(value));
  const change = own.change === null ? none : `${formatCount(own.change)} jobs`;
  const words: [string, string | undefined][] = [
    [`Jobs in ${years.base}`, count(own.base)],
    [`Jobs projected for ${years.target}`, count(own.target)],
    [
      'Change over the whole period',
      own.changePercent === null ? change : `${change}, ${own.changePercent} percent`,
    ],
    ['Openings a year', count(own.openings)],
    [
      `Median pay a year${wageYear ? `, ${wageYear}` : ''}`,
      typeof own.wage === 'number' ? formatDollars(own.wage) : own.wage === null ? none : undefined,
    ],
    ['Typical education needed for entry', own.education === '' ? none : own.education],
    ['Work experience in a related occupation', own.experience === '' ? none : own.experience],
    ['Typical on-the-job training', own.training === '' ? none : own.training],
  ];
  return [
    notesHead(
      `BLS projections, ${periodOf(years)}: ${occupation}`,
      'npm run import:projections',
      `the table of ${periodOf(years)}`,
    ),
    ...words.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`])),
    '',
  ].join('\n');
}
