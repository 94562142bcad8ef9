import { Document } from 'yaml';
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
