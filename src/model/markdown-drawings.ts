import { formatAmount, formatDate, formatDollars, formatShare } from '../lib/format.ts';
import { linkTo, paragraphs, plain, table } from './markdown-text.ts';
import type { Certification, Guide, Pay, StatePay } from './types.ts';

/** What a component needs to become words. */
export interface Words {
  guide: Guide;
  /** An attribute of the component, empty where it has none. */
  attribute: (name: string) => string;
  /** Numbers of sources, like `[3][5]`. */
  marks: (ids: readonly string[]) => string;
  /** Makes a path of the site a whole address. */
  absolute: (path: string) => string;
}

/** The table or list behind a drawing; undefined where the component only holds others. */
export function drawing(name: string | undefined, words: Words): string | undefined {
  const { guide, marks } = words;
  const { pay } = guide;
  switch (name) {
    case 'PayRange':
      return pay && payRange(pay, marks);
    case 'PayTrend':
      return pay && payTrend(pay, marks);
    case 'TopStates':
      return pay && topStates(pay, words);
    case 'IndustryPay':
      return pay && industryPay(pay, marks);
    case 'StateLinks':
      return pay?.states.map((it) => `- ${linkTo(it.state.name, words.absolute(it.path))}`).join('\n');
    case 'CertificationTable': {
      const only = words.attribute('only').split(/\s+/).filter(Boolean);
      return certificationTable(
        guide.certifications.filter((it) => only.length === 0 || only.includes(it.id)),
        marks,
      );
    }
    case 'RouteTable':
      return routeTable(guide, marks);
    case 'FullCredential':
      return fullCredential(guide, marks);
    case 'SpecialtyTable':
      return specialtyTable(guide);
    case 'CareerLadder':
      return careerLadder(guide, marks);
    default:
      return undefined;
  }
}

type Marks = Words['marks'];

function payRange({ national, origins }: Pay, marks: Marks): string {
  const { p10, p25, median, p75, p90 } = national.annual;
  return paragraphs(
    table(
      ['10th percentile', '25th', 'Median', '75th', '90th'],
      [[p10, p25, median, p75, p90].map(formatDollars)],
    ),
    `Dollars a year, ${national.period}. ${marks([origins.national.source])}`,
  );
}

function payTrend({ series, origins }: Pay, marks: Marks): string {
  const rows = series.map((year) => [
    year.period,
    formatDollars(year.annual.median),
    formatAmount(year.employment, 'people'),
  ]);
  return paragraphs(
    table(['Year', 'Median a year', 'People employed'], rows),
    marks([origins.national.source]),
  );
}

function topStates({ states, origins, priceParities }: Pay, { attribute, marks }: Words): string {
  const by = attribute('by');
  const adjusted = by === 'adjusted-median';
  const value = (it: StatePay) =>
    by === 'employment' ? it.employment : adjusted ? it.adjustedMedian : it.annual.median;
  const first = states
    .filter((it) => typeof value(it) === 'number')
    .sort((a, b) => Number(value(b)) - Number(value(a)))
    .slice(0, Number(attribute('count') || 5));
  const title =
    by === 'employment' ? 'Jobs' : adjusted ? 'Median a year at national prices' : 'Median a year';
  const when = `${origins.states.period}${adjusted ? `, price levels of ${priceParities.period}` : ''}. ${marks([origins.states.source, ...(adjusted ? [priceParities.source] : [])])}`;
  return paragraphs(
    table(
      ['State', title],
      first.map((it) => [
        it.state.name,
        by === 'employment' ? formatAmount(value(it), 'people') : formatDollars(value(it)),
      ]),
    ),
    when,
  );
}

