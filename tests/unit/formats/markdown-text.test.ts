import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { linkTo, plain, table } from '../../../src/model/markdown-text.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}
const tree = (markdown: string): Node => markdownToMdast(markdown);
const types = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(types)];
const textIn = (node: Node): string => node.value ?? (node.children ?? []).map(textIn).join('');

const hostile = [
  `"><script>alert(1)</script>`,
  ']]> </script> <!-- x -->',
  `=cmd|' /C calc'!A0`,
  'a `code` and *star* and _under_ and ~~gone~~',
  '[link](javascript:alert(1)) ![picture](x)',
  '# no heading',
  '- no list',
  '1. no list',
  '> no quote',
  '&amp; &lt;script&gt;',
  'ends in \\',
  'two\n\nparagraphs\n---',
];

describe('words of an editor in Markdown', () => {
  it.each(hostile)('%j stay words', (words) => {
    const read = tree(`${plain(words)}\n`);
    expect(types(read)).toEqual(['root', 'paragraph', 'text']);
    expect(textIn(read)).toBe(words.replace(/\s+/g, ' '));
  });

  it('stay as they are where nothing in them is special', () => {
    expect(plain('Medical Records Specialists (29-2072), $51,140 & more: 8%')).toBe(
      'Medical Records Specialists (29-2072), $51,140 & more: 8%',
    );
  });

  it.each(hostile)('%j stay words in the cells of a table', (words) => {
    const read = tree(table([plain(words), 'B'], [['1', plain(words)]]));
    expect(types(read).filter((type) => type !== 'text')).toEqual([
      'root',
      'table',
      'tableRow',
      'tableCell',
      'tableCell',
      'tableRow',
      'tableCell',
      'tableCell',
    ]);
  });

  it.each(hostile)('%j stay words in a link', (words) => {
    const read = tree(linkTo(words, 'https://a.example/b_(c)'));
    expect(types(read)).toEqual(['root', 'paragraph', 'link', 'text']);
    expect(read.children?.[0]?.children?.[0]?.url).toBe('https://a.example/b_(c)');
  });
});
