import { componentNames, componentsByName } from '../schemas/mdx-components.ts';
import { braces, type MdxNode, type Words } from './mdx-syntax.ts';

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
const leading = new Set<string>([
  ...['link', 'linkReference'],
  ...componentNames.filter((name) => componentsByName[name].inSentence),
]);

/** What a line of text may hold. A component on one line holds it without a paragraph around it. */
export const phrasing: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Why a text may not hold a node of this type, and what to write instead; undefined where it may. */
export const refusalOf = (type: string): Words | undefined =>
  drawn.has(type) ? undefined : (refused[type] ?? notDrawn);

/** Whether a node leads somewhere. */
export const leads = ({ type, name }: MdxNode): boolean => leading.has(type) || leading.has(name ?? '');
