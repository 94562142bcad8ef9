import { formatAdjusted, formatAmount } from '../lib/format.ts';
import { classOf, roundBreaks } from '../lib/map-classes.ts';
import { noFigure } from '../lib/no-figure.ts';
import { type Capped, type Estimate, isCapped } from '../lib/pay.ts';
import type { Pay, StatePay } from './pay-types.ts';

/** What a map shows at one setting of its switch. */
export interface MapMeasure {
  id: 'nominal' | 'adjusted';
  /** The cap of BLS, where a state is above it. */
  cap: Capped | undefined;
  /** Whether a state has no value. */
  hasGaps: boolean;
  /** What the legend calls such a state. */
  none: string;
  /** The states with the highest and the lowest values, at most five each. */
  ends: { title: string; rows: { name: string; path: string; shown: string }[] }[];
}

/** One state on the map. */
export interface MapTile {
  path: string;
  letters: string;
  /** Column, from the west. */
  column: number;
  classes: string;
  /** What fits on a tile: `$62.3k` a year, `$25.40` an hour; '' where there is no value. */
  paid: string;
  buys: string;
  label: string;
}

/** An amount with little room: `$62k` a year, `$25` or `$22.50` an hour. */
export const shortAmount = (value: number, unit: Pay['unit']): string =>
  unit === 'usd-per-year' && value >= 1000
    ? `$${value / 1000}k`
    : formatAmount(value, Number.isInteger(value) ? 'usd' : unit);

/** The color of a class, 1 the lightest and 5 the darkest: those of fewer classes are as far apart as they can be. */
export const colorOf = (number: number, classes: number): number =>
  number === 0 ? 0 : Math.round(((number - 1) * 4) / Math.max(1, classes - 1)) + 1;

const exact = (value: Estimate) => (typeof value === 'number' ? value : null);

/** Amounts, lowest first, from which on a state has the next color; the same for pay as it is and adjusted. */
export const mapBreaks = ({ states }: Pay): number[] =>
  roundBreaks([states.map(({ wages }) => exact(wages.median)), states.map((it) => it.adjustedMedian)]);

/** The map of the states, one tile each: its rows, from the north, what it shows, and where its colors change. */
export function tileMap(pay: Pay): {
  rows: { row: number; tiles: MapTile[] }[];
  measures: MapMeasure[];
  /** Amounts, lowest first, from which on a state has the next color; the same for every measure. */
  breaks: number[];
} {
  const wage = (value: Estimate) => formatAmount(value, pay.unit);
  const breaks = mapBreaks(pay);
  const color = (value: number | null) => colorOf(classOf(value, breaks), breaks.length + 1);
  const short = (value: Estimate) =>
    typeof value !== 'number'
      ? ''
      : pay.unit === 'usd-per-year'
        ? `$${(value / 1000).toFixed(1)}k`
        : formatAmount(value, value < 100 ? pay.unit : 'usd');
  const tiles = pay.states.map(({ path, state, wages, adjustedMedian }) => ({
    path,
    letters: state.abbreviation,
    column: state.tile[0],
    row: state.tile[1],
    classes: `${isCapped(wages.median) ? 'capped' : `n${color(exact(wages.median))}`} a${color(adjustedMedian)}`,
    paid: isCapped(wages.median) ? 'cap' : short(wages.median),
    buys: short(adjustedMedian),
    // The letters on the tile are part of its name, so that saying them finds it.
    label: `${state.name} (${state.abbreviation}): median ${wage(wages.median)}, adjusted for cost of living ${adjustedMedian === null ? noFigure : formatAdjusted(adjustedMedian, pay.unit)}`,
  }));
  const measure = (id: MapMeasure['id'], none: string, valueOf: (it: StatePay) => Estimate): MapMeasure => {
    const cap = pay.states.map(valueOf).find(isCapped);
    const known = pay.states
      .flatMap((it) => {
        const value = valueOf(it);
        return typeof value === 'number' ? [{ name: it.state.name, path: it.path, value }] : [];
      })
      .sort((a, b) => b.value - a.value)
      .map(({ name, path, value }) => ({
        name,
        path,
        shown: id === 'adjusted' ? formatAdjusted(value, pay.unit) : wage(value),
      }));
    const five = Math.min(5, Math.floor(known.length / 2));
    return {
      id,
      cap,
      none,
      hasGaps: pay.states.some((it) => valueOf(it) === null),
      // Above the cap BLS ranks nobody, so there is no list of the highest.
      ends: [
        { title: 'Highest', rows: cap ? [] : known.slice(0, five) },
        { title: 'Lowest', rows: known.slice(known.length - five) },
      ].filter(({ rows }) => rows.length > 0),
    };
  };
  return {
    // Each row from west to east, so that the keyboard goes through the map as it is read.
    rows: [...Map.groupBy(tiles, ({ row }) => row)]
      .sort(([a], [b]) => a - b)
      .map(([row, list]) => ({ row, tiles: list.sort((a, b) => a.column - b.column) })),
    breaks,
    measures: [
      measure('nominal', noFigure, ({ wages }) => wages.median),
      measure('adjusted', 'no exact median published', (it) => it.adjustedMedian),
    ],
  };
}
