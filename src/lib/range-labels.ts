import { formatAmount, formatEnds } from './format.ts';
import { type Axis, placeOn } from './pay-axis.ts';
import { type Estimate, isCapped, type WageUnit } from './pay.ts';

type Point = 'p10' | 'p25' | 'median' | 'p75' | 'p90';

/** Words in a drawing. Places and widths are in percent of it, widths as on a phone of 320 pixels. */
interface Label {
  x: number;
  anchor: 'start' | 'middle' | 'end';
  width: number;
  words: string;
}

/** Labels of one range, row by row. */
export interface RangeLabels {
  median: Label | undefined;
  /** The edges of the box. */
  edges: Label[];
  /** The ends of the range, each with its name; where there is no room for both, one says both. */
  ends: (Label & { name: string })[];
  /** Whether nothing in the row of the edges is where the median is. */
  isFree: boolean;
}

/** “Median”, “1 in 10 under” and “Lowest to highest tenth”. */
const [medianWidth, nameWidth, bothWidth] = [18, 33, 59];
/** How far into the margin of the page an amount may reach, so that it keeps its place on a phone. */
const margin = 4.5;
const widthOf = (amount: string): number => amount.length * 2.9;
/** The amount beside “Median” is larger and bold. */
const strongWidthOf = (amount: string): number => amount.length * 3.5;

/** Where a label begins. */
export const leftOf = ({ x, anchor, width }: Label): number =>
  x - { start: 0, middle: width / 2, end: width }[anchor];

/** The ways in which a label at a place keeps inside the drawing, in the order of `anchors`. */
const waysAt = (
  x: number | undefined,
  width: number,
  words: string,
  anchors: readonly Label['anchor'][] = ['middle', 'start', 'end'],
): Label[] =>
  x === undefined
    ? []
    : anchors
        .map((anchor) => ({ x, anchor, width, words }))
        .filter((label) => leftOf(label) >= 0 && leftOf(label) + width <= 100);

/**
 * Labels for the points of a range, so set that in no row one meets another or leaves the drawing. Each kind has one
 * place, and another only at the frame: that of the median starts at its line, those of the box run outward from its
 * edges, and those of the ends are centered.
 */
export function rangeLabels(wages: Record<Point, Estimate>, unit: WageUnit, axis: Axis): RangeLabels {
  const at = (point: Point): number | undefined => {
    const place = placeOn(axis, wages[point]);
    return place === null ? undefined : place * 100;
  };
  const amount = (point: Point) => formatAmount(wages[point], unit);
  const median = at('median');

  const [p25, p75] = [at('p25'), at('p75')];
  const mostRight = 100 + margin - widthOf(amount('p75'));
  const left = Math.min(Math.max(p25 ?? 0, widthOf(amount('p25')) - margin), mostRight - 2);
  const right = Math.min(Math.max(p75 ?? 100, left + 2), mostRight);
  const edge = (x: number, anchor: Label['anchor'], point: Point): Label => ({
    x,
    anchor,
    width: widthOf(amount(point)),
    words: amount(point),
  });
  const edges = [
    ...(p25 === undefined ? [] : [edge(left, 'end', 'p25')]),
    ...(p75 === undefined ? [] : [edge(right, 'start', 'p75')]),
  ];

  // A range above BLS's cap runs on to the end of the drawing.
  const [p10, p90] = [at('p10'), isCapped(wages.p90) ? 100 : at('p90')];
  const lows = waysAt(p10, nameWidth, amount('p10'));
  const highs = waysAt(p90, Math.max(nameWidth, widthOf(amount('p90'))), amount('p90'));
  const [apart] = lows.flatMap((low) =>
    highs.filter((high) => leftOf(high) > leftOf(low) + low.width).map((high) => ({ low, high })),
  );
  const [low, high] = [apart?.low ?? lows[0], apart?.high ?? highs[0]];
  const [both] =
    low && high && !apart
      ? waysAt((low.x + high.x) / 2, bothWidth, formatEnds(wages.p10, wages.p90, unit))
      : [];
  return {
    median: waysAt(median, medianWidth + strongWidthOf(amount('median')), amount('median'), [
      'start',
      'end',
    ])[0],
    edges,
    ends: both
      ? [{ ...both, name: isCapped(wages.p90) ? 'Lowest to highest tenth' : '8 in 10 earn' }]
      : [
          ...(low ? [{ ...low, name: '1 in 10 under' }] : []),
          ...(high ? [{ ...high, name: isCapped(wages.p90) ? 'Highest tenth' : '1 in 10 over' }] : []),
        ],
    isFree:
      median === undefined ||
      edges.every((it) => median < leftOf(it) - 1 || median > leftOf(it) + it.width + 1),
  };
}
