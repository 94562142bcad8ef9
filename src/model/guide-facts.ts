import { listed } from '../lib/listed.ts';
import { type Axis, labeledAxis } from '../lib/pay-axis.ts';
import { sentencesOf } from '../lib/readability.ts';
import { type Estimate, floorOf, type WageUnit } from '../lib/pay.ts';
import { whatCareersPay } from '../lib/what-careers-pay.ts';
import { glanceWords } from './glance-row.ts';
import type { Pay, Projection } from './pay-types.ts';
import { ofGlanceRow, ofRoute, together } from './provenance.ts';
import { rangeOfPrices } from './routes.ts';
import type { comparedFacts } from '../schemas/guide.ts';
import type { Guide, Provenance } from './types.ts';

/** An answer in words, with what it rests on. */
export interface Answer extends Provenance {
  text: string;
  note?: string | undefined;
}

/** What guides are compared by. What a guide does not say is undefined: nothing is worked out in its place. */
export interface GuideFacts {
  guide: Guide;
  /** What the career is, in one sentence. */
  inOneLine: string;
  pay?: Pay | undefined;
  /** Projection of the guide's own occupation. */
  outlook?: (Projection & Provenance & { period: string }) | undefined;
  education?: Answer | undefined;
  training?: Answer | undefined;
  license?: Answer | undefined;
  /** What its routes cost, from the cheapest to the dearest; `open` where a part of one has no known cost. */
  cost?: (Provenance & { text: string; open: boolean }) | undefined;
}

/** The first sentence of a text. */
export const firstSentence = (text: string): string => sentencesOf(text)[0]?.text ?? text;

function answerOf({ glance }: Guide, fact: (typeof comparedFacts)[number]): Answer | undefined {
  const row = glance.find((it) => it.fact === fact);
  const text = row && glanceWords(row);
  return row && text !== undefined ? { text, note: row.note, ...ofGlanceRow(row) } : undefined;
}

/** The projection in the table that compares occupations, or else the figures of its names. */
function outlookOf({ pay, soc, figures }: Guide): GuideFacts['outlook'] {
  const origin = pay?.tables['related-projections'];
  const projection = pay?.relatedOccupations.find((it) => it.soc === soc)?.projection;
  if (origin && projection) return { ...projection, period: origin.period, ...together(origin) };
  const growth = figures.get('growth');
  if (growth?.unit !== 'percent' || typeof growth.amount !== 'number') return undefined;
  const openings = figures.get('openings');
  const inYears =
    openings?.period.startsWith(growth.period) && typeof openings.amount === 'number' ? openings : undefined;
  return {
    changePercent: growth.amount,
    openingsPerYear: typeof inYears?.amount === 'number' ? inYears.amount : null,
    entryEducation: '',
    period: growth.period,
    ...together(growth, inYears),
  };
}

function costOf({ routes, costs }: Guide): GuideFacts['cost'] {
  const known = routes.filter((route) => route.known.high > 0);
  if (!costs || known.length === 0) return undefined;
  return {
    text: rangeOfPrices(known.map((route) => route.known)),
    open: routes.some((route) => route.open),
    ...together({ files: [costs.file] }, known.map(ofRoute)),
  };
}

/** The facts of one guide, each from where the guide itself says it. */
export function factsOf(guide: Guide): GuideFacts {
  const outlook = outlookOf(guide);
  return {
    guide,
    inOneLine: firstSentence(guide.summary),
    pay: guide.pay,
    outlook,
    education:
      answerOf(guide, 'entry-education') ??
      (outlook?.entryEducation
        ? { text: outlook.entryEducation, sources: outlook.sources, files: outlook.files }
        : undefined),
    training: answerOf(guide, 'time-to-train'),
    license: answerOf(guide, 'license'),
    cost: costOf(guide),
  };
}

