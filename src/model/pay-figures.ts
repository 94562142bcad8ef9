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

/** Every figure of the pay tables, each handed to `add`. */
export function payFigures(pay: Pay, add: (figure: Figure) => void): void {
  const { tables } = pay;
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
  const national = { scope: tables.national.scope, ...together(tables.national) };
  for (const year of pay.series) {
    const prefix = year === pay.national ? 'pay.us.' : `pay.us.${year.period.replace(/\D/g, '')}.`;
    const common = { ...national, period: year.period, sources: year.sources };
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
  for (const place of pay.states) {
    const prefix = `pay.${place.state.slug}.`;
    const common = {
      period: place.origin.period,
      scope: place.state.name,
      state: place.state.slug,
      ...together(place.origin),
    };
    const priced = together(place.origin, pay.priceParities);
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
      label: 'Median pay adjusted for cost of living',
      amount: place.adjustedMedian,
      unit: pay.unit,
      period: `${place.origin.period}, prices of ${pay.priceParities.period}`,
      roundInSentences: pay.unit === 'usd-per-year' ? 100 : 0.1,
      ...priced,
    });
  }
  const { industries } = tables;
  for (const industry of industries ? pay.industries : []) {
    const prefix = `pay.industry.${industry.id}.`;
    const common = {
      period: industries?.period ?? '',
      scope: industry.industry,
      sources: industries?.sources ?? [],
      // Its share is worked out of the nation's jobs.
      files: together(industries, tables.national).files,
    };
    add({
      name: `${prefix}median`,
      label: 'Median pay',
      amount: industry.median,
      unit: industry.unit,
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
  const related = tables['related-occupations'];
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
      amount: occupation.median,
      unit: occupation.unit,
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
