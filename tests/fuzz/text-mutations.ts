import type { Choices } from './choices.ts';

/** Breaks a text in one way. `others` are texts of other files of the project, to take something from. */
export type TextMutation = (text: string, choices: Choices, others: readonly string[]) => string;

/** What people type, paste and save by mistake, and what means something to YAML, CSV, MDX or HTML. */
export const fragments = [
  ...'{}<>/\\`*_[]()|#!&"\':;,%$@=',
  ...['```', '**', '~~', '##', ': ', ' #', '- ', '> ', '---\n', '+++\n', '...\n', '\n', '\n\n', '  '],
  ...'\t\r\0\uFEFF\u00A0\u200B\u2028\u202E\uFFFDé“”’–😀的',
  ...[
    '\u001B[31m',
    '<script>',
    '</Callout>',
    '<Value of="',
    '<Cite />',
    '<5',
    '{x}',
    'import x',
    '$48',
    '8%',
  ],
  ...['](javascript:x)', '](/nowhere/)', '](#nowhere)', '&#0;', '__proto__: x\n', '!!js x', '&a', '*a'],
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> main\n'],
];

const place = (text: string, choices: Choices): number => choices.below(text.length + 1);
const splice = (text: string, from: number, count: number, put: string): string =>
  text.slice(0, from) + put + text.slice(from + count);
const lines =
  (change: (lines: string[], choices: Choices, others: readonly string[]) => void): TextMutation =>
  (text, choices, others) => {
    const list = text.split('\n');
    change(list, choices, others);
    return list.join('\n');
  };
const at = (list: readonly unknown[], choices: Choices): number => choices.below(list.length);

/** Changes one of the places that a pattern finds. */
const words =
  (pattern: RegExp, change: (word: string, choices: Choices) => string): TextMutation =>
  (text, choices) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return text;
    const { index, 0: word } = choices.pick(places);
    return splice(text, index, word.length, change(word, choices));
  };

/** Changes the lines that are `name: value`, at any depth. */
const field = (
  change: (parts: { indent: string; name: string; value: string }, choices: Choices) => string,
): TextMutation =>
  lines((list, choices) => {
    const places = list.flatMap((line, index) => (/^[\s-]*[\w.-]+:/.test(line) ? [index] : []));
    if (places.length === 0) return;
    const index = choices.pick(places);
    const [, indent = '', name = '', value = ''] = /^([\s-]*)([\w.-]+):(.*)$/s.exec(list[index] ?? '') ?? [];
    list[index] = change({ indent, name, value }, choices);
  });

const values = [
  '',
  ' ',
  ' 1',
  ' -1',
  ' 1.5',
  ' 1e999',
  ' .nan',
  ' true',
  ' null',
  ' ~',
  ' yes',
  ' []',
  ' {}',
  ' [a, b]',
  ' {a: b}',
  ' "',
  " '",
  ' |',
  ' >-',
  ' 2026-11-22',
  ' 2026-02-31',
  ' 9999-99-99',
  ' constructor',
  ' ../x',
  ' https://',
  ' javascript:x',
  ' a: b',
  ' *a',
  ' &a b',
  ' !x',
  ' @x',
  ' "\\u0000"',
  ` ${'x'.repeat(5_000)}`,
];

