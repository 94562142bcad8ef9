import { Document, isScalar, parseDocument, stringify } from 'yaml';
import type { FieldPath } from '../read/entry.ts';
import { type PayTableName, payTableKinds } from '../schemas/pay.ts';

/**
 * The YAML beside a table that is made new.
 *
 * @param occupation - title as BLS writes it, with the SOC code
 * @param source - file name of a source, without .yaml
 */
export function newAbout(table: PayTableName, occupation: string, source: string, period: string): string {
  const { title, scope } = payTableKinds[table];
  return new Document({ title, source, period, scope: scope(occupation) }).toString({ lineWidth: 0 });
}

/** The YAML with another value of a field and every other character, comments too, as it was. The text must be valid YAML. */
export const withField = (text: string, field: string, value: string): string =>
  withValue(text, [field], value);

/** The same for a field inside others. */
export function withValue(text: string, path: FieldPath, value: string | number): string {
  const document = parseDocument(text);
  const node = document.getIn(path, true);
  if (isScalar(node) && node.range && node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') {
    // Not document.toString(): it folds and indents the other fields anew.
    return text.slice(0, node.range[0]) + stringify(value).trimEnd() + text.slice(node.range[1]);
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}
