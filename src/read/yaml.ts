import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, type Range, visit } from 'yaml';
import { fieldFact, type Problem } from '../lib/problems.ts';
import { plainNumber } from '../lib/plain-number.ts';
import type { FieldPath, Parsed } from './entry.ts';
import { invisibleCharacter } from './text-file.ts';
import { curly, tag, type YamlError, yamlErrors } from './yaml-errors.ts';

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)} …` : text);

/**
 * Reads one YAML text. Dates stay strings; anchors and aliases are refused, so that what a file says
 * is in it once.
 *
 * @param lineOffset - lines before the text in its file (front matter starts on line 2)
 */
export function parseYaml(text: string, file: string, lineOffset = 0): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    version: '1.2',
    logLevel: 'error',
  });
  const positionOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const errors = yamlErrors(document, text);
  const problems = (errors.length > 0 ? errors : unfit(document, text)).map(
    ({ offset, words: [message, instead] }): Problem => ({
      file,
      ...positionOf(offset),
      rule: 'yaml',
      message,
      instead,
      hides: [fieldFact(file)],
    }),
  );
  const at = (path: FieldPath) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const parent = length > 0 ? document.getIn(path.slice(0, length - 1), true) : undefined;
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        );
        const range = isScalar(pair?.key) ? pair.key.range : undefined;
        if (range) return positionOf(range[0]);
      }
      const node = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return positionOf(range[0]);
    }
    return undefined;
  };
  return { data: problems.length === 0 ? document.toJS() : undefined, at, problems };
}

/**
 * Values of a sort given by a tag (`!x`); values with a character that no page may hold, written as a code
 * (`"\x1B"`), so that the text itself shows nothing; numbers in another form than plain digits (`.inf`, `0x10`,
 * `1e3`, `010`); values in curly quotation marks; values cut off at a `#`; and the one name that JavaScript takes for something else than a name.
 */
function unfit(document: Document.Parsed, text: string): YamlError[] {
  const found: YamlError[] = [];
  const tagged = ({ tag: name, range }: { tag?: string; range?: Range | null | undefined }) => {
    if (name) found.push({ offset: text.lastIndexOf('!', range?.[0]), words: tag });
  };
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return;
      found.push({
        offset: key.range?.[0] ?? 0,
        words: [
          '"__proto__" cannot be the name of anything.',
          'Use lower-case letters, digits and single dashes.',
        ],
      });
    },
    Collection: (_, node) => tagged(node),
    Scalar: (_, node) => {
      tagged(node);
      const { value, range } = node;
      const character = typeof value === 'string' ? invisibleCharacter(value) : undefined;
      if (character) found.push({ offset: range?.[0] ?? 0, words: character.words });
      if (node.type === 'PLAIN' && /^[“‘][^“”‘’]*[”’]$/.test(node.source ?? ''))
        found.push({ offset: range?.[0] ?? 0, words: curly });
      if (node.type === 'PLAIN' && node.comment && /^\S/.test(node.comment))
        found.push({
          offset: range?.[1] ?? 0,
          words: [
            `"#${short(node.comment)}" is left out, because a # after a space starts a comment.`,
            'Put double quotes around the whole value. In a comment, write a space after the #.',
          ],
        });
      if (typeof value === 'number' && !plainNumber.test(node.source ?? ''))
        found.push({
          offset: range?.[0] ?? 0,
          words: [
            `YAML reads "${short(node.source ?? '')}" as a number, which is not how a number is written here.`,
            'Write the number in plain digits, like 1000 or 0.5; put quotes around it where it is text.',
          ],
        });
    },
  });
  return found;
}