export const textMutations: Record<string, TextMutation> = {
  'a character is lost': (text, choices) => splice(text, place(text, choices), 1 + choices.below(3), ''),
  'a character is added': (text, choices) => splice(text, place(text, choices), 0, choices.pick(fragments)),
  'a character is another': (text, choices) => splice(text, place(text, choices), 1, choices.pick(fragments)),
  'a character is doubled': (text, choices) => {
    const from = place(text, choices);
    return splice(text, from, 0, text.slice(from, from + 1).repeat(1 + choices.below(3)));
  },
  'a stretch is lost': (text, choices) =>
    splice(text, place(text, choices), choices.below(Math.max(1, text.length)), ''),
  'a stretch stands elsewhere': (text, choices) => {
    const from = place(text, choices);
    const stretch = text.slice(from, from + choices.below(80));
    const rest = splice(text, from, stretch.length, '');
    return splice(rest, place(rest, choices), 0, stretch);
  },
  'something of another file stands here': (text, choices, others) => {
    const other = choices.pick(others);
    return splice(
      text,
      place(text, choices),
      0,
      other.slice(choices.below(other.length + 1)).slice(0, choices.below(200)),
    );
  },
  'a digit is another': words(/\d/g, (_, choices) => String(choices.below(10))),
  'a word is another': words(/[a-z]{3,}/g, (_, choices) =>
    choices.pick([
      'pay',
      'records',
      'undefined',
      'lantern-keeper',
      'bls',
      'Constructor',
      'CPC',
      'Straße',
      'of',
    ]),
  ),
  'a word stands twice': words(/[a-z]{3,}/gi, (word) => `${word} ${word}`),
  'a word is lost': words(/[a-z]{3,} /gi, () => ''),
  'a line is lost': lines((list, choices) => void list.splice(at(list, choices), 1)),
  'a line is doubled': lines((list, choices) => {
    const index = at(list, choices);
    list.splice(index, 0, list[index] ?? '');
  }),
  'two lines change places': lines((list, choices) => {
    const [a, b] = [at(list, choices), at(list, choices)];
    [list[a], list[b]] = [list[b] ?? '', list[a] ?? ''];
  }),
  'a line is indented': lines((list, choices) => {
    const index = at(list, choices);
    list[index] = choices.pick(['  ', ' ', '\t', '    ']) + (list[index] ?? '');
  }),
  'a line loses its indent': lines((list, choices) => {
    const index = at(list, choices);
    list[index] = (list[index] ?? '').trimStart();
  }),
  'a line runs on': lines((list, choices) => {
    const index = at(list, choices);
    list.splice(index, 2, `${list[index] ?? ''}${list[index + 1] ?? ''}`);
  }),
  'a line of another file stands here': lines(
    (list, choices, others) =>
      void list.splice(at(list, choices), 0, choices.pick(choices.pick(others).split('\n'))),
  ),
  'a field has another name': field(({ indent, name, value }, choices) => {
    const from = choices.below(name.length + 1);
    return `${indent}${splice(name, from, choices.below(2), choices.pick(['', 'x', '-', 'E', '_']))}:${value}`;
  }),
  'a field has another value': field(
    ({ indent, name }, choices) => `${indent}${name}:${choices.pick(values)}`,
  ),
  'a field has no space': field(({ indent, name, value }) => `${indent}${name}:${value.trimStart()}`),
  'a field has a quotation mark': field(
    ({ indent, name, value }, choices) => `${indent}${name}: ${choices.pick(['"', "'"])}${value.trim()}`,
  ),
  'a field is doubled': field(
    ({ indent, name, value }) => `${indent}${name}:${value}\n${indent.replace('-', ' ')}${name}:${value}`,
  ),
  'a field is lost': field(() => ''),
  'a field is a list': field(
    ({ indent, name, value }) => `${indent}${name}:\n${indent.replace('-', ' ')}  -${value}`,
  ),
  'a cell is another': lines((list, choices) => {
    const index = at(list, choices);
    const cells = (list[index] ?? '').split(',');
    cells[at(cells, choices)] = choices.pick([
      '',
      '*',
      '#',
      'x',
      '-1',
      '"',
      '"a""b"',
      '"a,b"',
      '1,000',
      '$5',
      ' 7 ',
      'XX',
      '99999999999999999999',
    ]);
    list[index] = cells.join(',');
  }),
  'a cell too many or too few': lines((list, choices) => {
    const index = at(list, choices);
    list[index] = choices.chance(0.5) ? `${list[index] ?? ''},` : (list[index] ?? '').replace(/,[^,]*$/, '');
  }),
  'semicolons for commas': (text) => text.replaceAll(',', ';'),
  'tabs for spaces': (text) => text.replaceAll('  ', '\t'),
  'curly quotation marks': (text) => text.replaceAll(/"([^"]*)"/g, '“$1”'),
  'no quotation marks': (text) => text.replaceAll(/["']/g, ''),
  capitals: (text) => text.toUpperCase(),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'line ends of all sorts': (text, choices) =>
    text.replaceAll('\n', () => choices.pick(['\n', '\r\n', '\r'])),
  'the mark of an encoding': (text) => `\uFEFF${text}`,
  'the mark of an encoding twice': (text) => `\uFEFF\uFEFF${text}`,
  'no line end at the end': (text) => text.trimEnd(),
  'spaces at the ends of lines': (text) => text.replaceAll('\n', '  \n'),
  empty: () => '',
  'nothing but space': () => ' \n\n\t\n',
  'cut off': (text, choices) => text.slice(0, place(text, choices)),
  'twice over': (text) => text + text,
  huge: (text, choices) =>
    (text || 'x\n').repeat(Math.ceil(choices.pick([70_000, 500_000, 5_000_000]) / Math.max(2, text.length))),
  'one huge line': (text, choices) =>
    splice(text, place(text, choices), 0, choices.pick([...fragments, 'a', '1', 'a ']).repeat(20_000)),
};
