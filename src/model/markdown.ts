import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMdast } from 'satteri';
import { formatAmount, formatDate, formatDollars, formatShare, unitWords } from '../lib/format.ts';
import type { Estimate } from '../lib/pay.ts';
import type { PageContext } from './page-context.ts';
import { sourceNumber } from './page-context.ts';
import type { Guide } from './types.ts';

/** The parts of a tree that are looked at here. */
interface Node {
  type: string;
  name?: string;
  url?: string;
  depth?: number;
  attributes?: { name: string; value: string }[];
  children?: Node[];
}

/** One cell of a pipe table: no line breaks, no bare pipes. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/**
 * Writes texts of content as plain Markdown: figures and terms as words, citations as numbers, and
 * drawings as the tables that stand beside them.
 *
 * @param absolute - makes a path of the site a whole address
 * @param headings - how many levels deeper the headings of a text stand
 */
export function markdownOf(body: string, context: PageContext, absolute: (path: string) => string, headings = 0): string {
  const tree = mdxToMdast(body, { features: { smartPunctuation: true } }) as unknown as Node;
  const marks = (ids: readonly string[]): string =>
    [...new Set(ids.map((id) => sourceNumber(context, id)))].filter((number) => number > 0).map((number) => `[${number}]`).join('');
  const prepare = (node: Node): void => {
    if (node.type === 'heading' && node.depth) node.depth = Math.min(6, node.depth + headings);
    if (node.url?.startsWith('/')) node.url = absolute(node.url);
    node.children?.forEach(prepare);
  };
  prepare(tree);
  const flow = (node: unknown, _: unknown, state: { containerFlow(node: never, info: never): string }, info: unknown): string => {
    const component = node as Node;
    const inside = () => state.containerFlow(component as never, info as never);
    return block(component, inside, context, marks);
  };
  const phrase = (node: unknown, _: unknown, state: { containerPhrasing(node: never, info: never): string }, info: unknown): string => {
    const component = node as Node;
    const of = attribute(component, 'of');
    if (component.name === 'Cite') return marks([attribute(component, 'source')]);
    if (component.name === 'Value') {
      const figure = context.guide?.figures.get(of);
      return figure ? formatAmount(figure.amount, figure.unit, figure.qualifier) : '';
    }
    return state.containerPhrasing(component as never, info as never);
  };
  return toMarkdown(tree as never, {
    bullet: '-',
    handlers: { mdxJsxFlowElement: flow, mdxJsxTextElement: phrase } as never,
  }).trim();
}

const attribute = (node: Node, name: string): string => node.attributes?.find((it) => it.name === name)?.value ?? '';

