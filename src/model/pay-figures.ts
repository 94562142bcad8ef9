import type { Estimate } from '../lib/pay.ts';
import type { Unit } from '../lib/units.ts';
import type { Pay, Wages } from './pay-types.ts';
import { together } from './provenance.ts';
import type { Figure, Provenance } from './types.ts';

const wageNames = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const;
const wageLabels: Record<(typeof wageNames)[number], string> = {
  p10: '10th percentile of pay',
  p25: '25th percentile of pay',
  median: 'Median pay',
  p75: '75th percentile of pay',
  p90: '90th percentile of pay',
  mean: 'Mean pay',
};

type Common = Pick<Figure, 'period' | 'scope' | 'state' | keyof Provenance>;
type Measure = readonly [name: string, label: string, amount: Figure['amount'], unit: Unit];

const wages = (values: Wages, unit: Unit, prefix = ''): Measure[] =>
  wageNames.map((name) => [`${prefix}${name}`, wageLabels[name], values[name], unit]);
const jobs = (amount: Estimate): Measure => ['employment', 'People employed', amount, 'people'];

/** Every figure of the pay tables, each handed to `add`. */
export function payFigures(pay: Pay, add: (figure: Figure) => void): void {
  const { tables } = pay;
  const addAll = (prefix: string, common: Common, measures: readonly Measure[]): void => {
    for (const [name, label, amount, unit] of measures)
      add({ name: `${prefix}${name}`, label, amount, unit, ...common });
  };
  for (const year of pay.series) {
    const prefix = year === pay.national ? 'pay.us.' : `pay.us.${year.period.replace(/\D/g, '')}.`;
    const { scope, files } = tables.national;
    addAll(prefix, { period: year.period, scope, sources: year.sources, files }, [
      ...wages(year.wages, pay.unit),
      ...wages(year.hourly, 'usd-per-hour', 'hourly-'),
      jobs(year.employment),
    ]);
  }
  for (const place of pay.states) {
    const prefix = `pay.${place.state.slug}.`;
    const common = {
      period: place.origin.period,
      scope: place.state.name,
      state: place.state.slug,
      ...together(place.origin),
    };
    addAll(prefix, common, [
      ...wages(place.wages, pay.unit),
      ['hourly-median', wageLabels.median, place.hourly.median, 'usd-per-hour'],
      jobs(place.employment),
      ['location-quotient', 'Location quotient', place.locationQuotient, 'ratio'],
    ]);
    const { period, sources } = pay.priceParities;
    const priced = together(place.origin, pay.priceParities);
    addAll(prefix, { ...common, period, sources, files: priced.files }, [
      ['price-parity', 'Price level', place.priceParity, 'index'],
    ]);
    add({
      ...common,
      name: `${prefix}adjusted-median`,
      label: 'Median pay adjusted for cost of living',
      amount: place.adjustedMedian,
      unit: pay.unit,
      period: `${common.period}, prices of ${period}`,
      roundInSentences: pay.unit === 'usd-per-year' ? 100 : 0.1,
      ...priced,
    });
  }
  const { industries, 'related-occupations': related } = tables;
  for (const { id, industry, median, unit, employment, share } of industries ? pay.industries : []) {
    const common = {
      period: industries?.period ?? '',
      scope: industry,
      sources: industries?.sources ?? [],
      // Its share is worked out of the nation's jobs.
      files: together(industries, tables.national).files,
    };
    addAll(`pay.industry.${id}.`, common, [
      ['median', wageLabels.median, median, unit],
      jobs(employment),
      ['share', 'Share of jobs', share === null ? null : Math.round(share * 1000) / 10, 'percent'],
    ]);
  }
  for (const { soc, title, median, unit, employment } of related ? pay.relatedOccupations : []) {
    const prefix = soc === '00-0000' ? 'pay.all-occupations.' : `pay.related.${soc}.`;
    const common = {
      period: related?.period ?? '',
      scope: `${title}, United States`,
      ...together(related),
    };
    addAll(prefix, common, [['median', wageLabels.median, median, unit], jobs(employment)]);
  }
}
