import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMdast } from 'satteri';
import { formatAmount, unitWords } from '../lib/format.ts';
import { drawing } from './markdown-drawings.ts';
import { linkTo, paragraphs, plain, table } from './markdown-text.ts';
import type { PageContext } from './page-context.ts';
import { sourceNumber } from './page-context.ts';
import type { DataTable, Figure } from './types.ts';

/** The parts of a tree that are looked at here. */
interface Node {
  type: string;
  name?: string;
  url?: string;
  depth?: number;
  attributes?: { name: string; value: string }[];
  children?: Node[];
}

type Absolute = (path: string) => string;
type Marks = (ids: readonly string[]) => string;

/** Numbers of sources on a page, like `[3][5]`. */
export const marksOf =
  (context: PageContext): Marks =>
  (ids) =>
    [...new Set(ids.map((id) => sourceNumber(context, id)))]
      .filter((number) => number > 0)
      .map((number) => `[${number}]`)
      .join('');

/**
 * Writes texts of content as plain Markdown: figures and terms as words, citations as numbers, and
 * drawings as the tables that stand beside them.
 *
 * @param absolute - makes a path of the site a whole address
 * @param headings - how many levels deeper the headings of a text stand
 */
export function markdownOf(body: string, context: PageContext, absolute: Absolute, headings = 0): string {
  const tree = mdxToMdast(body, { features: { smartPunctuation: true } }) as unknown as Node;
  const marks = marksOf(context);
  const prepare = (node: Node): void => {
    if (node.type === 'heading' && node.depth) node.depth = Math.min(6, node.depth + headings);
    if (node.url?.startsWith('/')) node.url = absolute(node.url);
    node.children?.forEach(prepare);
  };
  prepare(tree);
  const flow = (
    node: unknown,
    _: unknown,
    state: { containerFlow(node: never, info: never): string },
    info: unknown,
  ): string =>
    block(node as Node, () => state.containerFlow(node as never, info as never), context, marks, absolute);
  const phrase = (
    node: unknown,
    _: unknown,
    state: { containerPhrasing(node: never, info: never): string },
    info: unknown,
  ): string => {
    const component = node as Node;
    if (component.name === 'Cite') return marks([attribute(component, 'source')]);
    if (component.name === 'Value') {
      // On its page a figure links to its source; here the number of the source stands after it.
      const figure = context.guide?.figures.get(attribute(component, 'of'));
      return amountOf(figure) + marks(figure?.sources ?? []);
    }
    return state.containerPhrasing(component as never, info as never);
  };
  return toMarkdown(tree as never, {
    bullet: '-',
    handlers: { mdxJsxFlowElement: flow, mdxJsxTextElement: phrase } as never,
  }).trim();
}

const attribute = (node: Node, name: string): string =>
  node.attributes?.find((it) => it.name === name)?.value ?? '';

const amountOf = (figure: Figure | undefined): string =>
  figure ? plain(formatAmount(figure.amount, figure.unit, figure.qualifier)) : '';

/** A component that stands between paragraphs, as Markdown. */
function block(
  node: Node,
  inside: () => string,
  context: PageContext,
  marks: Marks,
  absolute: Absolute,
): string {
  const { guide } = context;
  const of = attribute(node, 'of');
  switch (node.name) {
    case 'Callout':
    case 'Checklist':
      return paragraphs(`**${plain(attribute(node, 'title'))}**`, inside());
    case 'Step': {
      const cost = guide?.figures.get(attribute(node, 'cost'));
      const facts = [
        attribute(node, 'time') && `Time: ${plain(attribute(node, 'time'))}.`,
        cost && `Cost: ${amountOf(cost)} ${marks(cost.sources)}.`,
        attribute(node, 'result') && `You hold: ${plain(attribute(node, 'result'))}.`,
      ].filter(Boolean);
      return paragraphs(`**${plain(attribute(node, 'title'))}**`, facts.join(' '), inside());
    }
    case 'Likes':
      return paragraphs('**What you may like**', inside());
    case 'Dislikes':
      return paragraphs('**What you may not like**', inside());
    case 'FigureList': {
      const figures = of.split(/\s+/).flatMap((name) => guide?.figures.get(name) ?? []);
      const rows = figures.map((figure) => [
        plain(figure.label),
        `${amountOf(figure)} ${unitWords(figure.unit)} ${marks(figure.sources)}`,
        plain(figure.period),
      ]);
      return paragraphs(`**${plain(attribute(node, 'caption'))}**`, table(['What', 'Figure', 'When'], rows));
    }
    case 'DataTable':
      return dataTable(guide?.tables.get(of), marks);
    default:
      return (
        (guide &&
          drawing(node.name, { guide, attribute: (name) => attribute(node, name), marks, absolute })) ??
        inside()
      );
  }
}

function dataTable(data: DataTable | undefined, marks: Marks): string {
  if (!data) return '';
  const rows = data.rows.map(({ cells: [first = '', ...rest], link, source }) => [
    `${link ? linkTo(first, link) : plain(first)} ${source ? marks([source]) : ''}`,
    ...rest.map(plain),
  ]);
  const note = [
    data.note && plain(data.note),
    data.period && `${plain(data.period)}.`,
    data.source && marks([data.source]),
  ]
    .filter(Boolean)
    .join(' ');
  return paragraphs(`**${plain(data.caption)}**`, table(data.columns.map(plain), rows), note);
}
