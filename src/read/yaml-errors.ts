import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

type Words = [message: string, instead: string];

/** How many errors of one text are looked at: one slip can raise thousands, and each is compared with the others. */
const most = 60;

/** What an error of the YAML parser comes to for an editor, and the offset at which to look. */
export interface YamlError {
  offset: number;
  words: Words;
}

const quoted = 'Put double quotes around the whole value.';
const notAField: Words = [
  'This line is not `name: value`: the colon, or the space after it, is missing.',
  'Write the name of the field, a colon, a space and the value.',
];
const indent: Words = [
  'The indentation does not fit.',
  'Start the fields of one group, and the dashes of one list, in the same column.',
];

const words: Record<string, Words> = {
  BAD_INDENT: indent,
  TAB_AS_INDENT: ['A tab is used to indent.', 'Use spaces, two for each level.'],
  MULTILINE_IMPLICIT_KEY: notAField,
  BLOCK_AS_IMPLICIT_KEY: ['A value that contains a colon and a space needs quotes around it.', quoted],
  BAD_ALIAS: ['A value that starts with * or & needs quotes around it.', quoted],
  BAD_SCALAR_START: ['A value that starts with @, % or ` needs quotes around it.', quoted],
  BAD_DQ_ESCAPE: [
    'A backslash inside double quotes starts a code that YAML does not know.',
    'Write two backslashes, or use single quotes.',
  ],
  MULTIPLE_DOCS: [
    'A line of --- or ... ends the fields here.',
    'Delete it; the fields of a file must be in one piece.',
  ],
};
const noBreak: Words = [
  'The space here is a no-break space, which only looks like a space.',
  'Delete it and type a space.',
];
const tooFar: Words = ['This line is indented, but the field above it has its value already.', indent[1]];
export const tag: Words = ['A value that starts with ! needs quotes around it.', quoted];
/** Quotation marks of print around a whole value, which a reader would see. */
export const curly: Words = [
  'The quotation marks around this value are curly, so they are a part of it.',
  'Put straight ones (") in their place, or leave them out where the value has no colon.',
];
const unclosed: Words = [
  'The quotation mark here is not closed.',
  'Put the same mark at the end of the value, or leave both out.',
];
const unclosedBracket: Words = [
  'The bracket here is not closed.',
  'Put ] at the end of a list written in brackets, } at the end of a group; quote a value that starts with a bracket.',
];
const afterEnd: Words = [
  'Something is here after the value has ended.',
  `${quoted} Inside them a quotation mark is written \\".`,
];
const unexpected: Words = [
  'Something is where YAML does not expect it.',
  'Put quotes around a value that has : # [ ] { } & or * in it.',
];

/** What is said of the lines after a slip, too: their places are measured by the line that is wrong. */
const measured: ReadonlySet<Words> = new Set([indent, tooFar]);

/** Every error of a document that is worth reporting: one a line, since the parser trips again over the same slip, and of where lines start only what comes first. */
export function yamlErrors(document: Document.Parsed, text: string): YamlError[] {
  const errors = document.errors.slice(0, most);
  const spaces = errors.length > 0 ? [...text.matchAll(/(?<=^[ \u00A0]*|:)\u00A0+/gm)] : [];
  if (spaces.length > 0) return spaces.slice(0, most).map(({ index }) => ({ offset: index, words: noBreak }));
  const found = errors.map((error) => explain(error, errors, document, text));
  visit(document, {
    Alias: (_, node) => void found.push({ offset: node.range?.[0] ?? 0, words: words['BAD_ALIAS'] as Words }),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        found.push({
          offset: text.lastIndexOf('&', node.range?.[0] ?? 0),
          words: words['BAD_ALIAS'] as Words,
        });
    },
  });
  for (const warning of document.warnings) {
    found.push({ offset: warning.pos[0], words: tag });
  }
  let last = 0;
  return found
    .sort((a, b) => a.offset - b.offset)
    .slice(0, most)
    .filter((error) => {
      const line = text.slice(0, error.offset).split('\n').length;
      const again = line === last || (last > 0 && measured.has(error.words));
      last = line;
      return !again;
    });
}

function explain(
  error: YAMLError,
  all: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): YamlError {
  const { code, message } = error;
  const [offset, end] = error.pos;
  if (code === 'DUPLICATE_KEY') {
    // Behind an empty value the parser points at the end of the line before.
    const start = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
    const [whole = '', , quotedName] = /^(["'])(.*?)\1|^[^:\n]+/.exec(text.slice(start)) ?? [];
    return {
      offset: start,
      words: [`"${quotedName ?? whole.trim()}" is written twice.`, 'Keep one of the two.'],
    };
  }
  if (/^Missing closing/.test(message)) return { offset: startOfOpen(document, offset), words: unclosed };
  if (/end with a/.test(message)) return { offset: startOfOpen(document, offset), words: unclosedBracket };
  if (/^A block sequence/.test(message)) return { offset, words: indent };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const over = all.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === offset);
    if (over) return { offset: startOfWords(text, over.pos[1] - 1), words: tooFar };
  }
  if (
    code === 'MULTILINE_IMPLICIT_KEY' &&
    all.some((other) => other !== error && other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === offset)
  ) {
    return { offset: startOfWords(text, end - 1), words: tooFar };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^[“”‘’]/.test(text.slice(offset))) return { offset, words: curly };
  if (code === 'MISSING_CHAR') return { offset, words: notAField };
  if (/at node end/.test(message)) return { offset, words: afterEnd };
  return { offset, words: words[code] ?? unexpected };
}

/** Where the words of a line start. */
function startOfWords(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset) + 1;
  return start + text.slice(start).search(/\S/);
}

/** Where the quote or bracket is that is still open at an offset. */
function startOfOpen(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Node: (_, node) => {
      const open = (isCollection(node) && node.flow) || (isScalar(node) && node.type?.startsWith('QUOTE'));
      if (open && node.range && node.range[0] < offset && offset <= node.range[2]) start = node.range[0];
    },
  });
  return start;
}
