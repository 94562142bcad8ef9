import { capitalized } from '../../lib/capitalized.ts';
import { educationInWords } from '../../lib/education.ts';
import { formatCount, formatDollars } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { isToFill } from '../../lib/to-fill.ts';
import { parseYaml } from '../../read/yaml.ts';
import { aligned } from '../aligned.ts';
import { fittingSources, otherOccupation } from '../fitting-source.ts';
import { correctCode, guidesOf, type ImportOrder, type ImportPlan, sourceOf, stops } from '../import-plan.ts';
import { keepingTicks, notesFile, notesHead } from '../notes.ts';
import { besidePay, readImportGuides, textBesidePay, type ImportGuide } from '../project.ts';
import { otherCells } from '../table-file.ts';
import { withField, withValue } from '../yaml-text.ts';
import type { Years } from './columns.ts';
import { type FiguresChange, withFigures } from './figures-file.ts';
import { type Projection, type Projections, readProjections } from './read-projections.ts';
import { firstYear, periodOf, relatedTable, type TableChange } from './related-table.ts';
import { wantedCodes } from './wanted-codes.ts';

/** What an import of projections makes of one guide. */
interface GuideChange {
  guide: ImportGuide;
  /** New texts by path from the root. */
  files: Map<string, string>;
  lines: string[];
}

/** Reads the guides and the file and works out what changes; writes nothing, never throws for what they hold. */
export async function planProjections(order: ImportOrder): Promise<ImportPlan> {
  const {
    root,
    files: [file = ''],
  } = order;
  const { guides: all, sources, problems } = readImportGuides(root);
  const guides = guidesOf(all, order.guide, problems);
  const given = sourceOf(sources, order.source, problems);
  const projections = await readProjections(file, wantedCodes(guides));
  problems.push(...projections.problems);
  const { years } = projections;
  const nothing: ImportPlan = { files: new Map(), report: '', unchanged: '', problems };
  if (!years) return nothing;
  const period = periodOf(years);
  const source = order.source ?? order.chooseSource?.('related-projections', period);
  if (order.period !== undefined && firstYear(order.period) !== years.base)
    problems.push({
      file,
      rule: 'projections',
      message: `The headings say that the projections are of ${period}, not of ${order.period}.`,
      instead: `Write --period ${period} or leave it out, or give the table of ${order.period}.`,
    });
  const found = guides.filter(({ soc }) => projections.occupations.has(soc));
  for (const { name, soc } of guides.filter((guide) => !found.includes(guide)))
    problems.push({
      file: found.length > 0 ? `content/career-guides/${name}/guide.yaml` : file,
      rule: 'projections',
      message: `The table has no row for ${name} (${soc}).`,
      instead: `BLS projects some occupations as part of a group only: then the guide does without this file. If BLS uses another code, ${correctCode}.`,
      advice: found.length > 0,
    });
  if (stops(problems)) return nothing;
  const changes = found.map((guide) => {
    const [better] = fittingSources(sources, 'projections', guide.soc, period);
    const misfit = given && otherOccupation(given, guide, better);
    if (misfit) problems.push(misfit);
    return changesOf(guide, { ...projections, years }, root, source, problems);
  });
  if (stops(problems)) return nothing;
  return {
    files: new Map(changes.flatMap(({ files }) => [...files])),
    report: changes
      .filter(({ files }) => files.size > 0)
      .map(({ guide, lines }) => [`${guide.name} (${guide.soc}), ${period}`, ...lines].join('\n'))
      .join('\n\n'),
    unchanged: `${plural(found.length, 'guide')} had the projections of ${period} in this file already.`,
    problems,
  };
}

