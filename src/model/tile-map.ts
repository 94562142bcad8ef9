import { formatAmount } from '../lib/format.ts';
import { type MapClass, quintiles } from '../lib/map-classes.ts';
import { noFigure } from '../lib/no-figure.ts';
import { type Capped, type Estimate, isCapped } from '../lib/pay.ts';
import type { Pay, StatePay } from './pay-types.ts';

/** What a map shows at one setting of its switch. */
export interface MapMeasure {
  id: 'nominal' | 'adjusted';
  ranges: MapClass[];
  /** The cap of BLS, where a state is above it. */
  cap: Capped | undefined;
  /** Whether a state has no value. */
  hasGaps: boolean;
  /** What the legend calls such a state. */
  none: string;
  /** The states with the highest and the lowest values, at most five each. */
  ends: { title: string; rows: { name: string; path: string; value: number }[] }[];
}

/** One state on the map. */
export interface MapTile {
  path: string;
  letters: string;
  /** Column, from the west. */
  column: number;
  classes: string;
  /** What fits on a tile: `$62k` a year, `$25` an hour; '' where there is no value. */
  paid: string;
  buys: string;
  label: string;
}

/** The map of the states, one tile each: its rows, from the north, and what it shows. */
export function tileMap(pay: Pay): { rows: { row: number; tiles: MapTile[] }[]; measures: MapMeasure[] } {
  const wage = (value: Estimate) => formatAmount(value, pay.unit);
  const nominal = quintiles(
    pay.states.map(({ wages }) => (typeof wages.median === 'number' ? wages.median : null)),
  );
  const adjusted = quintiles(pay.states.map((it) => it.adjustedMedian));
  const short = (value: Estimate) =>
    typeof value !== 'number'
      ? ''
      : pay.unit === 'usd-per-year'
        ? `$${Math.round(value / 1000)}k`
        : `$${Math.round(value)}`;
  const tiles = pay.states.map(({ path, state, wages, adjustedMedian }, index) => ({
    path,
    letters: state.abbreviation,
    column: state.tile[0],
    row: state.tile[1],
    classes: `${isCapped(wages.median) ? 'capped' : `n${nominal.classOf[index]}`} a${adjusted.classOf[index]}`,
    paid: isCapped(wages.median) ? 'cap' : short(wages.median),
    buys: short(adjustedMedian),
    // The letters on the tile are part of its name, so that saying them finds it.
    label: `${state.name} (${state.abbreviation}): median ${wage(wages.median)}, adjusted for cost of living ${wage(adjustedMedian)}`,
  }));
  const measure = (
    id: MapMeasure['id'],
    ranges: MapMeasure['ranges'],
    none: string,
    valueOf: (it: StatePay) => Estimate,
  ): MapMeasure => {
    const cap = pay.states.map(valueOf).find(isCapped);
    const known = pay.states
      .flatMap((it) => {
        const value = valueOf(it);
        return typeof value === 'number' ? [{ name: it.state.name, path: it.path, value }] : [];
      })
      .sort((a, b) => b.value - a.value);
    const five = Math.min(5, Math.floor(known.length / 2));
    return {
      id,
      ranges,
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
    measures: [
      measure('nominal', nominal.ranges, noFigure, ({ wages }) => wages.median),
      measure('adjusted', adjusted.ranges, 'no exact median published', (it) => it.adjustedMedian),
    ],
  };
}