/** What the list of guides shows of one, as far as it rests on something. */
export const ofListedFacts = ({ guide, pay, outlook, education, training }: GuideFacts): Provenance =>
  together({ files: [guide.file] }, pay?.tables.national, outlook, education, training);

/** What the comparison shows of one besides. */
export const ofComparedFacts = (facts: GuideFacts): Provenance =>
  together(
    ofListedFacts(facts),
    facts.cost,
    facts.license,
    facts.pay?.tables.states,
    facts.pay?.tables.states && facts.pay.priceParities,
  );

/** More names than these are a list, which comes anyway. */
const mostNamed = 4;

/** What the guides of a site say, and of whom, for its first lines. */
export const whatIsHere = (guides: readonly Guide[]): string =>
  `What ${guides.length > mostNamed ? `people in ${guides.length} careers` : listed(guides.map(({ plural }) => plural))} do, earn and need, with the source and the date of every figure.`;

const unitsOf = (pays: readonly (Pay | undefined)[]): ReadonlySet<WageUnit> =>
  new Set(pays.flatMap((pay) => pay?.unit ?? []));

/** The unit of wages side by side that need not say it; where they are of two, those an hour do. */
export const plainUnit = (pays: readonly (Pay | undefined)[]): WageUnit =>
  unitsOf(pays).size === 1 ? [...unitsOf(pays)][0]! : 'usd-per-year';

/** How the ranges of several guides are to be read. */
export const howRangesRead = (pays: readonly (Pay | undefined)[]): string =>
  `Each line covers 8 in 10 workers, the box the middle half, and the bar in it is the median, ${unitsOf(pays).size > 1 ? 'with one scale for pay a year and another for pay an hour' : 'all on one scale'}.`;

/** So many guides are seen at once: in one picture, and in a list without a field to find them. */
export const few = 6;

/** Who is paid most of several careers, as a title of a drawing; only what is drawn where that cannot be said. */
export function paidMost(facts: readonly GuideFacts[]): string {
  const paid = facts.flatMap(({ guide, pay }) => (pay ? [{ guide, pay }] : []));
  const medians = paid.flatMap(({ pay: { national } }) => floorOf(national.wages.median) ?? []);
  const highest = Math.max(...medians);
  const [most, ...others] = paid.filter(({ pay }) => pay.national.wages.median === highest);
  const comparable = medians.length === paid.length && new Set(paid.map(({ pay }) => pay.unit)).size === 1;
  return most && others.length === 0 && comparable
    ? `Of these careers, ${most.guide.plural} have the highest median pay`
    : whatCareersPay;
}

/** Careers in the order of their median pay, the highest first, those without one last; of two units each by itself. */
export const byMedian = (facts: readonly GuideFacts[]): GuideFacts[] => {
  const medianOf = ({ pay }: GuideFacts) => (pay && floorOf(pay.national.wages.median)) ?? 0;
  return facts.toSorted((a, b) => medianOf(b) - medianOf(a));
};

/** The axis that all ranges of one unit share: an hour's dollars are neither more nor less than a year's. */
export function axesOf(facts: readonly GuideFacts[]): (unit: WageUnit) => Axis {
  const byUnit = Map.groupBy(
    facts.flatMap(({ pay }) => pay ?? []),
    (pay) => pay.unit,
  );
  return (unit) => {
    const wages = (byUnit.get(unit) ?? []).flatMap(({ national }) =>
      Object.values<Estimate>({ ...national.wages }),
    );
    const known = wages.map(floorOf).filter((value) => value !== null);
    return known.length > 0
      ? labeledAxis(Math.min(...known), Math.max(...known))
      : { from: 0, to: 1, step: 1 };
  };
}

/** The period that all of them share; undefined where they differ, so that each has to say its own. */
export const sharedPeriod = (periods: readonly (string | undefined)[]): string | undefined => {
  const [first, ...others] = [...new Set(periods.filter((it) => it !== undefined))];
  return others.length === 0 ? first : undefined;
};
