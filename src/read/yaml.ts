import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../lib/problems.ts';
import type { FieldPath, Parsed } from './entry.ts';

const explanations: Record<string, string> = {
  DUPLICATE_KEY: 'A field is written twice. Keep one of the two.',
  BAD_INDENT: 'The indentation does not fit. Lines of one list or map start in the same column.',
  TAB_AS_INDENT: 'A tab is used to indent. Use spaces.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing after a field name, or a value that contains ": " needs quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that contains ": " needs quotes around it.',
  MISSING_CHAR: 'A quote, bracket or comma is missing.',
  UNEXPECTED_TOKEN: 'Something stands where YAML does not expect it. Values with : # [ ] { } & * need quotes.',
  BAD_ALIAS: 'A value that starts with * needs quotes.',
};

/**
 * Reads one YAML text. Dates stay strings; anchors and aliases are refused, so that what a file says
 * stands in it once.
 *
 * @param lineOffset - lines before the text in its file (front matter starts on line 2)
 */
export function parseYaml(text: string, file: string, lineOffset = 0): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, strict: true, version: '1.2' });
  const positionOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    ...positionOf(error.pos[0]),
    rule: 'yaml',
    message: explanations[error.code] ?? 'This line is not valid YAML.',
    instead: 'Write `name: value`, one field a line; put quotes around a value that contains a colon or starts with a sign.',
  }));
  for (const warning of document.warnings) {
    problems.push({
      file,
      ...positionOf(warning.pos[0]),
      rule: 'yaml',
      message: 'A tag (a word that starts with !) is not used here.',
      instead: 'Put quotes around a value that starts with an exclamation mark.',
    });
  }
  const at = (path: FieldPath) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const parent = length > 0 ? document.getIn(path.slice(0, length - 1), true) : undefined;
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        const range = isScalar(pair?.key) ? pair.key.range : undefined;
        if (range) return positionOf(range[0]);
      }
      const node = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return positionOf(range[0]);
    }
    return undefined;
  };
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 0 });
    } catch {
      problems.push({
        file,
        line: 1 + lineOffset,
        rule: 'yaml',
        message: 'An alias (a value that starts with *) is not used here.',
        instead: 'Write the value out, or put quotes around it.',
      });
    }
  }
  return { data, at, problems };
}
