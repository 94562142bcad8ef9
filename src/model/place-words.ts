import { formatShare } from '../lib/format.ts';

/** A share without its sign: what is above or below is said in words. */
export const percent = (share: number): string =>
  share !== 0 && Math.abs(share) < 0.0005 ? 'less than 0.1%' : formatShare(Math.abs(share));

function pricesIn(name: string, distance: number): string {
  return Math.abs(distance) < 0.015
    ? `Prices in ${name} are close to the U.S. average`
    : `Prices in ${name} are ${percent(distance)} ${distance > 0 ? 'above' : 'below'} the U.S. average`;
}

/**
 * The prices of a place, and how far its median goes.
 *
 * @param priceParity - its price level, where the nation's is 100
 * @param value - what the median buys at average prices, as it is shown
 */
export const pricesAndValue = (name: string, priceParity: number, value: string): string =>
  `${pricesIn(name, priceParity / 100 - 1)}, so the median goes about as far as ${value} at average U.S. prices.`;
