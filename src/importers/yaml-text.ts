import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Problem } from '../lib/problems.ts';
import type { FieldPath } from '../read/entry.ts';
import { parseYaml } from '../read/yaml.ts';

/** The fields of a YAML text, none where it has none yet; undefined where it holds something else, which goes to `problems`. */
export function fieldsIn(
  text: string,
  file: string,
  problems: Problem[],
): Record<string, unknown> | undefined {
  const { data, problems: found } = parseYaml(text, file);
  problems.push(...found);
  if (found.length > 0) return undefined;
  if (data === null || data === undefined) return {};
  if (typeof data === 'object' && !Array.isArray(data)) return data as Record<string, unknown>;
  problems.push({
    file,
    rule: 'yaml',
    message: 'The file holds no fields with names.',
    instead: 'Write each as `name: value`, or delete the file: the import makes it new.',
  });
  return undefined;
}

/** The YAML with another value of a field and every other character, comments too, as it was. What is not valid YAML stays as it is, and is reported where it is read. */
export function withValue(text: string, path: FieldPath, value: string | number): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const node = document.getIn(path, true);
  const [start = 0, end = 0] = isScalar(node) && !node.type?.startsWith('BLOCK') ? (node.range ?? []) : [];
  document.setIn(path, value);
  if (start === end) return written(document);
  // The second has quotes, without which a comma would end the value inside braces.
  const inPlace = [stringify(value, { lineWidth: 0 }).trimEnd(), JSON.stringify(value)];
  return firstThatSays(
    document,
    inPlace.map((it) => text.slice(0, start) + it + text.slice(end)),
  );
}

/** The YAML with one more field at its end, after an empty line, and every other character as it was. */
export function withFieldAdded(text: string, field: string, value: object): string {
  const document = parseDocument(text);
  if (isMap(document.contents)) document.contents.flow = false;
  document.set(field, document.createNode(value));
  return firstThatSays(document, [
    `${text.trimEnd()}\n\n${stringify({ [field]: value }, { lineWidth: 0 })}`.trimStart(),
  ]);
}

/** The first of some texts that says what a document does; where none does, the document is written anew. */
function firstThatSays(document: Document, texts: readonly string[]): string {
  const data: unknown = document.toJS();
  const right = texts.find((text) => {
    const read = parseDocument(text, { logLevel: 'silent' });
    return read.errors.length === 0 && isDeepStrictEqual(read.toJS(), data);
  });
  return right ?? written(document);
}

/** Folds no line, but spaces and indents the other fields anew. */
const written = (document: Document): string =>
  document.toString({ lineWidth: 0, flowCollectionPadding: false });
