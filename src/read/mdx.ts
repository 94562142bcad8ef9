import GithubSlugger, { slug as slugOf } from 'github-slugger';
import type { Position, Problem } from '../lib/problems.ts';
import { isReservedAnchor, reservedAnchor } from '../lib/reserved-anchors.ts';
import type { Prose } from '../schemas/prose.ts';
import { wrongAddress } from './addresses.ts';
import { problemAt, readComponent } from './component-use.ts';
import { leads, phrasing, refusalOf } from './mdx-nodes.ts';
import { type MdxNode as Node, parseMdx } from './mdx-syntax.ts';
import { invisibleCharacter } from './text-file.ts';
import { collectTexts, type TextBlock } from './texts.ts';
import { type TypedFigure, typedFigures } from './typed-figures.ts';

/** Words of a link that mean nothing without those around it: many readers go from link to link. */
const saysNothing =
  /^(?:(?:click |see |go )?here|(?:this|the) (?:link|page|site)|this|link|(?:read |see |learn )?more)$/i;

/**
 * Reads the body of an MDX file as data: Markdown and the closed set of components with plain string
 * attributes. Everything that could run, fetch or reach the page as markup is a problem; nothing is
 * compiled or evaluated here.
 *
 * @param source - the whole file, front matter included, so that lines count from its top
 * @returns nothing of the text, and problems that hide it, where its tags do not pair up
 */
export function readMdx(
  source: string,
  file: string,
): { prose: Prose; texts: TextBlock[]; problems: Problem[] } {
  const prose: Prose = { uses: [], headings: [], links: [], words: 0 };
  const { tree, problems } = parseMdx(source, file);
  if (!tree) return { prose, texts: [], problems };
  const lines = source.split('\n');
  const slugger = new GithubSlugger();
  const add = (node: Node, rule: string, message: string, instead?: string) =>
    problems.push(problemAt(file, node, rule, message, instead));

  const visit = (node: Node, parent: Node | undefined, inBlock = false, inLink = false): void => {
    const refusal = refusalOf(node.type);
    if (refusal) {
      add(node, 'mdx-is-data', ...refusal);
      return;
    }
    if (typeof node.checked === 'boolean')
      add(
        node,
        'mdx-is-data',
        'Boxes to tick are not written as [ ].',
        'Put the list inside <Checklist title="…"> … </Checklist>, without the boxes.',
      );
    const character =
      node.type === 'text' || node.type === 'inlineCode' ? invisibleCharacter(node.value ?? '') : undefined;
    if (character) add(node, 'mdx-is-data', ...character.words);
    const isLink = leads(node);
    if (isLink && inLink)
      add(
        node,
        'components',
        'A link is inside a link here.',
        'Move one of the two behind the other: <Term>, <Value> and <Cite> lead somewhere by themselves.',
      );
    if (node.type === 'heading') readHeading(node);
    if (node.url !== undefined) readAddress(node);
    if ((node.type === 'link' || node.type === 'linkReference') && isBlank(node))
      add(
        node,
        'links',
        'This link has no words.',
        'Write them between its brackets: [the glossary](/glossary/).',
      );
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const read = readComponent(file, node, parent);
      problems.push(...read.problems);
      if (read.use) prose.uses.push(read.use);
    }
    const startsBlock = !inBlock && (node.children ?? []).some((child) => phrasing.has(child.type));
    if (startsBlock) {
      for (const { words, ...place } of typedFigures(node)) {
        const [message, instead] = words;
        problems.push({ file, ...placeIn(lines, place), rule: 'typed-figure', message, instead });
      }
    }
    if (node.type === 'text')
      prose.words += (node.value ?? '').split(/\s+/).filter((word) => /\w/.test(word)).length;
    for (const child of node.children ?? []) visit(child, node, inBlock || startsBlock, inLink || isLink);
  };

  const readHeading = (node: Node) => {
    const text = plainText(node);
    const depth = node.depth ?? 2;
    const line = node.position?.start.line ?? 1;
    const slug = slugger.slug(text);
    const previous = prose.headings.at(-1)?.depth ?? 1;
    if (!/[\p{L}\p{N}]/u.test(text) || slug === '')
      add(
        node,
        'headings',
        'This heading has no letter and no digit, so nothing can link to it.',
        'Write it in words.',
      );
    else if (isReservedAnchor(slug))
      add(node, 'headings', reservedAnchor(slug), 'Word the heading differently.');
    if (depth === 1)
      add(
        node,
        'headings',
        'The title of the file is its only first-level heading.',
        'Start headings with ##.',
      );
    else if (depth > previous + 1)
      add(node, 'headings', `This heading skips a level.`, `Start it with ${'#'.repeat(previous + 1)}.`);
    const twin = prose.headings.find((other) => other.slug === slugOf(text));
    if (twin)
      add(
        node,
        'headings',
        `“${text}” is the heading of line ${twin.line} already.`,
        'Word one of the two differently.',
      );
    prose.headings.push({ depth, text, slug, line });
  };

  const readAddress = (node: Node) => {
    const url = node.url ?? '';
    const wrong = wrongAddress(url);
    if (wrong) return add(node, 'mdx-is-data', ...wrong);
    if (node.type === 'link' && saysNothing.test(plainText(node).trim()))
      problems.push({
        ...problemAt(
          file,
          node,
          'links',
          `“${plainText(node).trim()}” does not say where the link leads.`,
          'Let the link be the words for its page: [the glossary](/glossary/).',
        ),
        advice: true,
      });
    prose.links.push({
      url,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
    return undefined;
  };

  for (const [index, node] of (tree.children ?? []).entries()) {
    const next = tree.children?.[index + 1];
    if (
      node.type === 'heading' &&
      (!next || (next.type === 'heading' && (next.depth ?? 2) <= (node.depth ?? 2)))
    )
      add(node, 'headings', 'Nothing is under this heading.', 'Write what belongs there, or delete it.');
  }
  visit(tree, undefined);
  return { prose, texts: collectTexts(tree), problems };
}

/** Where a part of a text node is in the source, which may write its characters in other ways (`&#36;` for `$`). */
function placeIn(
  lines: readonly string[],
  { node, offset, part }: Omit<TypedFigure<Node>, 'words'>,
): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = (node.value ?? '').slice(0, offset).split('\n');
  // A line end written as `&NewLine;` starts no line of the source.
  const line = Math.min(start.line + before.length - 1, node.position?.end.line ?? start.line);
  const from = (before.length > 1 ? 0 : start.column - 1) + (before.at(-1) ?? '').length;
  const word = part.split(/\s/)[0] ?? '';
  const found = lines[line - 1]?.indexOf(word, from) ?? -1;
  return { line, column: (found < 0 ? from : found) + 1 };
}

/** Whether a node holds no more than spaces. */
const isBlank = ({ children = [] }: Node): boolean =>
  children.every(({ type, value }) => type === 'text' && (value ?? '').trim() === '');

/** The words of a node, without markup. */
function plainText(node: Node): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}
