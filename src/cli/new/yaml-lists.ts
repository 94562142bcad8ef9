import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FieldPath } from '../../read/entry.ts';
import { Refusal } from './refusal.ts';

/**
 * Adds a name to a list in a YAML text and leaves every other character as it is: comments, order and line breaks.
 *
 * @param path - where the list is
 * @param after - the name that it comes after; at the end when not given
 * @throws Refusal when `after` is not in the list; Error when there is no such list, which its schema rules out
 */
export function addToList(text: string, path: FieldPath, name: string, after?: string): string {
  const list = listAt(text, path);
  const items = list.items.filter((item) => isScalar(item));
  const names = items.map(({ value }) => String(value));
  if (after !== undefined && !names.includes(after)) throw notIn(names, after);
  const before = after === undefined ? items.at(-1) : items[names.indexOf(after)];
  if (list.flow || !before?.range) return intoBrackets(text, list, name, before?.range?.[1]);
  const [start, end] = before.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const dashes = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${dashes}${name}${text.slice(at)}`;
}

function notIn(names: readonly string[], after: string): Refusal {
  const known = names.length > 0 ? `Write --after and one of: ${names.join(', ')}.` : 'Leave --after out.';
  return new Refusal(`"${after}" is not in the list that the new file goes into. ${known}`);
}

/** A list written as `[a, b]`, or an empty one. */
function intoBrackets(text: string, list: YAMLSeq, name: string, afterOffset: number | undefined): string {
  const [start = 0, end = 0] = list.range ?? [];
  if (afterOffset === undefined) return `${text.slice(0, start)}[${name}]${text.slice(end)}`;
  return `${text.slice(0, afterOffset)}, ${name}${text.slice(afterOffset)}`;
}

/**
 * Adds a group of fields, the last of which is a list, to the end of a list of such groups.
 *
 * @throws Error when there is no such list
 */
export function addGroup(text: string, path: FieldPath, group: Record<string, unknown>): string {
  const list = listAt(text, path);
  const lines = (indent: string): string =>
    stringify([group], { indentSeq: true, lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => indent + line)
      .join('\n');
  const last = list.items.at(-1) as YAMLMap | undefined;
  if (list.flow || !isMap(last) || !last.range) {
    const [start = 0, end = 0] = list.range ?? [];
    return `${text.slice(0, start).trimEnd()}\n${lines('  ')}${text.slice(end)}`;
  }
  const [start, end] = last.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const at = text.slice(0, end).trimEnd().length;
  return `${text.slice(0, at)}\n${lines(indent)}${text.slice(at)}`;
}

function listAt(text: string, path: FieldPath): YAMLSeq {
  const document = parseDocument(text, { lineCounter: new LineCounter(), logLevel: 'silent' });
  const list = document.getIn(path, true);
  if (document.errors.length > 0 || !isSeq(list)) throw new Error(`There is no list at ${path.join('.')}.`);
  return list;
}
