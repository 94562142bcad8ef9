import type { Random } from './random.ts';

/** Breaks a text in one way. `others` are texts of other files of the project, to take something from. */
export type TextMutation = (text: string, random: Random, others: readonly string[]) => string;

/** What people type, paste and save by mistake, and what means something to YAML, CSV, MDX or HTML. */
const signs = [
  ...[
    '{',
    '}',
    '<',
    '>',
    '/',
    '\\',
    '`',
    '```',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '|',
    '#',
    '##',
    '!',
    '&',
    '"',
    "'",
    ':',
    ': ',
    ' #',
    '- ',
    '> ',
    ';',
    ',',
    '%',
    '$',
    '@',
    '=',
  ],
  ...[
    '---\n',
    '+++\n',
    '...\n',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '\r',
    '\0',
    '\uFEFF',
    '\u00A0',
    '\u200B',
    '\u2028',
    '\u202E',
    '\uFFFD',
    '\u001B[31m',
    'é',
    '“',
    '”',
    '’',
    '–',
    '😀',
    '的',
  ],
  ...[
    '<script>',
    '</Callout>',
    '<Value of="',
    '<Cite />',
    '<5',
    '{x}',
    'import x',
    '](javascript:x)',
    '](/nowhere/)',
    '](#nowhere)',
    '$48',
    '8%',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> main\n',
    '&#0;',
    '__proto__: x\n',
    '!!js x',
    '&a',
    '*a',
  ],
];

const place = (text: string, random: Random): number => random.below(text.length + 1);
const splice = (text: string, from: number, count: number, put: string): string =>
  text.slice(0, from) + put + text.slice(from + count);
const lines =
  (change: (lines: string[], random: Random, others: readonly string[]) => void): TextMutation =>
  (text, random, others) => {
    const list = text.split('\n');
    change(list, random, others);
    return list.join('\n');
  };
const at = (list: readonly unknown[], random: Random): number => random.below(list.length);

/** Changes one of the places that a pattern finds. */
const words =
  (pattern: RegExp, change: (word: string, random: Random) => string): TextMutation =>
  (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return text;
    const { index, 0: word } = random.pick(places);
    return splice(text, index, word.length, change(word, random));
  };

