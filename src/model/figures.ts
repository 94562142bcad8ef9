import { type Amount, formatDate } from '../lib/format.ts';
import type { Unit } from '../lib/units.ts';
import type { DataOf } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { together } from './provenance.ts';
import type { Certification, Figure, Pay, Provenance, Wages } from './types.ts';

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

const wageNames = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const;
const wageLabels: Record<(typeof wageNames)[number], string> = {
  p10: '10th percentile of pay',
  p25: '25th percentile of pay',
  median: 'Median pay',
  p75: '75th percentile of pay',
  p90: '90th percentile of pay',
  mean: 'Mean pay',
};

function payFigures(pay: Pay, add: (figure: Figure) => void): void {
  const { origins } = pay;
  const wages = (
    prefix: string,
    values: Wages,
    unit: Unit,
    common: Pick<Figure, 'period' | 'scope' | 'state' | keyof Provenance>,
  ) => {
    for (const name of wageNames) {
      add({ name: `${prefix}${name}`, label: wageLabels[name], amount: values[name], unit, ...common });
    }
  };
  const national = { scope: origins.national.scope, ...together(origins.national) };
  for (const year of pay.series) {
    const prefix = year === pay.national ? 'pay.us.' : `pay.us.${year.period.replace(/\D/g, '')}.`;
    const common = { ...national, period: year.period };
    wages(prefix, year.wages, pay.unit, common);
    wages(`${prefix}hourly-`, year.hourly, 'usd-per-hour', common);
    add({
      name: `${prefix}employment`,
      label: 'People employed',
      amount: year.employment,
      unit: 'people',
      ...common,
    });
  }
  const priced = together(origins.states, pay.priceParities);
  for (const place of pay.states) {
    const prefix = `pay.${place.state.slug}.`;
    const common = {
      period: origins.states.period,
      scope: place.state.name,
      state: place.state.slug,
      ...together(origins.states),
    };
    wages(prefix, place.wages, pay.unit, common);
    add({
      name: `${prefix}hourly-median`,
      label: 'Median pay',
      amount: place.hourly.median,
      unit: 'usd-per-hour',
      ...common,
    });
    add({
      name: `${prefix}employment`,
      label: 'People employed',
      amount: place.employment,
      unit: 'people',
      ...common,
    });
    add({
      name: `${prefix}location-quotient`,
      label: 'Location quotient',
      amount: place.locationQuotient,
      unit: 'ratio',
      ...common,
    });
    add({
      ...common,
      name: `${prefix}price-parity`,
      label: 'Price level',
      amount: place.priceParity,
      unit: 'index',
      period: pay.priceParities.period,
      sources: pay.priceParities.sources,
      files: priced.files,
    });
    add({
      ...common,
      name: `${prefix}adjusted-median`,
      label: 'Median pay at national prices',
      amount: place.adjustedMedian,
      unit: pay.unit,
      period: `${origins.states.period}, prices of ${pay.priceParities.period}`,
      roundInSentences: 100,
      ...priced,
    });
  }
  const { industries } = origins;
  for (const industry of industries ? pay.industries : []) {
    const prefix = `pay.industry.${industry.id}.`;
    const common = {
      period: industries?.period ?? '',
      scope: industry.industry,
      sources: industries?.sources ?? [],
      // Its share is worked out of the nation's jobs.
      files: together(industries, origins.national).files,
    };
    add({
      name: `${prefix}median`,
      label: 'Median pay',
      amount: industry.annualMedian,
      unit: 'usd-per-year',
      ...common,
    });
    add({
      name: `${prefix}employment`,
      label: 'People employed',
      amount: industry.employment,
      unit: 'people',
      ...common,
    });
    add({
      ...common,
      name: `${prefix}share`,
      label: 'Share of jobs',
      amount: industry.share === null ? null : Math.round(industry.share * 1000) / 10,
      unit: 'percent',
    });
  }
  const related = origins['related-occupations'];
  for (const occupation of related ? pay.relatedOccupations : []) {
    const prefix = occupation.soc === '00-0000' ? 'pay.all-occupations.' : `pay.related.${occupation.soc}.`;
    const common = {
      period: related?.period ?? '',
      scope: `${occupation.title}, United States`,
      ...together(related),
    };
    add({
      name: `${prefix}median`,
      label: 'Median pay',
      amount: occupation.annual_median,
      unit: 'usd-per-year',
      ...common,
    });
    add({
      name: `${prefix}employment`,
      label: 'People employed',
      amount: occupation.employment,
      unit: 'people',
      ...common,
    });
  }
}
