import { type Amount, formatDate } from '../lib/format.ts';
import type { DataOf } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { payFigures } from './pay-figures.ts';
import type { Pay } from './pay-types.ts';
import { together } from './provenance.ts';
import type { Certification, Figure, Provenance } from './types.ts';

type Written = DataOf<'figures'>;

/**
 * Every figure that prose of a guide can quote, by name: those written in figures.yaml, the fees of
 * credentials, and those that the pay tables hold. A sum that names an unknown figure is left out; the
 * rule on references reports it.
 */
export function collectFigures(
  entry: Pick<Entry<Written>, 'file' | 'data'> | undefined,
  certifications: readonly Certification[],
  pay: Pay | undefined,
): ReadonlyMap<string, Figure> {
  const written = entry?.data ?? {};
  const own = entry ? [entry.file] : [];
  const figures = new Map<string, Figure>();
  const add = (figure: Figure) => figures.set(figure.name, figure);
  for (const certification of certifications) {
    for (const fee of certification.fees) {
      add({
        name: `certification.${certification.id}.${fee.id}`,
        label: `${certification.abbreviation}: ${fee.label}`,
        amount: fee.usd,
        unit: 'usd',
        qualifier: fee.qualifier,
        period: `seen ${formatDate(fee.seen)}`,
        scope: fee.payer === 'anyone' ? 'any candidate' : `${fee.payer} price`,
        sources: [fee.source],
        files: [certification.file],
      });
    }
  }
  if (pay) payFigures(pay, add);
  for (const [name, it] of Object.entries(written)) {
    if (it['sum-of']) continue;
    add({
      ...writtenFigure(name, it),
      amount: it.value ?? { low: it.low ?? 0, high: it.high ?? 0 },
      sources: it.source ? [it.source] : [],
      files: own,
    });
  }
  for (const [name, it] of Object.entries(written)) {
    const parts = it['sum-of']?.map((part) => figures.get(part));
    if (!parts || parts.some((part) => !part)) continue;
    const known = parts as Figure[];
    add({
      ...writtenFigure(name, it),
      qualifier: it.qualifier ?? qualifierOfSum(known),
      amount: sum(known.map((part) => part.amount)),
      ...together({ files: own }, known),
    });
  }
  return figures;
}

const writtenFigure = (name: string, it: Written[string]): Omit<Figure, 'amount' | keyof Provenance> => ({
  name,
  label: it.label,
  unit: it.unit,
  qualifier: it.qualifier,
  period: it.period,
  scope: it.scope,
  note: it.note,
});

/** Lower and upper end of an amount; null where it is not a published number. */
export function ends(amount: Amount): { low: number; high: number } | null {
  if (typeof amount === 'number') return { low: amount, high: amount };
  return amount !== null && 'low' in amount ? amount : null;
}

/** The least that an amount can be; null where nothing is known of it. */
export function lowest(amount: Amount): number | null {
  return (
    ends(amount)?.low ?? (typeof amount === 'object' && amount && 'atLeast' in amount ? amount.atLeast : null)
  );
}

/** How exact a sum is: over, or under, where its parts are that or exact, and about where they differ otherwise. */
export function qualifierOfSum(parts: readonly Pick<Figure, 'qualifier'>[]): string | undefined {
  const [first, ...others] = new Set(parts.flatMap(({ qualifier }) => qualifier ?? []));
  return others.length > 0 ? 'about' : first;
}

/** Adds amounts; a range where any of them is one, null where one is not published. */
function sum(amounts: readonly Amount[]): Amount {
  let low = 0;
  let high = 0;
  for (const amount of amounts) {
    const both = ends(amount);
    if (!both) return null;
    low += both.low;
    high += both.high;
  }
  return low === high ? low : { low, high };
}