function industryPay({ industries, origins }: Pay, marks: Marks): string | undefined {
  return (
    origins.industries &&
    paragraphs(
      table(
        ['Industry', 'Median a year', 'Jobs', 'Share of jobs'],
        industries.map((it) => [
          plain(it.industry),
          formatDollars(it.annualMedian),
          formatAmount(it.employment, 'people'),
          formatShare(it.share),
        ]),
      ),
      `${origins.industries.period}. ${marks([origins.industries.source])}`,
    )
  );
}

const levels = { entry: 'Entry', middle: 'Middle', advanced: 'Advanced' };

function certificationTable(certifications: readonly Certification[], marks: Marks): string {
  const fees = (it: Certification) =>
    it.fees
      .filter((fee) => fee.id.startsWith('exam'))
      .map(
        (fee) =>
          `${formatAmount(fee.usd, 'usd', fee.qualifier)} (${plain(fee.label)}, seen ${formatDate(fee.seen)}) ${marks([fee.source])}`,
      )
      .join('; ');
  return table(
    ['Credential', 'For', 'Exam fee'],
    certifications.map((it) => [
      plain(`${it.abbreviation}, ${it.name} (${it.body})`),
      plain(`${levels[it.level]}: ${it.for}`),
      fees(it) || 'Not confirmed',
    ]),
  );
}

function routeTable({ routes }: Guide, marks: Marks): string {
  const anyOpen = routes.some(({ open }) => open);
  return table(
    ['Route', 'Time to train', 'Known cost', ...(anyOpen ? ['No reliable figure for'] : [])],
    routes.map(({ title, months, known, open, parts }) => [
      plain(title),
      months === 'unknown' ? 'Unknown' : `${formatAmount(months, 'months')} ${marks([months.source])}`,
      known.high === 0
        ? 'Unknown'
        : `${formatAmount(known, 'usd', open ? 'at least' : undefined)} ${marks(parts.flatMap((part) => part.sources))}`,
      ...(anyOpen
        ? [
            parts
              .filter((part) => part.cost === 'unknown')
              .map((part) => plain(part.label))
              .join('; ') || 'Nothing',
          ]
        : []),
    ]),
  );
}

function fullCredential({ costs }: Guide, marks: Marks): string | undefined {
  const path = costs?.fullCredential;
  return (
    path &&
    paragraphs(
      `**${plain(path.title)}** ${marks([path.source])}`,
      `From ${plain(path.from.title)}: ${plain(path.from.note)}. To ${plain(path.to.title)}: ${plain(path.to.note)}.`,
      table(
        ['Way', 'Time', 'Needs', 'Note'],
        path.ways.map((way) => [
          plain(way.title),
          way.months === 'unknown' ? 'No fixed time' : `${way.months} months of work`,
          plain(way.needs.join('; ')),
          plain(way.note ?? ''),
        ]),
      ),
    )
  );
}

function specialtyTable({ specialties }: Guide): string {
  return table(
    ['Type', 'Where', 'Works from', 'Code sets', 'Credentials', 'Experience asked'],
    specialties.map((it) =>
      [
        it.title,
        it.setting,
        it.worksFrom,
        it.codeSets.join(', '),
        it.credentials.map((credential) => credential.abbreviation).join(', ') || 'None named',
        it.experience,
      ].map(plain),
    ),
  );
}

function careerLadder({ ladder }: Guide, marks: Marks): string | undefined {
  if (!ladder) return undefined;
  const roles = (list: readonly { title: string; note?: string | undefined }[]) =>
    list.map(({ title, note }) => plain(note ? `${title} (${note})` : title)).join('; ');
  const stages = ladder.stages.map(
    ({ title, experience, roles: own }, index) =>
      `${index + 1}. ${plain(experience ? `${title} (${experience})` : title)}: ${roles(own)}`,
  );
  return paragraphs(
    `**${plain(ladder.caption)}**`,
    stages.join('\n'),
    ladder.sideways && `Sideways: ${roles(ladder.sideways)}`,
    `${plain(ladder.note ?? '')} ${marks([ladder.source])}`.trim(),
  );
}