/** Changes the lines that are `name: value`, at any depth. */
const field = (
  change: (parts: { indent: string; name: string; value: string }, random: Random) => string,
): TextMutation =>
  lines((list, random) => {
    const places = list.flatMap((line, index) => (/^[\s-]*[\w.-]+:/.test(line) ? [index] : []));
    if (places.length === 0) return;
    const index = random.pick(places);
    const [, indent = '', name = '', value = ''] = /^([\s-]*)([\w.-]+):(.*)$/s.exec(list[index] ?? '') ?? [];
    list[index] = change({ indent, name, value }, random);
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
  'a character is lost': (text, random) => splice(text, place(text, random), 1 + random.below(3), ''),
  'a character is added': (text, random) => splice(text, place(text, random), 0, random.pick(signs)),
  'a character is another': (text, random) => splice(text, place(text, random), 1, random.pick(signs)),
  'a character is doubled': (text, random) => {
    const from = place(text, random);
    return splice(text, from, 0, text.slice(from, from + 1).repeat(1 + random.below(3)));
  },
  'a stretch is lost': (text, random) =>
    splice(text, place(text, random), random.below(Math.max(1, text.length)), ''),
  'a stretch stands elsewhere': (text, random) => {
    const from = place(text, random);
    const stretch = text.slice(from, from + random.below(80));
    const rest = splice(text, from, stretch.length, '');
    return splice(rest, place(rest, random), 0, stretch);
  },
  'something of another file stands here': (text, random, others) => {
    const other = random.pick(others);
    return splice(
      text,
      place(text, random),
      0,
      other.slice(random.below(other.length + 1)).slice(0, random.below(200)),
    );
  },
  'a digit is another': words(/\d/g, (_, random) => String(random.below(10))),
  'a word is another': words(/[a-z]{3,}/g, (_, random) =>
    random.pick([
      'pay',
      'records',
      'undefined',
      'medical-coder',
      'bls',
      'Constructor',
      'CPC',
      'Straße',
      'of',
    ]),
  ),
  'a word stands twice': words(/[a-z]{3,}/gi, (word) => `${word} ${word}`),
  'a word is lost': words(/[a-z]{3,} /gi, () => ''),
  'a line is lost': lines((list, random) => void list.splice(at(list, random), 1)),
  'a line is doubled': lines((list, random) => {
    const index = at(list, random);
    list.splice(index, 0, list[index] ?? '');
  }),
  'two lines change places': lines((list, random) => {
    const [a, b] = [at(list, random), at(list, random)];
    [list[a], list[b]] = [list[b] ?? '', list[a] ?? ''];
  }),
  'a line is indented': lines((list, random) => {
    const index = at(list, random);
    list[index] = random.pick(['  ', ' ', '\t', '    ']) + (list[index] ?? '');
  }),
  'a line loses its indent': lines((list, random) => {
    const index = at(list, random);
    list[index] = (list[index] ?? '').trimStart();
  }),
  'a line runs on': lines((list, random) => {
    const index = at(list, random);
    list.splice(index, 2, `${list[index] ?? ''}${list[index + 1] ?? ''}`);
  }),
  'a line of another file stands here': lines(
    (list, random, others) =>
      void list.splice(at(list, random), 0, random.pick(random.pick(others).split('\n'))),
  ),
  'a field has another name': field(({ indent, name, value }, random) => {
    const from = random.below(name.length + 1);
    return `${indent}${splice(name, from, random.below(2), random.pick(['', 'x', '-', 'E', '_']))}:${value}`;
  }),
  'a field has another value': field(({ indent, name }, random) => `${indent}${name}:${random.pick(values)}`),
  'a field has no space': field(({ indent, name, value }) => `${indent}${name}:${value.trimStart()}`),
  'a field has a quotation mark': field(
    ({ indent, name, value }, random) => `${indent}${name}: ${random.pick(['"', "'"])}${value.trim()}`,
  ),
  'a field is doubled': field(
    ({ indent, name, value }) => `${indent}${name}:${value}\n${indent.replace('-', ' ')}${name}:${value}`,
  ),
  'a field is lost': field(() => ''),
  'a field is a list': field(
    ({ indent, name, value }) => `${indent}${name}:\n${indent.replace('-', ' ')}  -${value}`,
  ),
  'a cell is another': lines((list, random) => {
    const index = at(list, random);
    const cells = (list[index] ?? '').split(',');
    cells[at(cells, random)] = random.pick([
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
  'a cell too many or too few': lines((list, random) => {
    const index = at(list, random);
    list[index] = random.chance(0.5) ? `${list[index] ?? ''},` : (list[index] ?? '').replace(/,[^,]*$/, '');
  }),
  'semicolons for commas': (text) => text.replaceAll(',', ';'),
  'tabs for spaces': (text) => text.replaceAll('  ', '\t'),
  'curly quotation marks': (text) => text.replaceAll(/"([^"]*)"/g, '“$1”'),
  'no quotation marks': (text) => text.replaceAll(/["']/g, ''),
  capitals: (text) => text.toUpperCase(),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'line ends of all sorts': (text, random) => text.replaceAll('\n', () => random.pick(['\n', '\r\n', '\r'])),
  'the mark of an encoding': (text) => `\uFEFF${text}`,
  'the mark of an encoding twice': (text) => `\uFEFF\uFEFF${text}`,
  'no line end at the end': (text) => text.trimEnd(),
  'spaces at the ends of lines': (text) => text.replaceAll('\n', '  \n'),
  empty: () => '',
  'nothing but space': () => ' \n\n\t\n',
  'cut off': (text, random) => text.slice(0, place(text, random)),
  'twice over': (text) => text + text,
  huge: (text, random) =>
    (text || 'x\n').repeat(Math.ceil(random.pick([70_000, 500_000, 5_000_000]) / Math.max(2, text.length))),
  'one huge line': (text, random) =>
    splice(text, place(text, random), 0, random.pick([...signs, 'a', '1', 'a ']).repeat(20_000)),
};