/** A component that stands between paragraphs, as Markdown. */
function block(node: Node, inside: () => string, context: PageContext, marks: (ids: readonly string[]) => string): string {
  const { guide } = context;
  const of = attribute(node, 'of');
  switch (node.name) {
    case 'Callout':
    case 'Checklist':
      return `**${attribute(node, 'title')}**\n\n${inside()}`;
    case 'Step': {
      const cost = guide?.figures.get(attribute(node, 'cost'));
      const facts = [
        attribute(node, 'time') && `Time: ${attribute(node, 'time')}.`,
        cost && `Cost: ${formatAmount(cost.amount, cost.unit, cost.qualifier)} ${marks(cost.sources)}.`,
        attribute(node, 'result') && `You hold: ${attribute(node, 'result')}.`,
      ].filter(Boolean);
      return [`**${attribute(node, 'title')}**`, facts.join(' '), inside()].filter(Boolean).join('\n\n');
    }
    case 'Likes':
      return `**What you may like**\n\n${inside()}`;
    case 'Dislikes':
      return `**What you may not like**\n\n${inside()}`;
    case 'FigureList':
      return `**${attribute(node, 'caption')}**\n\n${table(
        ['What', 'Figure', 'When'],
        of.split(/\s+/).flatMap((name) => {
          const figure = guide?.figures.get(name);
          return figure ? [[figure.label, `${formatAmount(figure.amount, figure.unit, figure.qualifier)} ${unitWords(figure.unit)} ${marks(figure.sources)}`, figure.period]] : [];
        }),
      )}`;
    case 'DataTable': {
      const data = guide?.tables.get(of);
      if (!data) return '';
      const rows = data.rows.map(({ cells, link, source }) => {
        const [first = '', ...rest] = cells;
        return [`${link ? `[${first}](${link})` : first} ${source ? marks([source]) : ''}`, ...rest];
      });
      return [`**${data.caption}**`, table(data.columns, rows), [data.note, data.period && `${data.period}.`, data.source && marks([data.source])].filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
    }
    default:
      return (guide && drawing(node, guide, marks)) ?? inside();
  }
}

/** The table behind a drawing; undefined where the component only holds others. */
function drawing(node: Node, guide: Guide, marks: (ids: readonly string[]) => string): string | undefined {
  const { pay } = guide;
  const note = (period: string, ids: readonly string[]) => `${period}. ${marks(ids)}`;
  const pair = (value: Estimate) => formatDollars(value);
  switch (node.name) {
    case 'PayRange':
      return pay && [table(['10th percentile', '25th', 'Median', '75th', '90th'], [[pay.national.annual.p10, pay.national.annual.p25, pay.national.annual.median, pay.national.annual.p75, pay.national.annual.p90].map(pair)]), note(`Dollars a year, ${pay.national.period}`, [pay.origins.national.source])].join('\n\n');
    case 'PayTrend':
      return pay && [table(['Year', 'Median a year'], pay.series.map((year) => [year.period, formatDollars(year.annual.median)])), marks([pay.origins.national.source])].join('\n\n');
    case 'TopStates': {
      if (!pay) return '';
      const by = attribute(node, 'by');
      const value = (it: (typeof pay.states)[number]) => (by === 'employment' ? it.employment : by === 'median' ? it.annual.median : it.adjustedMedian);
      const first = [...pay.states].filter((it) => typeof value(it) === 'number').sort((a, b) => Number(value(b)) - Number(value(a))).slice(0, Number(attribute(node, 'count') || 5));
      const title = by === 'employment' ? 'Jobs' : by === 'median' ? 'Median a year' : 'Median at national prices';
      return [table(['State', title], first.map((it) => [it.state.name, by === 'employment' ? formatAmount(value(it), 'people') : formatDollars(value(it))])), note(pay.origins.states.period, [pay.origins.states.source])].join('\n\n');
    }
    case 'IndustryPay':
      return pay?.origins.industries && [table(['Industry', 'Median a year', 'Jobs', 'Share of jobs'], pay.industries.map((it) => [it.industry, formatDollars(it.annualMedian), formatAmount(it.employment, 'people'), formatShare(it.share)])), note(pay.origins.industries.period, [pay.origins.industries.source])].join('\n\n');
    case 'StateLinks':
      return pay ? pay.states.map((it) => `${it.state.name}: ${formatDollars(it.annual.median)}`).join('; ') : '';
    case 'CertificationTable': {
      const only = attribute(node, 'only').split(/\s+/).filter(Boolean);
      return table(
        ['Credential', 'For', 'Exam fee'],
        guide.certifications
          .filter((it) => only.length === 0 || only.includes(it.id))
          .map((it) => [`${it.abbreviation}, ${it.name} (${it.body})`, it.for, it.fees.filter((fee) => fee.id.startsWith('exam')).map((fee) => `${formatAmount(fee.usd, 'usd', fee.qualifier)} (${fee.label}, seen ${formatDate(fee.seen)}) ${marks([fee.source])}`).join('; ') || 'Not confirmed']),
      );
    }
    case 'RouteTable':
      return table(
        ['Route', 'Time to train', 'Known cost'],
        guide.routes.map((route) => [
          route.title,
          route.months === 'unknown' ? 'Unknown' : formatAmount(route.months, 'months'),
          route.known.high === 0 ? 'Unknown' : formatAmount(route.known, 'usd', route.open ? 'at least' : undefined),
        ]),
      );
    case 'SpecialtyTable':
      return table(['Type', 'Where', 'Code sets'], guide.specialties.map((it) => [it.title, it.setting, it.codeSets.join(', ')]));
    case 'CareerLadder':
      return guide.ladder && [`**${guide.ladder.caption}**`, ...guide.ladder.stages.map((stage, index) => `${index + 1}. ${stage.title}: ${stage.roles.map((role) => role.title).join(', ')}`)].join('\n');
    default:
      return undefined;
  }
}
