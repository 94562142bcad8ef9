import { formatAmount, formatDollars, formatShare, unitWords } from '../../lib/format.ts';
import { type Estimate, isCapped } from '../../lib/pay.ts';
import type { AttributesOf } from '../../schemas/mdx-components.ts';
import { linkTo, paragraphs, plain, table } from '../markdown-text.ts';
import { together } from '../provenance.ts';
import type { Pay, StatePay } from '../pay-types.ts';
import type { ComponentModel } from './component-model.ts';

export const payRange: ComponentModel<'PayRange'> = {
  provenance: (_, guide) => guide?.pay?.origins.national,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { national, origins, unit } = guide.pay;
    const { p10, p25, median, p75, p90 } = national.wages;
    return paragraphs(
      table(
        ['10th percentile', '25th', 'Median', '75th', '90th'],
        [[p10, p25, median, p75, p90].map((wage) => formatAmount(wage, unit))],
      ),
      `Dollars ${unitWords(unit)}, ${national.period}. ${marks(origins.national.sources)}`,
    );
  },
};

export const payTrend: ComponentModel<'PayTrend'> = {
  provenance: payRange.provenance,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { series, origins, unit } = guide.pay;
    const rows = series.map((year) => [
      year.period,
      formatAmount(year.wages.median, unit),
      formatAmount(year.employment, 'people'),
    ]);
    return paragraphs(
      table(['Year', `Median ${unitWords(unit)}`, 'People employed'], rows),
      marks(origins.national.sources),
    );
  },
};

const measures = {
  median: {
    caption: 'highest-paying states',
    column: (unit: string) => `Median ${unit}`,
    value: (it: StatePay): Estimate => it.wages.median,
  },
  employment: {
    caption: 'states with the most jobs',
    column: () => 'Jobs',
    value: (it: StatePay): Estimate => it.employment,
  },
  'adjusted-median': {
    caption: 'states where pay goes furthest after cost of living',
    column: (unit: string) => `Median ${unit}, adjusted for cost of living`,
    value: (it: StatePay): Estimate => it.adjustedMedian,
  },
};

/**
 * The first states by one measure, with what page and Markdown say of it. States at BLS's cap come first, since
 * nothing published is above them; `value` is then the cap. Where more of them are than rows asked for, the caption
 * says so, because BLS does not rank them.
 */
export function firstStates({ by, count = '5' }: AttributesOf<'TopStates'>, pay: Pay) {
  const { caption, column, value } = measures[by];
  const unit = by === 'employment' ? 'people' : pay.unit;
  const order = (it: Estimate): number => (it === null ? -1 : isCapped(it) ? Infinity : it);
  const known = pay.states
    .map((place) => ({ place, amount: value(place) }))
    .filter(({ amount }) => amount !== null)
    .sort((a, b) => order(b.amount) - order(a.amount));
  const capped = known.filter(({ amount }) => isCapped(amount)).length;
  const rows = known.slice(0, Number(count)).map(({ place, amount }) => ({
    label: place.state.name,
    path: place.path,
    value: isCapped(amount) ? amount.atLeast : Number(amount),
    shown: formatAmount(amount, unit),
  }));
  const { states } = pay.origins;
  return {
    rows,
    caption:
      capped > rows.length
        ? `${rows.length} of the ${capped} states at the highest wage that BLS publishes`
        : `The ${rows.length === 1 ? '' : `${rows.length} `}${rows.length === 1 ? caption.replace('states', 'state') : caption}`,
    column: column(unitWords(unit)),
    basis: by === 'adjusted-median' ? together(states, pay.priceParities) : states,
  };
}

export const topStates: ComponentModel<'TopStates'> = {
  provenance: (attributes, guide) => guide?.pay && firstStates(attributes, guide.pay).basis,
  markdown: (attributes, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { origins, priceParities } = guide.pay;
    const { rows, column, basis } = firstStates(attributes, guide.pay);
    if (rows.length === 0) return '';
    const prices = attributes.by === 'adjusted-median' ? `, price levels of ${priceParities.period}` : '';
    return paragraphs(
      table(
        ['State', column],
        rows.map(({ label, shown }) => [label, shown]),
      ),
      `${origins.states.period}${prices}. ${marks(basis.sources)}`,
    );
  },
};

export const industryPay: ComponentModel<'IndustryPay'> = {
  provenance: (_, guide) => {
    const { industries, national } = guide?.pay?.origins ?? {};
    return industries && { sources: industries.sources, files: together(industries, national).files };
  },
  markdown: (_, { guide, marks }) => {
    const origin = guide?.pay?.origins.industries;
    if (!guide?.pay || !origin) return '';
    const rows = guide.pay.industries.map((it) => [
      plain(it.industry),
      formatDollars(it.annualMedian),
      formatAmount(it.employment, 'people'),
      formatShare(it.share),
    ]);
    return paragraphs(
      table(['Industry', 'Median a year', 'Jobs', 'Share of jobs'], rows),
      `${origin.period}. ${marks(origin.sources)}`,
    );
  },
};

export const stateLinks: ComponentModel<'StateLinks'> = {
  markdown: (_, { guide, absolute }) =>
    (guide?.pay?.states ?? []).map((it) => `- ${linkTo(it.state.name, absolute(it.path))}`).join('\n'),
};
