import { Document, isScalar, parseDocument } from 'yaml';
import type { PayTableName } from '../schemas/pay.ts';

/** Title and scope of a table that is made new. */
const words: Partial<Record<PayTableName, (occupation: string) => { title: string; scope: string }>> = {
  national: (occupation) => ({
    title: 'Employment and wages in the United States by year',
    scope: `United States, ${occupation}`,
  }),
  states: (occupation) => ({
    title: 'Employment and wages by state',
    scope: `50 states and the District of Columbia, ${occupation}`,
  }),
  'nonmetro-areas': (occupation) => ({
    title: 'Employment and wages in nonmetropolitan areas',
    scope: `Nonmetropolitan areas of the states, ${occupation}`,
  }),
  'related-occupations': () => ({
    title: 'Related occupations in the United States',
    scope: 'United States',
  }),
  'related-occupations-by-state': () => ({
    title: 'Related occupations by state',
    scope: '50 states and the District of Columbia',
  }),
};

/**
 * The YAML beside a table that is made new.
 *
 * @param occupation - title as BLS writes it, with the SOC code
 * @param source - file name of a source, without .yaml
 */
export function newAbout(table: PayTableName, occupation: string, source: string, period: string): string {
  const { title, scope } = words[table]?.(occupation) ?? { title: table, scope: occupation };
  return new Document({ title, source, period, scope }).toString({ lineWidth: 0 });
}

/** The YAML with another `period:` and every other character, comments too, as it was. The text must be valid YAML. */
export function withPeriod(text: string, period: string): string {
  const document = parseDocument(text);
  const node = document.get('period', true);
  if (isScalar(node) && node.range && node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') {
    // Not document.toString(): it folds and indents the other fields anew.
    return text.slice(0, node.range[0]) + period + text.slice(node.range[1]);
  }
  document.set('period', period);
  return document.toString({ lineWidth: 0 });
}
