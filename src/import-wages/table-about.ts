import { Document, isScalar, parseDocument, stringify } from 'yaml';
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
export function withField(text: string, field: string, value: string): string {
  const document = parseDocument(text);
  const node = document.get(field, true);
  if (isScalar(node) && node.range && node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') {
    // Not document.toString(): it folds and indents the other fields anew.
    return text.slice(0, node.range[0]) + stringify(value).trimEnd() + text.slice(node.range[1]);
  }
  document.set(field, value);
  return document.toString({ lineWidth: 0 });
}
