import { toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMdast } from 'satteri';
import type { ComponentName } from '../schemas/mdx-components.ts';
import type { PageContext } from './page-context.ts';
import { sourceNumber } from './page-context.ts';
import { componentModel } from './texts.ts';

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

/** Figures of one sentence from one source have its number once, at the last of them or behind what it is cited for. */
const numberedOnce = (text: string): string =>
  text.replaceAll(/((?:\[\d+\])+)(?=[^[\]\n|.!?]*[.,;:)]?\1(?!\[))/g, '');

/**
 * Writes texts of content as plain Markdown: figures and terms as words, citations as numbers, and
 * drawings as the tables beside them.
 *
 * @param absolute - makes a path of the site a whole address
 * @param headings - how many levels deeper the headings of a text are
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
  const component =
    (container: 'containerFlow' | 'containerPhrasing') =>
    (
      node: Node,
      _: unknown,
      state: Record<typeof container, (node: Node, info: unknown) => string>,
      info: unknown,
    ) => {
      const attributes = Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value]));
      const { markdown } = componentModel(node.name as ComponentName);
      return markdown(attributes, {
        guide: context.guide,
        marks,
        absolute,
        inside: () => state[container](node, info),
      });
    };
  const text = toMarkdown(tree as never, {
    bullet: '-',
    handlers: {
      mdxJsxFlowElement: component('containerFlow'),
      mdxJsxTextElement: component('containerPhrasing'),
    } as never,
  });
  return numberedOnce(text).trim();
}
