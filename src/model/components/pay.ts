import { amountIn, formatAdjusted, formatAmount, formatShare, unitWords } from '../../lib/format.ts';
import { type Estimate, floorOf, isCapped } from '../../lib/pay.ts';
import { axisOfEach, dotOn } from '../../lib/pay-axis.ts';
import type { AttributesOf } from '../../schemas/mdx-components.ts';
import { linkTo, paragraphs, plain, table } from '../markdown-text.ts';
import { together } from '../provenance.ts';
import type { Pay, StatePay } from '../pay-types.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';

const payRange: ComponentModel<'PayRange'> = {
  provenance: (_, guide) => guide?.pay?.tables.national,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { national, tables, unit } = guide.pay;
    const { p10, p25, median, p75, p90 } = national.wages;
    return paragraphs(
      table(
        ['10th percentile', '25th', 'Median', '75th', '90th'],
        [[p10, p25, median, p75, p90].map((wage) => formatAmount(wage, unit))],
      ),
      `Dollars ${unitWords(unit)}, ${national.period}. ${marks(tables.national.sources)}`,
    );
  },
};

const payTrend: ComponentModel<'PayTrend'> = {
  provenance: payRange.provenance,
  markdown: (_, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { series, tables, unit } = guide.pay;
    const rows = series.map((year) => [
      year.period,
      formatAmount(year.wages.median, unit),
      formatAmount(year.employment, 'people'),
    ]);
    return paragraphs(
      table(['Year', `Median ${unitWords(unit)}`, 'People employed'], rows),
      marks(tables.national.sources),
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
    caption: 'states where pay goes furthest, adjusted for cost of living',
    column: (unit: string) => `Median ${unit}, adjusted for cost of living`,
    value: (it: StatePay): Estimate => it.adjustedMedian,
  },
};

/**
 * The first states by one measure, with what page and Markdown say of it. A state at BLS's cap counts as the cap,
 * and before one with that very number. Where more states are at the cap or above it than rows asked for, the
 * caption says so, because the figures do not tell which of them are first.
 */
export function firstStates({ by, count = '5' }: AttributesOf<'TopStates'>, pay: Pay) {
  const { caption, column, value } = measures[by];
  const unit = by === 'employment' ? 'people' : pay.unit;
  const order = (it: Estimate): number => floorOf(it) ?? Infinity;
  const known = pay.states
    .map((place) => ({ place, amount: value(place) }))
    .filter(({ amount }) => amount !== null)
    .sort(
      (a, b) => order(b.amount) - order(a.amount) || Number(isCapped(b.amount)) - Number(isCapped(a.amount)),
    );
  const cap = known.map(({ amount }) => amount).find(isCapped);
  const atCap = cap ? known.filter(({ amount }) => order(amount) >= order(cap)).length : 0;
  // Pay is drawn on the way from the lowest state to the highest; a number of jobs is a bar from zero.
  const axis = by === 'employment' ? undefined : axisOfEach(known.map(({ amount }) => amount));
  const nation = pay.national.wages.median;
  const first = known.slice(0, Number(count));
  const rows = first.map(({ place, amount }) => ({
    label: place.state.name,
    path: place.path,
    value: floorOf(amount) ?? 0,
    dot: axis && dotOn(axis, amount, nation),
    shown:
      by === 'adjusted-median' && typeof amount === 'number'
        ? formatAdjusted(amount, pay.unit)
        : formatAmount(amount, unit),
  }));
  const { states } = pay.tables;
  return {
    rows,
    /** What the ends of the scale are that the dots are on. */
    ends: axis && ([formatAmount(axis.from, pay.unit), formatAmount(axis.to, pay.unit)] as const),
    subtitle: axis && typeof nation === 'number' ? 'The line marks the U.S. median.' : undefined,
    caption:
      cap && atCap > rows.length
        ? `${rows.length} of the ${atCap} states (counting D.C.) with a median ${cap.atLeast === null ? 'at BLS’s cap' : `of ${formatAmount(cap, unit)}`}`
        : firstOf(
            caption,
            rows.length,
            first.some(({ place }) => place.state.abbreviation === 'DC'),
          ),
    column: column(unitWords(unit)),
    basis: together(states, by === 'adjusted-median' && pay.priceParities),
  };
}

/** “The 5 highest-paying states”, or “D.C. and the 4 highest-paying states” where D.C., which is none, is one of the 5. */
function firstOf(states: string, count: number, withDc: boolean): string {
  const others = withDc ? count - 1 : count;
  if (others === 0) return 'D.C., ahead of every state';
  const named = others === 1 ? states.replace('states', 'state') : `${others} ${states}`;
  return withDc ? `D.C. and the ${named}` : `The ${named}`;
}

const topStates: ComponentModel<'TopStates'> = {
  provenance: (attributes, guide) => guide?.pay && firstStates(attributes, guide.pay).basis,
  markdown: (attributes, { guide, marks }) => {
    if (!guide?.pay) return '';
    const { tables, priceParities } = guide.pay;
    const { rows, column, basis } = firstStates(attributes, guide.pay);
    if (!tables.states || rows.length === 0) return '';
    const prices = attributes.by === 'adjusted-median' ? `, price levels of ${priceParities.period}` : '';
    return paragraphs(
      table(
        ['State', column],
        rows.map(({ label, shown }) => [label, shown]),
      ),
      `${tables.states.period}${prices}. ${marks(basis.sources)}`,
    );
  },
};

const industryPay: ComponentModel<'IndustryPay'> = {
  provenance: (_, guide) => {
    const { industries, national } = guide?.pay?.tables ?? {};
    return industries && { sources: industries.sources, files: together(industries, national).files };
  },
  markdown: (_, { guide, marks }) => {
    const origin = guide?.pay?.tables.industries;
    if (!guide?.pay || !origin) return '';
    const { unit, industries } = guide.pay;
    const rows = industries.map((it) => [
      plain(it.industry),
      amountIn(unit, it.median, it.unit),
      formatAmount(it.employment, 'people'),
      formatShare(it.share),
    ]);
    return paragraphs(
      table(['Industry', `Median ${unitWords(unit)}`, 'Jobs', 'Share of jobs'], rows),
      `${origin.period}. ${marks(origin.sources)}`,
    );
  },
};

const stateLinks: ComponentModel<'StateLinks'> = {
  markdown: (_, { guide, absolute }) =>
    (guide?.pay?.states ?? []).map((it) => `- ${linkTo(it.state.name, absolute(it.path))}`).join('\n'),
};

export const payModels = {
  IndustryPay: industryPay,
  PayRange: payRange,
  PayTrend: payTrend,
  StateLinks: stateLinks,
  TopStates: topStates,
} satisfies SomeModels;