function changesOf(
  guide: ImportGuide,
  projections: Projections & { years: Years },
  root: string,
  source: string | undefined,
  problems: Problem[],
): GuideChange {
  const { occupations, years } = projections;
  const change: GuideChange = { guide, files: new Map(), lines: [] };
  const own = occupations.get(guide.soc);
  if (!own) return change;
  const occupation = `${guide.title || own.title} (${guide.soc})`;
  takeFigures(change, root, { own, total: occupations.get('00-0000'), years, occupation, source }, problems);
  const table = relatedTable(guide, projections, source, problems);
  if (table) takeTable(change, table, periodOf(years));
  else if (guide.files['related-occupations.csv'] === undefined)
    change.lines.push(
      '  The guide has no related-occupations.csv, in which the growth of its occupation is shown: see “Occupations to compare with” in the manual.',
    );
  takeGuideFields(change, root, own, source, problems);
  const notes = notesFile('projections');
  const before = textBesidePay(root, guide, notes, problems);
  const text = keepingTicks(before, notesOf(own, occupation, projections));
  if (text !== before) {
    change.files.set(besidePay(guide, notes), text);
    change.lines.push(`  ${notes}: ${before === undefined ? 'new' : 'written anew'}, for the writer.`);
  }
  return change;
}

function takeFigures(
  change: GuideChange,
  root: string,
  input: Parameters<typeof withFigures>[2],
  problems: Problem[],
): void {
  const { guide, files, lines } = change;
  const path = besidePay(guide, 'figures.yaml');
  const before = textBesidePay(root, guide, 'figures.yaml', problems);
  const { text, changes, notes }: FiguresChange = withFigures(before, path, input, problems);
  if (changes.length > 0) {
    files.set(path, text);
    lines.push(
      `  figures.yaml: ${plural(changes.length, 'figure')}`,
      ...aligned(
        changes.map(({ name, from, to }) => [
          `    ${name}`,
          from === undefined ? '–' : String(from),
          `→ ${to}`,
          from === undefined ? 'added' : '',
        ]),
      ),
    );
  }
  lines.push(...notes.map((note) => `  ${note}`));
}

function takeTable({ guide, files, lines }: GuideChange, table: TableChange, period: string): void {
  for (const [name, text] of Object.entries(table.files)) files.set(`${guide.folder}/${name}`, text);
  if (Object.keys(table.files).length === 0) return;
  const span = table.from === undefined || table.from === period ? period : `${table.from} → ${period}`;
  const shown = (cell: string | undefined, write: (cell: string) => string) =>
    cell === undefined ? '–' : cell === '' ? 'none' : write(cell);
  const percent = (cell: string) => `${cell}%`;
  const count = (cell: string) => formatCount(Number(cell));
  lines.push(
    `  related-projections.csv, ${span}: ${plural(table.rows.length, 'row')} changed`,
    ...aligned([
      ['', 'change', '', 'openings', '', ''],
      ...table.rows.map(({ row, from, to }) => [
        `    ${row}`,
        shown(from?.['change_percent'], percent),
        `→ ${shown(to?.['change_percent'], percent)}`,
        shown(from?.['openings_per_year'], count),
        `→ ${shown(to?.['openings_per_year'], count)}`,
        otherCells(from, to, ['change_percent', 'openings_per_year']),
      ]),
    ]),
    ...table.notes.map((note) => `    ${note}`),
  );
}

/** What guide.yaml says of the occupation, where it is still to fill there. */
function takeGuideFields(
  { guide, files, lines }: GuideChange,
  root: string,
  own: Projection,
  source: string | undefined,
  problems: Problem[],
): void {
  const path = besidePay(guide, 'guide.yaml');
  let text = textBesidePay(root, guide, 'guide.yaml', problems);
  if (text === undefined) return;
  const before = text;
  if (guide.untitled) {
    text = withField(text, 'soc-title', own.title);
    lines.push(`  guide.yaml: soc-title is now “${own.title}”.`);
  }
  const { 'at-a-glance': rows } = (parseYaml(text, path).data ?? {}) as { 'at-a-glance'?: unknown };
  const facts = Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  const index = facts.findIndex((row) => row['fact'] === 'entry-education' && isToFill(String(row['text'])));
  if (index >= 0 && own.education && source) {
    const education = capitalized(educationInWords(own.education));
    text = withValue(text, ['at-a-glance', index, 'text'], education);
    text = withValue(text, ['at-a-glance', index, 'source'], source);
    lines.push(`  guide.yaml: the typical entry education is now “${education}”.`);
  }
  if (text !== before) files.set(path, text);
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
