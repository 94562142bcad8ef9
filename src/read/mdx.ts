import GithubSlugger from 'github-slugger';
import type { Position, Problem } from '../lib/problems.ts';
import { isReservedAnchor, reservedAnchor } from '../lib/reserved-anchors.ts';
import { componentNames, componentsByName } from '../schemas/mdx-components.ts';
import type { Prose } from '../schemas/prose.ts';
import { wrongAddress } from './addresses.ts';
import { problemAt, readComponent } from './component-use.ts';
import { braces, type MdxNode as Node, parseMdx, type Words } from './mdx-syntax.ts';
import { invisibleCharacter } from './text-file.ts';
import { collectTexts, type TextBlock } from './texts.ts';
import { type TypedFigure, typedFigures } from './typed-figures.ts';

const footnotes: Words = ['Footnotes are not used.', 'Cite a source with <Cite source="…" />.'];
const pictures: Words = [
  'Pictures are not used in content.',
  'Charts are components; describe anything else in words.',
];

/** Nodes that would be code, or that the site has no drawing for. */
const refused: Record<string, Words> = {
  mdxjsEsm: [
    '`import` and `export` are not used in content.',
    'Components are there without importing them: write <Value of="…" /> straight away.',
  ],
  mdxTextExpression: braces,
  mdxFlowExpression: braces,
  html: [
    'HTML is not used in content.',
    'Write Markdown, or one of the components listed in content/README.md.',
  ],
  table: [
    'Tables are not written in MDX.',
    'Put the table into the tables/ folder of the guide and show it with <DataTable of="name" />.',
  ],
  footnoteReference: footnotes,
  footnoteDefinition: footnotes,
  image: pictures,
  imageReference: pictures,
  delete: [
    'Struck-out words are not used in content.',
    'Delete them. For a number that is not exact write “about”, not ~.',
  ],
  code: [
    'Blocks of code are not used in content.',
    'Delete the lines of three backticks (```) or tildes (~~~).',
  ],
};

/** Everything that is drawn. What the parser may come to know besides is refused until somebody has looked at it. */
const drawn = new Set([
  ...['root', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'thematicBreak', 'definition'],
  ...['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference'],
  ...['mdxJsxFlowElement', 'mdxJsxTextElement'],
]);
const notDrawn: Words = [
  'This sort of Markdown is not used in content.',
  'Write it as a paragraph, a list, a quotation or a heading.',
];

/** What leads somewhere: a link in it would end it. */
const leads = new Set<string>([
  ...['link', 'linkReference'],
  ...componentNames.filter((name) => componentsByName[name].inSentence),
]);

/** Words of a link that mean nothing without those around it: many readers go from link to link. */
const saysNothing =
  /^(?:(?:click |see |go )?here|(?:this|the) (?:link|page|site)|this|link|(?:read |see |learn )?more)$/i;

/** What a line of text may hold. A component on one line holds it without a paragraph around it. */
const phrasing = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

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
    const refusal = drawn.has(node.type) ? undefined : (refused[node.type] ?? notDrawn);
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
    const isLink = leads.has(node.type) || leads.has(node.name ?? '');
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
    const twin = prose.headings.find((other) => other.slug === new GithubSlugger().slug(text));
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
  return node.value !== undefined && node.value !== null && node.type !== 'yaml'
    ? node.value
    : (node.children ?? []).map(plainText).join('');
}
