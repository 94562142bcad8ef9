import { formatAmount, formatCount, formatDollars, formatShare } from '../../lib/format.ts';
import type { AttributesOf } from '../../schemas/mdx-components.ts';
import { linkTo, paragraphs, plain, table } from '../markdown-text.ts';
import { together } from '../provenance.ts';
import type { Pay, StatePay } from '../types.ts';
import type { ComponentModel } from './component-model.ts';

export const payRange: ComponentModel<'PayRange'> = {
  provenance: (_, guide) => guide?.pay?.origins.national,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { national, origins } = guide.pay;
    const { p10, p25, median, p75, p90 } = national.annual;
    return paragraphs(
      table(
        ['10th percentile', '25th', 'Median', '75th', '90th'],
        [[p10, p25, median, p75, p90].map(formatDollars)],
      ),
      `Dollars a year, ${national.period}. ${marks(origins.national.sources)}`,
    );
  },
};

export const payTrend: ComponentModel<'PayTrend'> = {
  provenance: payRange.provenance,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { series, origins } = guide.pay;
    const rows = series.map((year) => [
      year.period,
      formatDollars(year.annual.median),
      formatAmount(year.employment, 'people'),
    ]);
    return paragraphs(
      table(['Year', 'Median a year', 'People employed'], rows),
      marks(origins.national.sources),
    );
  },
};

const measures = {
  median: {
    caption: 'highest-paying states',
    column: 'Median a year',
    value: (it: StatePay) => it.annual.median,
    show: formatDollars,
  },
  employment: {
    caption: 'states with the most jobs',
    column: 'Jobs',
    value: (it: StatePay) => it.employment,
    show: formatCount,
  },
  'adjusted-median': {
    caption: 'states where pay buys the most',
    column: 'Median a year at national prices',
    value: (it: StatePay) => it.adjustedMedian,
    show: formatDollars,
  },
};

/** The first states by one measure, with what page and Markdown say of it. */
export function firstStates({ by, count = '5' }: AttributesOf<'TopStates'>, pay: Pay) {
  const { caption, column, value, show } = measures[by];
  const rows = pay.states
    .flatMap(({ state, path, ...rest }) => {
      const known = value({ state, path, ...rest });
      return typeof known === 'number' ? [{ label: state.name, path, value: known, shown: show(known) }] : [];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, Number(count));
  const { states } = pay.origins;
  const basis = by === 'adjusted-median' ? together(states, pay.priceParities) : states;
  return { rows, caption, column, basis };
}

export const topStates: ComponentModel<'TopStates'> = {
  provenance: (attributes, guide) => guide?.pay && firstStates(attributes, guide.pay).basis,
  markdown: (attributes, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { origins, priceParities } = guide.pay;
    const { rows, column, basis } = firstStates(attributes, guide.pay);
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
