import { collections } from '../../read/collections.ts';
import { payTableKinds } from '../../schemas/pay.ts';
import { metroPriceParityRow, priceParityRow } from '../../schemas/price-parities.ts';
import { componentsSection } from './components.ts';
import { fieldTable } from './fields.ts';

/** What is between the markers `<!-- generated: … -->` and `<!-- end -->` of the manual, by the words of the marker. */
function generatedParts(): Map<string, string> {
  const files = Object.entries(collections)
    .filter(([name]) => name !== 'pay' && name !== 'priceParities' && name !== 'metroPriceParities')
    .map(([name, { at, schema }]): [string, string] => [
      `fields of ${name}`,
      `\`content/${at.replaceAll('*', '…')}\`\n\n${fieldTable(schema, 'field')}`,
    ]);
  const tables = Object.entries(payTableKinds).map(
    ([name, { row }]) => `\`pay/${name}.csv\`\n\n${fieldTable(row, 'column')}`,
  );
  return new Map([
    ...files,
    ['fields of pay', fieldTable(collections.pay.schema, 'field')],
    [
      'columns of pay',
      [
        ...tables,
        `\`content/price-parities.csv\`\n\n${fieldTable(priceParityRow, 'column')}`,
        `\`content/metro-price-parities.csv\`\n\n${fieldTable(metroPriceParityRow, 'column')}`,
      ].join('\n\n'),
    ],
    ['components', componentsSection()],
  ]);
}

/**
 * The manual with everything between its markers made anew from the schemas.
 *
 * @throws Error for a marker that names nothing, and for a part that no marker asks for
 */
export function withGeneratedParts(manual: string): string {
  const parts = generatedParts();
  const used = new Set<string>();
  const text = manual.replaceAll(
    /(<!-- generated: (.+?) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const part = parts.get(name);
      if (part === undefined)
        throw new Error(`Nothing is generated for “${name}”. Known: ${[...parts.keys()].join(', ')}.`);
      used.add(name);
      return `${open}\n${part}\n${close}`;
    },
  );
  const left = [...parts.keys()].filter((name) => !used.has(name));
  if (left.length > 0) throw new Error(`The manual has no place for: ${left.join(', ')}.`);
  return text;
}
